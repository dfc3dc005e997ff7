import type { Html, Recording, Unit } from '../../core/programme.ts';
import { recordingsOf } from '../../core/programme.ts';
import type { Media } from '../../core/programme.ts';
import type { Issues, Problem } from '../issues.ts';
import { baseName } from '../layout.ts';
import { renderBlocks } from '../markdown/render-blocks.ts';
import { renderText } from '../markdown/render-text.ts';
import type { Page } from '../page.ts';
import { languageOfCode } from '../translation/language.ts';
import { sourceLanguage } from '../translation/texts.ts';
import { suggest } from '../wording.ts';
import { nobodySpeaks } from './draft.ts';
import type { RecordingDraft } from './draft.ts';
import { unmarked } from './files.ts';
import type { CaptionFile, RecordedFile, Recordings } from './files.ts';

/** A recording in the language of the page; undefined, with issues, if there is nothing to play. */
export function buildRecording(draft: RecordingDraft, page: Page): Recording | undefined {
  const { medium, file: path, line } = draft;
  const tell = (problem: Problem): undefined => {
    page.issues.add(problem, page.file, line);
  };
  const { language } = page.texts;
  const versions = page.recordings.files.get(path);
  const file = versions?.get(language) ?? versions?.get(unmarked);
  // Several sets of words need keys of their own, whichever language the file is in.
  const id = baseName(path).replace(/\.\w+$/, '');
  const context = `${page.lesson}.recording.${id}`;
  if (page.played.has(path)) {
    tell({ what: `This lesson plays "${path}" twice.`, fix: 'Keep one of the blocks.' });
    return;
  }
  page.played.add(path);
  const words = {
    title: renderText(draft.title, 'title of a recording', { page, context: `${context}.title` }) as Html,
    transcript: renderBlocks(draft.transcript, { page, context, isInActivity: true }) as Html,
    credits: renderBlocks(draft.credits, { page, context: `${context}.credits`, isInActivity: true }) as Html,
  };
  if (file === undefined) {
    tell(missingProblem(path, page));
    return;
  }
  if (file.medium !== medium) {
    tell({
      what: `"${path}" is ${file.medium === 'audio' ? 'sound' : 'film'}.`,
      fix: `Write:  :::${file.medium}{file=${path}}`,
    });
    return;
  }
  const spoken = file === versions?.get(language) ? language : (draft.spoken ?? sourceLanguage);
  const captions = medium === 'video' ? captionsOf(path, file, page, tell) : undefined;
  return {
    id,
    medium,
    path: file.path,
    bytes: file.bytes,
    seconds: Math.round(file.seconds),
    ...(file.size && { size: file.size }),
    ...(spoken !== language && spoken !== nobodySpeaks && { language: languageOfCode(spoken) }),
    ...words,
    ...(captions && { captions }),
  };
}

function missingProblem(path: string, { recordings }: Page): Problem {
  if (!path.startsWith('media/')) {
    return {
      what: 'A recording lies in the folder media/ of its unit.',
      fix: 'Copy it there: a package asks no other server for anything, so that nobody sees what a learner reads.',
    };
  }
  const known = [...recordings.files].flatMap(([name, versions]) => (versions.has(unmarked) ? [name] : []));
  return {
    what: `There is no recording "${path}".`,
    fix: suggest(path, known, 'Put it into the folder media/ of this unit.'),
  };
}

/** Captions in the language of the page, or else in the source language; a film without any is no film for all. */
function captionsOf(
  path: string,
  { seconds }: RecordedFile,
  { recordings, texts: { language }, issues }: Page,
  tell: (problem: Problem) => undefined,
): Recording['captions'] {
  const stem = path.replace(/\.\w+$/, '');
  const versions = recordings.captions.get(stem);
  const own = versions?.get(language);
  const file: CaptionFile | undefined = own ?? versions?.get(unmarked);
  if (file === undefined) {
    tell({
      what: 'This video has no captions.',
      fix: `Write them in  ${stem}.vtt  and say what is heard even if nobody speaks:  [Rain]`,
    });
    return;
  }
  if (own === undefined && language !== sourceLanguage) {
    const { name } = languageOfCode(sourceLanguage);
    tell({
      severity: 'warning',
      what: `The captions of "${path}" are not there in the language "${language}"; learners see those in ${name}.`,
      fix: `Translate them in  ${stem}.${language}.vtt`,
    });
  }
  const late = file.cues.find(([, to]) => to > seconds + 1);
  if (late !== undefined) {
    issues.add(
      {
        what: `These captions go on when the film is over, after ${String(Math.round(seconds))} seconds.`,
        fix: 'Correct their times.',
      },
      file.source,
    );
  }
  return { language: languageOfCode(own === undefined ? sourceLanguage : language), cues: file.cues };
}

/** The files that the copies of a unit play. */
export function playedMedia({ files }: Recordings, copies: readonly Unit[]): Media[] {
  const played = new Set(copies.flatMap(recordingsOf).map(({ path }) => path));
  return [...files.values()].flatMap((versions) =>
    [...versions.values()].flatMap(({ path, source }) => (played.has(path) ? [{ path, source }] : [])),
  );
}

/** Tells of recordings and captions that no learner will ever meet. */
export function reportUnplayed(
  { files, captions }: Recordings,
  played: ReadonlySet<string>,
  languages: readonly string[],
  issues: Issues,
): void {
  const stems = new Set([...played].flatMap((path) => (path.endsWith('.mp4') ? [path.replace(/\.\w+$/, '')] : [])));
  const report = (versions: ReadonlyMap<string, { readonly source: string }>, isUsed: boolean, what: string): void => {
    for (const [language, { source }] of versions) {
      if (!isUsed) issues.add({ severity: 'warning', what, fix: 'Name it in a lesson, or remove the file.' }, source);
      else if (language !== unmarked && !languages.includes(language)) {
        issues.add(
          {
            severity: 'warning',
            what: `The unit cannot be read in the language "${language}".`,
            fix: `Translate it in  ${language}.po, or remove this file.`,
          },
          source,
        );
      }
    }
  };
  for (const [path, versions] of files) report(versions, played.has(path), 'No lesson plays this recording.');
  for (const [stem, versions] of captions)
    report(versions, stems.has(stem), 'No lesson plays a video with these captions.');
}
