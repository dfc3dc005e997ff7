import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Edition, Unit } from '../../../core/programme.ts';
import { courseStructureProblems } from '../../../tests/contracts/cmi5-course-structure.ts';
import { sampleUnit } from '../../../tests/lms/sample-unit.ts';
import { textFile } from '../../zip.ts';
import { cmi5Package } from './manifest.ts';

const arabic: Unit = { ...sampleUnit, language: 'ar', title: 'حقوق العمال', why: 'لأن' };
const edition: Edition = { folder: 'u99-rights', item: 'u99', languages: [sampleUnit, arabic], media: [] };
const content = [textFile('index.html', '<!doctype html>'), textFile('assets/player.js', '')];

const files = (of: Edition = edition): string[] => cmi5Package(of, content).map(({ path }) => path);
const manifest = (of: Edition = edition): string => new TextDecoder().decode(cmi5Package(of, content)[0]?.bytes);

describe('the cmi5 course structure', () => {
  it('13.2.0.0-1, 14.1.0.0-2 is named cmi5.xml, stands first and at the root, and alone', () => {
    expect(files()).toEqual(['cmi5.xml', 'assets/player.js', 'index.html']);
  });

  it('13.2.0.0-1 keeps the rules of the official schema', () => {
    expect(courseStructureProblems(manifest())).toEqual([]);
  });

  it.each([
    { from: '<title>', to: '<name>', because: 'an element is misspelt' },
    { from: /<description>.*?<\/description>/s, to: '', because: 'a description is missing' },
    { from: / id="[^"]*courses[^"]*"/, to: '', because: 'the course has no id' },
    { from: /https:\/\/w3id.org\/corridor\/units/, to: 'units', because: '3.0.0.0-1 an IRI is not fully qualified' },
    { from: 'CompletedOrPassed', to: 'PassedOrCompleted', because: 'moveOn is unknown' },
    { from: 'masteryScore="0.7"', to: 'masteryScore="70"', because: 'the mastery score is above 1' },
    { from: 'AnyWindow', to: 'anyWindow', because: 'the launch method is unknown' },
    { from: '<url>index.html</url>', to: '', because: 'there is nothing to launch' },
    { from: '<url>index.html', to: '<url>/index.html', because: '14.1.0.0-3 the address is not relative' },
    { from: '<url>index.html', to: '<url>index.html?fetch=1', because: '8.1.0.0-6 a parameter is taken' },
    { from: 'lang="ar"', to: 'lang="العربية"', because: 'a language is no tag' },
    { from: '</course>', to: '</course><about/>', because: 'an element is unknown' },
    { from: 'CourseStructure.xsd', to: 'course.xsd', because: 'the namespace is another one' },
  ])('would be refused if $because', ({ from, to }) => {
    const text = manifest();
    const broken = typeof from === 'string' ? text.split(from).join(to) : text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(courseStructureProblems(broken.replace(/<name>([^]*?)<\/title>/g, '<name>$1</name>'))).not.toEqual([]);
  });

  it('has titles and descriptions in every language of the unit', () => {
    const texts: Record<string, string[]> = {};
    let language = '';
    const parser = new SaxesParser();
    parser.on('opentag', ({ attributes }) => {
      language = 'lang' in attributes ? String(attributes['lang']) : '';
    });
    parser.on('text', (text) => {
      if (language !== '' && text.trim() !== '') (texts[language] ??= []).push(text);
      language = '';
    });
    parser.write(manifest()).close();
    expect(texts).toEqual({
      en: [sampleUnit.title, sampleUnit.why, sampleUnit.title, sampleUnit.why],
      ar: [arabic.title, arabic.why, arabic.title, arabic.why],
    });
  });

  it('keeps its ids when all else changes', () => {
    const next: Unit = { ...sampleUnit, version: '2.0.0', title: 'Another title' };
    const ids = (text: string): string[] => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(ids(manifest({ ...edition, languages: [next] }))).toEqual(ids(manifest()));
    expect(ids(manifest())).toMatchInlineSnapshot(`
      [
        "https://w3id.org/corridor/courses/u99",
        "https://w3id.org/corridor/units/u99",
      ]
    `);
  });

  it.each([
    { passMark: 70, masteryScore: '0.7' },
    { passMark: 66.666, masteryScore: '0.6667' },
    { passMark: 0, masteryScore: '0' },
    { passMark: 100, masteryScore: '1' },
  ])('13.1.4 calls a pass mark of $passMark a mastery score of $masteryScore', ({ passMark, masteryScore }) => {
    const unit = { ...sampleUnit, passMark };
    expect(manifest({ ...edition, languages: [unit] })).toContain(` masteryScore="${masteryScore}"`);
  });

  it('has no mastery score where there are no points', () => {
    const unit: Unit = { ...sampleUnit, lessons: [] };
    expect(manifest({ ...edition, languages: [unit] })).not.toContain('masteryScore');
  });
});
