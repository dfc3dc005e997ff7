import { sentencesOf } from './passage.ts';
import type { PassageCheck } from './passage.ts';

const telling = String.raw`\b(?:tell|tells|share|shares|describe|describes|present|report|recount|talk about|speak about|write about|write down)\b`;
const harm = 'abuse|violence|rape|trafficking|detention|harassment|trauma|exploitation|suffering';
const own = [
  String.raw`(?:your|their|his|her) own (?:\w+ )?(?:case|cases|story|stories|experience|experiences)\b`,
  String.raw`(?:your|their|his|her|a) (?:personal|painful|traumatic) (?:case|story|stories|experience|experiences)\b`,
  String.raw`(?:your|their|his|her) (?:story|stories|experience|experiences) of (?:\w+ ){0,2}(?:${harm})`,
  String.raw`what (?:was done|happened) to (?:you|them)\b`,
];
const asking = new RegExp(`${telling}[^.!?]{0,50}?(?:${own.join('|')})`, 'i');
const refusing = /\b(?:not|never|nobody|no one|no need|without|instead of|rather than|cannot|avoid|stop)\b|n['’]t\b/i;
/** A sentence that says what to do if somebody tells it all the same. */
const preparing = /^\W*(?:if|when|somebody|someone)\b/i;

/**
 * Tells of requests that learners tell what was done to them. Who is asked in a group, or by somebody who marks them, can
 * hardly say no, and what was told cannot be taken back.
 */
export const askingForOwnCase: PassageCheck = ({ unquoted }) =>
  sentencesOf(unquoted).flatMap((sentence) => {
    const [words] = refusing.test(sentence) || preparing.test(sentence) ? [] : (asking.exec(sentence) ?? []);
    if (words === undefined) return [];
    return [
      {
        words,
        problem: {
          what: `"${words}" asks people to tell their own case.`,
          fix: 'Give them an invented case, or write that nobody needs to tell their own.',
        },
      },
    ];
  });
