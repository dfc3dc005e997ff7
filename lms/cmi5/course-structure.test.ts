import { describe, expect, it } from 'vitest';

import { readPackage } from '../package.ts';
import { sampleCourse, sampleStructure } from '../sample-package.ts';
import { readCourseStructure } from './course-structure.ts';

const refusalsOf = (source: string): string[] => {
  const read = readCourseStructure(source);
  return read.ok ? [] : read.refusals.map(({ what }) => what);
};

describe('a course structure', () => {
  it('gives the AU, what is handed to it, and the course around it', () => {
    const elements = '<launchParameters>lang=bn</launchParameters><entitlementKey>abc</entitlementKey>';
    expect(readCourseStructure(sampleStructure({ elements, url: 'a%20b.html?x=1' }))).toEqual({
      ok: true,
      manifest: {
        standard: 'cmi5',
        title: 'Sample course',
        organization: 'https://example.org/course',
        item: 'https://example.org/course/au',
        launchPath: 'a b.html',
        launchQuery: '?x=1',
        scoCount: 1,
        moveOn: 'CompletedOrPassed',
        masteryScore: 0.7,
        launchParameters: 'lang=bn',
        entitlementKey: 'abc',
        course: {
          id: 'https://example.org/course',
          aus: [{ id: 'https://example.org/course/au', moveOn: 'CompletedOrPassed' }],
          blocks: [],
        },
      },
    });
  });

  it('asks for nothing where it says nothing (cmi5 13.1.4)', () => {
    expect(readCourseStructure(sampleStructure({ attributes: '' }))).toMatchObject({
      manifest: { moveOn: 'NotApplicable', masteryScore: undefined },
    });
  });

  it('finds the first AU in whatever block it stands, and counts all', () => {
    const source = sampleStructure()
      .replace('<au ', '<block id="https://example.org/block"><au ')
      .replace('</au>', '</au><au id="https://example.org/other"><url>other.html</url></au></block>');
    expect(readCourseStructure(source)).toMatchObject({
      manifest: {
        item: 'https://example.org/course/au',
        scoCount: 2,
        course: { aus: [], blocks: [{ id: 'https://example.org/block', aus: [{}, { moveOn: 'NotApplicable' }] }] },
      },
    });
  });

  it.each([
    {
      source: '<courseStructure>',
      what: 'The cmi5.xml is not well-formed XML: line 1, unclosed tag: courseStructure.',
    },
    { source: '<!DOCTYPE a>\n<a/>', what: 'The cmi5.xml has a DOCTYPE in line 1.' },
    { source: '<courseStructure/>', what: 'The cmi5.xml has no course structure with a course and an AU.' },
    {
      source: sampleStructure().replace('id="https://example.org/course"', 'id="course"'),
      what: 'These ids in the cmi5.xml are no full IRIs: “course”.',
    },
    {
      source: sampleStructure().replace('id="https://example.org/course/au"', 'id="https://example.org/course"'),
      what: 'These ids stand more than once in the cmi5.xml: https://example.org/course.',
    },
    {
      source: sampleStructure({ url: 'index.html?fetch=1' }),
      what: 'The AU’s url uses these parameters: fetch.',
    },
    {
      source: sampleStructure({ url: 'https://example.org/a.html' }),
      what: 'The package starts at another site: https://example.org/a.html.',
    },
    { source: sampleStructure({ attributes: 'moveOn="Done"' }), what: 'The AU’s moveOn is “Done”.' },
    { source: sampleStructure({ attributes: 'masteryScore="80"' }), what: 'The AU’s masteryScore is “80”.' },
  ])('is refused with words: $what', ({ source, what }) => {
    expect(refusalsOf(source)).toEqual([what]);
  });

  it('makes a zip a package', () => {
    expect(readPackage(sampleCourse())).toMatchObject({ ok: true, package: { manifest: { standard: 'cmi5' } } });
    const read = readPackage(sampleCourse({ url: 'start.html' }));
    expect(read).toMatchObject({ ok: false, refusals: [{ what: 'The start page start.html is not in the zip.' }] });
  });
});
