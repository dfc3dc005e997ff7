import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../components/activities/registry.ts';
import { formatIssue } from '../../core/content-issue.ts';
import { recordingsOf } from '../../core/programme.ts';
import type { Edition } from '../../core/programme.ts';
import { readFiles } from '../programme.ts';

const folder = path.join(import.meta.dirname, '../../tests/fixtures/reader/recordings');
const files = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => [name.split(path.sep).join('/'), new Uint8Array(readFileSync(path.join(folder, name)))]),
);
const unit = 'content/u01-small';
const lesson = `${unit}/en/01-first.md`;
const melody = `${unit}/media/melody.mp3`;
const text = (name: string): string => new TextDecoder().decode(files.get(name));

function read(changes: Readonly<Record<string, string | Uint8Array>> = {}) {
  const { programme, issues } = readFiles(new Map([...files, ...Object.entries(changes)]), activityTypes);
  return { edition: programme?.units[0], issues: issues.map(formatIssue).join('\n') };
}

const inLanguage = (edition: Edition | undefined, language: string) =>
  recordingsOf(edition!.languages.find((copy) => copy.language === language)!);

describe('a recording', () => {
  it('is played in the language of the page, or else as it was made, and then says in which language', () => {
    const { edition } = read();
    const [english, bangla, arabic] = ['en', 'bn', 'ar'].map((language) => inLanguage(edition, language)[0]);
    expect([english?.path, bangla?.path, arabic?.path]).toEqual([
      'media/melody.mp3',
      'media/melody.bn.mp3',
      'media/melody.mp3',
    ]);
    expect([english?.language, bangla?.language, arabic?.language?.code]).toEqual([undefined, undefined, 'en']);
    expect([english?.seconds, bangla?.seconds]).toEqual([7, 3]);
  });

  it('may be spoken in another language than the unit is written in', () => {
    const { edition } = read({ [lesson]: text(lesson).replace('melody.mp3}', 'melody.mp3 spoken=ar}') });
    expect(inLanguage(edition, 'en')[0]?.language?.code).toBe('ar');
    expect(inLanguage(edition, 'ar')[0]?.language).toBeUndefined();
  });

  it('needs no language where nobody speaks', () => {
    expect(inLanguage(read().edition, 'ar')[1]).toMatchObject({ id: 'door', size: { width: 320, height: 180 } });
    expect(inLanguage(read().edition, 'ar')[1]?.language).toBeUndefined();
  });

  it('has captions in the language of the page, or else in the source language', () => {
    const captions = ['en', 'bn', 'ar'].map((language) => inLanguage(read().edition, language)[1]?.captions);
    expect(captions.map((one) => one?.language.code)).toEqual(['en', 'bn', 'en']);
    expect(captions[1]?.cues[0]).toEqual([0, 2.5, '[শব্দ নেই]']);
  });

  it('stands in writing in every language, translated as all words are', () => {
    const [melodyInBangla] = inLanguage(read().edition, 'bn');
    expect(melodyInBangla?.title).toBe('ঘরে ফেরা সুর');
    expect(melodyInBangla?.transcript).toContain('<strong>পাঁচ স্বরের</strong>');
    expect(melodyInBangla?.credits).toContain('কেউ কথা বলে না');
  });

  it('travels with the unit, each language of it; captions need no file', () => {
    expect(read().edition?.media.map((one) => one.path)).toEqual([
      'media/door.mp4',
      'media/melody.bn.mp3',
      'media/melody.mp3',
    ]);
  });

  it('may not be heavier than people can pay for', () => {
    const heavy = new Uint8Array(2_000_001).fill(0);
    heavy.set(files.get(melody)!);
    expect(read({ [melody]: heavy }).issues).toContain(
      `${melody}:1:1 This file has 2,000,001 bytes, but may have 2,000,000.\n  → Save speech in mono`,
    );
  });

  it('needs a pair of ears: no program can say whether who speaks agreed', () => {
    const yaml = `${unit}/unit.yaml`;
    const { issues, edition } = read({ [yaml]: text(yaml).replace(/^ {2}- \{ text: melody\.mp3.*\n/m, '') });
    expect(issues).toContain(`${melody}:1:1 (warning) Somebody may be recognised by their voice or face`);
    expect(edition).toBeDefined();
  });

  it('is not taken from elsewhere', () => {
    const { issues, edition } = read({
      [lesson]: text(lesson).replace('media/melody.mp3', 'https://example.org/a.mp3'),
    });
    expect(issues).toContain(`${lesson}:8:1 A recording lies in the folder media/ of its unit.`);
    expect(edition).toBeUndefined();
  });
});
