import type { ActivityTypes } from '../../core/activity-type.ts';
import { activityFiles } from './activity-texts.ts';
import { refused } from './made.ts';
import type { Made } from './made.ts';
import { registered } from './registry-line.ts';
import type { TypeNames } from './type-names.ts';

/** Where all types are listed. */
export const registryFile = 'components/activities/registry.ts';

/** Words that TypeScript keeps for itself, or that stand for something else here. */
const reserved =
  /^(?:await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield|activities|html|lesson|player)$/;

/**
 * The folder of a new activity type, which works and passes the contracts at once, and its line in the registry. Pure.
 * `registry` is the registry as it stands.
 */
export function newActivity(word: string, registry: string, known: ActivityTypes): Made {
  if (!/^[a-z]{3,}(?:-[a-z]+)*$/.test(word) || word.length > 20 || reserved.test(word)) {
    return refused(
      `"${word}" is not a name for an activity type.`,
      'Use one or two words in small letters, with a hyphen between them, none that TypeScript uses itself: photo-spot',
    );
  }
  if (Object.hasOwn(known, word)) {
    return refused(
      `There is an activity type "${word}" already: components/activities/${word}/.`,
      'Choose another name, or change that one.',
    );
  }
  const [head = '', ...tail] = word.split('-');
  const value = [head, ...tail.map(capital)].join('');
  const names: TypeNames = { word, value, type: capital(value) };
  const lines = registered(registry, names);
  if (lines === undefined) {
    return refused(
      `${registryFile} has no list "activities" that a line could be added to.`,
      'Bring it back to how it was:  git checkout components/activities/registry.ts',
    );
  }
  const files = activityFiles(names).map(([name, text]): [string, string] => [
    `components/activities/${word}/${name}`,
    text,
  ]);
  return {
    ok: true,
    files: new Map([...files, [registryFile, lines]]),
    next: [
      `See it while you change it:  npm run dev, then the gallery`,
      `Prove it:                    npx vitest run ${word} tests/contracts/activity-type.test.ts tests/journeys/every-activity.test.ts`,
      `                             npx web-test-runner --files 'components/activities/${word}/*.browser.test.ts' 'tests/contracts/activity-*.browser.test.ts'`,
      'How it is built:             CONTRIBUTING.md, "Add an activity type"',
    ],
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
