import { describe, expect, it } from 'vitest';
import type { Edition, Unit } from '../../../core/programme.ts';
import { schemaErrors2004 } from '../../../tests/contracts/scorm2004-schemas.ts';
import { sampleUnit } from '../../../tests/lms/sample-unit.ts';
import { textFile } from '../../zip.ts';
import { scorm12Package } from '../scorm12/manifest.ts';
import { scorm2004Package } from './manifest.ts';

const editions = ['2004 3rd Edition', '2004 4th Edition'] as const;
const unit: Edition = { folder: 'u99-rights', item: 'u99', languages: [sampleUnit], media: [] };
const content = [textFile('index.html', '<!doctype html>'), textFile('assets/player.js', '')];

const manifestOf = (edition: (typeof editions)[number], of: Edition = unit): string =>
  new TextDecoder().decode(scorm2004Package(edition, of, content)[0]?.bytes);

describe.each(editions)('the manifest of SCORM %s', (edition) => {
  it('is valid by the official schemas, and says which edition it is', async () => {
    expect(await schemaErrors2004(manifestOf(edition), edition)).toEqual([]);
    expect(manifestOf(edition)).toContain(`<schemaversion>${edition}</schemaversion>`);
  });

  it.each([
    { from: '<organizations', to: '<organisations', because: 'a name is misspelt' },
    { from: '<resources>', to: '<resources><file href="x"/>', because: 'an element is out of place' },
    { from: ' identifier="u99"', to: '', because: 'the item has no identifier' },
    { from: ' identifier="u99"', to: ' identifier="9u"', because: 'an identifier begins with a digit' },
    { from: ' identifier="u99"', to: ' identifier="u99-resource"', because: 'an identifier is there twice' },
    { from: 'scormType="sco"', to: 'scormType="SCO"', because: 'the SCORM type is unknown' },
    { from: 'flow="true"', to: 'flow="yes"', because: 'a control is no boolean' },
    { from: '>abandonAll<', to: '>quit<', because: 'LMSs have no such button' },
    { from: 'imsss:controlMode', to: 'imsss:controlMod', because: 'IMS has no such element' },
  ])('would be refused if $because', async ({ from, to }) => {
    const broken = manifestOf(edition).replaceAll(from, to);
    expect(broken).not.toBe(manifestOf(edition));
    expect(await schemaErrors2004(broken, edition)).not.toEqual([]);
  });

  it('comes first and lists all other files', () => {
    const files = scorm2004Package(edition, unit, content).map(({ path }) => path);
    expect(files).toEqual(['imsmanifest.xml', 'assets/player.js', 'index.html']);
    const listed = [...manifestOf(edition).matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href);
    expect(listed).toEqual(files.slice(1));
  });

  it('has one item, whose identifier stays when all else changes, SCORM 1.2 included', () => {
    const next: Unit = { ...sampleUnit, version: '2.0.0-beta+7', title: 'Another title' };
    const manifest = manifestOf(edition, { ...unit, languages: [next] });
    expect(manifest.match(/<item /g)).toHaveLength(1);
    expect(manifest).toContain('<item identifier="u99"');
    expect(manifest).toContain('identifier="corridor-u99-2.0.0-beta-7"');
    expect(manifest.match(/<title>Another title<\/title>/g)).toHaveLength(2);
    expect(new TextDecoder().decode(scorm12Package(unit, content)[0]?.bytes)).toContain('<item identifier="u99"');
  });

  it('lets the one SCO start, hides buttons that lead nowhere, and leaves all judgement to it', () => {
    const manifest = manifestOf(edition);
    expect(manifest).toContain('<imsss:controlMode choice="true" flow="true"/>');
    expect(manifest).toContain('<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>');
    // The 4th edition's schema is lax about the name, Moodle is not.
    expect(manifest).toContain('adlcp:scormType="sco"');
    const hidden = [...manifest.matchAll(/<adlnav:hideLMSUI>(\w+)</g)].map(([, button]) => button);
    expect(hidden).toEqual(['previous', 'continue', 'abandon', 'abandonAll']);
    expect(manifest).not.toMatch(/completionThreshold|minNormalizedMeasure|schemaLocation|timeLimitAction/);
    expect(manifest).not.toMatch(/<(imscp|ims|adl|xsi):/);
  });

  it('has the same bytes each time', () => {
    expect(manifestOf(edition)).toBe(manifestOf(edition));
  });
});
