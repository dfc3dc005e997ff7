import { describe, expect, it } from 'vitest';

import { readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { readPackage } from './package.ts';
import { sampleManifest, samplePackage, zipOf } from './sample-package.ts';

function manifestOf(source: string): Manifest {
  const read = readManifest(source);
  if (!read.ok) throw new Error(read.refusals[0]?.what);
  return read.manifest;
}

function refusalOf(source: string): string {
  const read = readManifest(source);
  return read.ok ? '' : read.refusals.map((refusal) => refusal.what).join(' ');
}

describe('a manifest', () => {
  it('gives the first SCO and what an LMS hands to it', () => {
    const itemExtras = `<adlcp:masteryscore>80</adlcp:masteryscore><adlcp:datafromlms>lang=bn</adlcp:datafromlms>
      <adlcp:maxtimeallowed>0001:00:00</adlcp:maxtimeallowed><adlcp:timelimitaction>exit,message</adlcp:timelimitaction>`;
    expect(manifestOf(sampleManifest({ itemExtras }))).toEqual({
      standard: 'scorm12',
      title: 'Sample course',
      organization: 'org',
      item: 'sample-item',
      launchPath: 'index.html',
      launchQuery: '',
      scoCount: 1,
      launchData: 'lang=bn',
      masteryScore: '80',
      maxTimeAllowed: '0001:00:00',
      timeLimitAction: 'exit,message',
    });
  });

  it.each([
    { version: '2004 3rd Edition', standard: 'scorm2004-3rd', threshold: '>0.8<', because: 'its threshold is a text' },
    {
      version: '2004 4th Edition',
      standard: 'scorm2004-4th',
      threshold: ' completedByMeasure="true" minProgressMeasure="0.8"><',
      because: 'its threshold is an attribute',
    },
  ])('of SCORM $version gives what that has, and $because', ({ version, standard, threshold }) => {
    const itemExtras = `<adlcp:dataFromLMS>lang=bn</adlcp:dataFromLMS><adlcp:timeLimitAction>exit,message</adlcp:timeLimitAction>
      <adlcp:completionThreshold${threshold}/adlcp:completionThreshold>
      <imsss:sequencing><imsss:limitConditions attemptAbsoluteDurationLimit="PT1H"/><imsss:objectives>
        <imsss:primaryObjective objectiveID="main" satisfiedByMeasure="true">
          <imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure></imsss:primaryObjective>
        <imsss:objective objectiveID="second"/></imsss:objectives></imsss:sequencing>`;
    expect(manifestOf(sampleManifest({ version, itemExtras }))).toMatchObject({
      standard,
      launchData: 'lang=bn',
      timeLimitAction: 'exit,message',
      maxTimeAllowed: 'PT1H',
      completionThreshold: '0.8',
      passingScore: '0.7',
      objectives: ['main', 'second'],
    });
    expect(manifestOf(sampleManifest({ version }))).toMatchObject({
      completionThreshold: '',
      passingScore: '',
      objectives: [],
    });
  });

  it.each([
    { href: 'a%20b.html?x=1', parameters: '', path: 'a b.html', query: '?x=1', because: 'a file name may be escaped' },
    {
      href: 'index.html',
      parameters: '?lang=bn',
      path: 'index.html',
      query: '?lang=bn',
      because: 'parameters bring their own mark',
    },
    {
      href: 'index.html',
      parameters: 'lang=bn',
      path: 'index.html',
      query: '?lang=bn',
      because: 'parameters come bare',
    },
    {
      href: 'index.html?a=1',
      parameters: '&amp;b=2',
      path: 'index.html',
      query: '?a=1&b=2',
      because: 'parameters continue a query',
    },
    {
      href: 'index.html',
      parameters: '#page2',
      path: 'index.html',
      query: '#page2',
      because: 'parameters may be a fragment',
    },
    { href: '../../index.html', parameters: '', path: 'index.html', query: '', because: 'nothing lies above the root' },
  ])('starts at $path$query when $because', ({ href, parameters, path, query }) => {
    const source = sampleManifest({ href }).replace('<item ', `<item parameters="${parameters}" `);
    expect(manifestOf(source)).toMatchObject({ launchPath: path, launchQuery: query });
  });

  it('honours xml:base', () => {
    const source = sampleManifest()
      .replace('<resources>', '<resources xml:base="course/">')
      .replace('href="index.html">', 'xml:base="en/" href="index.html">');
    expect(manifestOf(source).launchPath).toBe('course/en/index.html');
  });

  it('takes the default organization and any namespace prefix', () => {
    const source = sampleManifest({ organization: 'second' })
      .replace('<organization ', '<organization identifier="first"/><organization ')
      .replaceAll('adlcp:', 'scorm:')
      .replace('xmlns:adlcp', 'xmlns:scorm');
    expect(manifestOf(source)).toMatchObject({ organization: 'second', item: 'sample-item' });
  });

  it.each([
    { source: '<!DOCTYPE manifest SYSTEM "x.dtd">\n<manifest/>', what: 'The imsmanifest.xml has a DOCTYPE in line 1.' },
    {
      source: '<manifest>\n<a></manifest>',
      what: 'The imsmanifest.xml is not well-formed XML: line 2, unexpected close tag.',
    },
    { source: '', what: 'The imsmanifest.xml is not well-formed XML: line 1, document must contain a root element.' },
    {
      source: '<a>'.repeat(300) + '</a>'.repeat(300),
      what: 'The imsmanifest.xml is not well-formed XML: line 1, elements are nested too deeply.',
    },
    {
      source: sampleManifest({ version: 'CAM 1.3' }),
      what: 'The package is made for SCORM CAM 1.3.',
    },
    { source: sampleManifest().replace('="sco"', '="asset"'), what: 'The manifest has no SCO that can be launched.' },
    { source: sampleManifest({ href: '' }), what: 'The manifest has no SCO that can be launched.' },
    { source: '<manifest/>', what: 'The manifest has no SCO that can be launched.' },
    {
      source: sampleManifest({ href: 'https://example.org/x.html' }),
      what: 'The package starts at another site: https://example.org/x.html.',
    },
    {
      source: sampleManifest({ href: '//example.org/x.html' }),
      what: 'The package starts at another site: //example.org/x.html.',
    },
    { source: sampleManifest({ href: '%ff.html' }), what: 'The package starts at another site: %ff.html.' },
  ])('is refused with words: $what', ({ source, what }) => {
    expect(refusalOf(source)).toBe(what);
  });
});

describe('a package', () => {
  const refusals = (zip: Uint8Array): string[] => {
    const read = readPackage(zip);
    return read.ok ? [] : read.refusals.map((refusal) => refusal.what);
  };

  it.each([
    { zip: zipOf({ 'index.html': '' }), what: 'The zip has neither an imsmanifest.xml nor a cmi5.xml.' },
    {
      zip: zipOf({ 'IMSManifest.xml': sampleManifest(), 'index.html': '' }),
      what: 'The manifest is named IMSManifest.xml.',
    },
    {
      zip: zipOf({ 'c/imsmanifest.xml': sampleManifest(), 'c/index.html': '' }),
      what: 'The manifest lies in a folder: c/imsmanifest.xml.',
    },
    { zip: samplePackage({ href: 'start.html' }), what: 'The start page start.html is not in the zip.' },
    {
      zip: samplePackage({ href: 'Index.html' }),
      what: 'The manifest names the start page Index.html, but the zip holds index.html.',
    },
  ])('is refused with words: $what', ({ zip, what }) => {
    expect(refusals(zip)).toEqual([what]);
  });
});
