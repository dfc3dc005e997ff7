import type { Cue } from '../../core/programme.ts';
import type { Issues } from '../issues.ts';
import { baseName, filesIn, joined } from '../layout.ts';
import type { UnitFolder } from '../layout.ts';
import { textFile } from '../source-file.ts';
import type { Files } from '../source-file.ts';
import { examine } from './examine.ts';
import { save } from './recorded.ts';
import type { Recorded } from './recorded.ts';
import { readCaptions } from './vtt.ts';

/** Sound or film in one language. */
export interface RecordedFile extends Recorded {
  /** Where the package has it. */
  readonly path: string;
  /** The file it comes from. */
  readonly source: string;
  readonly bytes: number;
}

/** Captions in one language. */
export interface CaptionFile {
  readonly source: string;
  readonly cues: readonly Cue[];
}

/** Stands for the language of a file whose name says none: `talk.mp3`, which all languages play that have no other. */
export const unmarked = '';

/** The recordings of a unit, by the path that lessons name and then by language: `media/talk.mp3`, `bn`. */
export interface Recordings {
  readonly files: ReadonlyMap<string, ReadonlyMap<string, RecordedFile>>;
  /** By the same path without its ending: `media/talk`. */
  readonly captions: ReadonlyMap<string, ReadonlyMap<string, CaptionFile>>;
}

/** For pages that play nothing. */
export const noRecordings: Recordings = { files: new Map(), captions: new Map() };

/** Learners pay for each byte, and Moodle's app loads all of a unit at once. */
const mostBytes = { audio: 2_000_000, video: 12_000_000 } as const;
const lighter = {
  audio: 'Save speech in mono with 32 kbit/s, 0.24 MB a minute, or cut it in two.',
  video: 'Save it with a width of 480 and 300 kbit/s, 2.5 MB a minute, or cut it in two.',
} as const;

const ending = /\.(mp3|m4a|mp4|vtt)$/;
const plainName = /^([a-z0-9][a-z0-9_-]*)(?:\.([a-z]{2,3}))?\.(mp3|m4a|mp4|vtt)$/;
const strangers =
  /\.(?:wav|ogg|oga|opus|aac|flac|wma|amr|aiff?|webm|mkv|mov|m4v|avi|wmv|3gpp?|mpe?g|ogv|srt|sub|ass)$/i;

/** Whether a file in `media/` is sound, film or captions, by its name. */
export const isRecording = (name: string): boolean => ending.test(name.toLowerCase()) || strangers.test(name);

/** Looks through the recordings and captions in `media/`. */
export function readRecordings(files: Files, folder: UnitFolder, issues: Issues): Recordings {
  const found = {
    files: new Map<string, Map<string, RecordedFile>>(),
    captions: new Map<string, Map<string, CaptionFile>>(),
  };
  for (const source of filesIn(files, joined(folder.path, 'media'))) {
    const name = baseName(source);
    if (!isRecording(name)) continue;
    const [, stem = '', language = unmarked, format = ''] = plainName.exec(name) ?? [];
    const content = files.get(source) ?? '';
    if (stem === '') issues.add(nameProblem(name), source);
    else if (format === 'vtt') {
      const text = textFile(source, content, issues.of(source))?.text;
      if (text === undefined) continue;
      put(found.captions, `media/${stem}`, language, { source, cues: readCaptions(text, issues.of(source)) });
    } else {
      const file = recordedFile(
        name,
        source,
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
        issues,
      );
      if (file !== undefined) put(found.files, `media/${stem}.${format}`, language, file);
    }
  }
  return found;
}

function nameProblem(name: string): { what: string; fix: string } {
  if (ending.test(name.toLowerCase())) {
    return {
      what: `The name "${name}" can break in an LMS.`,
      fix: 'Use lower-case letters, digits and hyphens, and the language before the ending:  first-week.bn.mp3',
    };
  }
  if (/\.(?:srt|sub|ass)$/i.test(name)) {
    return { what: `"${name}" holds captions that browsers do not read.`, fix: 'Save them as WebVTT:  first-week.vtt' };
  }
  const isSound = /\.(?:wav|og[ga]|opus|aac|flac|wma|amr|aiff?)$/i.test(name);
  return { what: `"${name}" is of a kind that not every phone plays.`, fix: save[isSound ? 'audio' : 'video'] };
}

function recordedFile(name: string, source: string, bytes: Uint8Array, issues: Issues): RecordedFile | undefined {
  const examined = examine(bytes);
  if ('problem' in examined) {
    issues.add(examined.problem, source);
    return undefined;
  }
  const { recorded } = examined;
  const { medium, format } = recorded;
  if (!name.endsWith(format)) {
    issues.add(
      {
        what: `This file is named "${name}", but what it holds is ${format.toUpperCase()}.`,
        fix: `Let its name end with  .${format}`,
      },
      source,
    );
    return undefined;
  }
  if (bytes.length > mostBytes[medium]) {
    const [has, may] = [bytes.length, mostBytes[medium]].map((count) => count.toLocaleString('en'));
    issues.add(
      { what: `This file has ${String(has)} bytes, but may have ${String(may)}.`, fix: lighter[medium] },
      source,
    );
  }
  return { ...recorded, path: `media/${name}`, source, bytes: bytes.length };
}

function put<Value>(into: Map<string, Map<string, Value>>, path: string, language: string, value: Value): void {
  into.set(path, (into.get(path) ?? new Map<string, Value>()).set(language, value));
}
