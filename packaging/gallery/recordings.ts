import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { recordingsOf } from '../../core/programme.ts';
import { readProgramme } from '../../reader/read.ts';
import type { RecordingExhibit } from './exhibit.ts';

/** A unit with sound and film of our own, which are small enough to travel in a page. */
const project = fileURLToPath(new URL('../../tests/fixtures/reader/recordings', import.meta.url));

/** The recordings there are to show. */
export async function recordingExhibits(): Promise<RecordingExhibit[]> {
  const { programme } = await readProgramme(project);
  const units = programme?.units ?? [];
  const exhibits = units.map(async ({ folder, media, languages: [unit] }) => {
    const lesson = await readFile(`${project}/content/${folder}/en/01-first.md`, 'utf8');
    return Promise.all(
      recordingsOf(unit).map(async (recording): Promise<RecordingExhibit> => {
        const source = media.find(({ path }) => path === recording.path)?.source ?? '';
        const format = recording.medium === 'audio' ? 'audio/mpeg' : 'video/mp4';
        const path = `data:${format};base64,${await readFile(source, 'base64')}`;
        const [markdown = ''] = new RegExp(`:::${recording.medium}\\{[^]*?\\n:::`).exec(lesson) ?? [];
        return { markdown, recording: { ...recording, path } };
      }),
    );
  });
  return (await Promise.all(exhibits)).flat();
}
