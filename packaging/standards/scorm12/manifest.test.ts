import { describe, expect, it } from 'vitest';
import type { Edition, Unit } from '../../../core/programme.ts';
import { schemaErrors } from '../../../tests/contracts/scorm12-schemas.ts';
import { sampleUnit } from '../../../tests/lms/sample-unit.ts';
import { textFile } from '../../zip.ts';
import { scorm12Package } from './manifest.ts';

const arabic: Unit = { ...sampleUnit, language: 'ar', title: 'حقوق العمال', why: 'لأن' };
const edition: Edition = { folder: 'u99-rights', item: 'u99', languages: [sampleUnit, arabic], media: [] };
const content = [textFile('index.html', '<!doctype html>'), textFile('assets/player.js', '')];

function build(of: Edition = edition): { manifest: string; metadata: string } {
  const files = scorm12Package(of, content);
  const text = (path: string): string =>
    new TextDecoder().decode(files.find((file) => file.path === path)?.bytes ?? new Uint8Array());
  return { manifest: text('imsmanifest.xml'), metadata: text('metadata.xml') };
}

describe('the SCORM 1.2 manifest', () => {
  it('is valid by the official schemas, and so is its metadata', async () => {
    const { manifest, metadata } = build();
    expect(await schemaErrors(manifest)).toEqual([]);
    expect(await schemaErrors(metadata)).toEqual([]);
  });

  it.each([
    { from: '<organizations', to: '<organisations', because: 'a name is misspelt' },
    { from: '<resources>', to: '<resources><file href="x"/>', because: 'an element is out of place' },
    { from: ' identifier="u99"', to: '', because: 'the item has no identifier' },
    { from: ' identifier="u99"', to: ' identifier="9u"', because: 'an identifier begins with a digit' },
    { from: ' identifier="u99"', to: ' identifier="u99-resource"', because: 'an identifier is there twice' },
    { from: 'scormtype="sco"', to: 'scormtype="SCO"', because: 'the SCORM type is unknown' },
    { from: 'adlcp:location>', to: 'adlcp:place>', because: 'ADL has no such element' },
  ])('would be refused if $because', async ({ from, to }) => {
    const broken = build().manifest.replaceAll(from, to);
    expect(broken).not.toBe(build().manifest);
    expect(await schemaErrors(broken)).not.toEqual([]);
  });

  it.each([
    { from: '<general>', to: '<general><size>1</size>', because: 'an element is in the wrong group' },
    { from: '<keyword>', to: '<keywords>', because: 'it is not even XML' },
    { from: /<size>\d+/, to: '<size>many', because: 'the size is no number' },
  ])('would have its metadata refused if $because', async ({ from, to }) => {
    expect(await schemaErrors(build().metadata.replace(from, to))).not.toEqual([]);
  });

  it('comes first and lists all other files', () => {
    const files = scorm12Package(edition, content).map(({ path }) => path);
    expect(files[0]).toBe('imsmanifest.xml');
    const listed = [...build().manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href);
    expect(listed).toEqual(files.slice(1));
  });

  it('has one item, whose identifier stays when all else changes', () => {
    const next: Unit = { ...sampleUnit, version: '2.0.0-beta+7', title: 'Another title' };
    const { manifest } = build({ ...edition, languages: [next] });
    expect(manifest.match(/<item /g)).toHaveLength(1);
    expect(manifest).toContain('<item identifier="u99"');
    expect(manifest).toContain('identifier="corridor-u99-2.0.0-beta-7"');
    expect(manifest.match(/<title>Another title<\/title>/g)).toHaveLength(2);
  });

  it('says nothing that would make Moodle judge by itself', () => {
    expect(build().manifest).not.toMatch(/masteryscore|maxtimeallowed|prerequisites|schemaLocation/);
    expect(build().manifest).toContain('<schemaversion>1.2</schemaversion>');
    expect(build().manifest).not.toMatch(/<(imscp|ims|adl):/);
  });
});
