import type { Cue } from '../../core/programme.ts';
import type { Report } from '../issues.ts';
import { excerpt } from '../wording.ts';

const timing = /^(\S+)[ \t]+-->[ \t]+(\S+)[ \t]*(.*)$/;
const time = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/;
/** What may stand between angle brackets: who speaks. */
const voice = /<v(?:\.[^\s>]+)? [^<>\n]+>|<\/v>/g;
/** A caption is read while one listens. */
const longestLine = 50;
const mostLines = 2;

/**
 * Reads captions in WebVTT, strictly: what some player would pass over in silence is told here. Notes are left out;
 * styles, regions and places have no use in so small a picture.
 */
export function readCaptions(text: string, report: Report): Cue[] {
  const lines = text.split('\n');
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')) {
    report({ what: 'These captions do not begin as WebVTT.', fix: 'Let the first line be  WEBVTT' }, 1);
    return [];
  }
  const cues: Cue[] = [];
  for (const block of blocksIn(lines)) {
    const cue = cueOf(block, cues.at(-1), report);
    if (cue !== undefined) cues.push(cue);
  }
  if (cues.length === 0) {
    report(
      {
        what: 'There is not one caption in this file.',
        fix: 'Write:  00:01.000 --> 00:04.000  and the words on the next line.',
      },
      1,
    );
  }
  return cues;
}

/** Lines that stand together, with the number of the first. */
interface Block {
  readonly lines: readonly string[];
  readonly line: number;
}

/** Blocks below the header, without the notes. */
function blocksIn(lines: readonly string[]): Block[] {
  const blocks: { lines: string[]; line: number }[] = [];
  lines.forEach((text, index) => {
    if (text.trim() === '') return;
    const isNext = index > 0 && lines[index - 1]?.trim() !== '';
    if (isNext) blocks.at(-1)?.lines.push(text);
    else blocks.push({ lines: [text], line: index + 1 });
  });
  return blocks.slice(1).filter(({ lines: [first = ''] }) => !/^NOTE(?:[ \t]|$)/.test(first));
}

function cueOf({ lines, line }: Block, before: Cue | undefined, report: Report): Cue | undefined {
  const [first = ''] = lines;
  if (/^(?:STYLE|REGION)\s*$/.test(first)) {
    report(
      { what: `Captions have no ${first.trim()} here.`, fix: 'Remove it, with the lines that belong to it.' },
      line,
    );
    return undefined;
  }
  const at = lines.slice(0, 2).findIndex((text) => text.includes('-->'));
  const [, start = '', end = '', settings = ''] = timing.exec(lines[at] ?? '') ?? [];
  const [from, to] = [secondsOf(start), secondsOf(end)];
  if (from === undefined || to === undefined) {
    const fix = 'Write minutes, seconds and thousandths:  00:01.000 --> 00:04.000';
    report(
      { what: `"${excerpt(lines[Math.max(0, at)] ?? '')}" does not say when the caption is shown.`, fix },
      line + Math.max(0, at),
    );
    return undefined;
  }
  const words = lines.slice(at + 1);
  checkTimes(from, to, before, (problem) => {
    report(problem, line + at);
  });
  if (settings !== '') {
    report(
      {
        what: `"${excerpt(settings)}" says where the caption stands.`,
        fix: 'Remove it: captions stand below the picture.',
      },
      line + at,
    );
  }
  checkWords(words, (problem, index) => {
    report(problem, line + at + 1 + index);
  });
  return [from, to, words.join('\n')];
}

function checkTimes(
  from: number,
  to: number,
  before: Cue | undefined,
  tell: (problem: { what: string; fix: string }) => void,
): void {
  if (to <= from) tell({ what: 'This caption ends before it begins.', fix: 'Correct its times.' });
  if (before !== undefined && from < before[1]) {
    tell({ what: 'This caption begins before the one above has ended.', fix: 'Let one end where the next begins.' });
  }
}

function checkWords(
  lines: readonly string[],
  tell: (problem: { what: string; fix: string; severity?: 'warning' }, index: number) => void,
): void {
  if (lines.length === 0) tell({ what: 'This caption has no words.', fix: 'Write them on the next line.' }, -1);
  if (lines.length > mostLines) {
    tell(
      {
        severity: 'warning',
        what: `This caption has ${String(lines.length)} lines, which hide the picture on a phone.`,
        fix: 'Make two captions of it.',
      },
      0,
    );
  }
  lines.forEach((text, index) => {
    const plain = text.replace(voice, '');
    if (/[<>]/.test(plain)) {
      tell(
        {
          what: `Captions are plain words here: ${excerpt(plain, 30)}`,
          fix: 'Only  <v Name>  works, for who speaks. Write  &lt;  for the sign itself.',
        },
        index,
      );
    }
    if (Array.from(plain).length > longestLine) {
      tell(
        {
          severity: 'warning',
          what: `This line of a caption is longer than ${String(longestLine)} characters.`,
          fix: 'Break it, or cut it short.',
        },
        index,
      );
    }
  });
}

/** A time of WebVTT in seconds. */
function secondsOf(text: string): number | undefined {
  const parts = time.exec(text);
  if (parts === null) return undefined;
  const [, hours = '0', minutes, seconds, thousandths] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}
