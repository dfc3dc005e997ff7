import { beforeAll, describe, expect, it } from 'vitest';
import { activityTypes } from '../../components/activities/registry.ts';
import { exampleActivities } from '../../tests/fixtures/examples.ts';
import { blockNames } from '../reference/block-page.ts';
import { makeGallery } from './gallery.ts';
import type { Gallery } from './gallery.ts';
import { statesOf } from './states.ts';

describe.each(exampleActivities())('the states of a $type', (activity) => {
  const type = activityTypes[activity.type]!;
  const states = statesOf(type, activity);
  const named = (name: string) => states.find((state) => state.name === name);
  const scoreOf = (name: string): number | undefined => {
    const response = named(name)?.record?.response;
    return response === undefined ? undefined : type.score(activity.question, response);
  };

  it('begin untouched, and have ids of their own', () => {
    expect(states[0]).toMatchObject({ name: 'Untouched' });
    expect(states[0]?.record).toBeUndefined();
    expect(new Set(states.map((state) => state.activity.id)).size).toBe(states.length);
  });

  it('hold only responses that the type accepts, as it has them', () => {
    for (const { record } of states) {
      if (record === undefined) continue;
      expect(type.accept(activity.question, record.response)).toEqual(record.response);
      expect(type.isAnswered(activity.question, record.response)).toBe(true);
    }
  });

  it('show what is compared with something earlier beside it', () => {
    const compared = named('Compared');
    if (type.refersTo === undefined && type.choose === undefined) {
      expect(compared).toBeUndefined();
      return;
    }
    const { earlier, others = [], record } = compared!;
    const before = [earlier, ...others.map(([, one]) => one)].filter((one) => one !== undefined);
    expect(before.length).toBeGreaterThan(0);
    for (const { done } of before) expect(done).toBe(true);
    if (earlier !== undefined) {
      expect(type.accept(activity.question, earlier.response)).toEqual(earlier.response);
      expect(earlier.response).not.toEqual(record?.response);
    }
  });

  it('are what their names say', () => {
    expect(named('Changed since')?.record?.isOutdated).toBe(true);
    if (!type.isMarked) {
      expect(named('Answered')?.record?.done).toBe(true);
      return;
    }
    expect(scoreOf('Right')).toBe(1);
    expect(scoreOf('Wrong')).toBeLessThan(0.5);
    expect(scoreOf('Partly right') ?? 0.5).toBeGreaterThan(0);
    expect(scoreOf('Partly right') ?? 0.5).toBeLessThan(1);
    expect(named('No try left')).toMatchObject({ activity: { attempts: 1 }, record: { attempts: 1 } });
  });
});

describe('the gallery', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await makeGallery();
  });

  it('is one file with every type, which loads nothing', () => {
    expect(gallery.issues).toEqual([]);
    for (const name of Object.keys(activityTypes)) expect(gallery.html).toContain(`<h2 id="${name}">`);
    expect(gallery.html).not.toMatch(/<(?:script|link|img)[^>]* (?:src|href)="(?!data:)/);
  });

  it('has every block with a page, in every language', () => {
    for (const name of blockNames) expect(gallery.html).toContain(`<h2 id="${name}">`);
    const drawings = [...(gallery.html ?? '').matchAll(/<img src="data:image\/svg\+xml;base64,([^"]+)/g)].map(
      ([, code = '']) => Buffer.from(code, 'base64').toString(),
    );
    expect(drawings).toHaveLength(3);
    expect(drawings[0]).toContain('>1<');
    expect(drawings.filter((svg) => svg.includes('>১<'))).toHaveLength(1);
    expect(drawings.filter((svg) => svg.includes('>١<') && svg.includes('scale(-1'))).toHaveLength(1);
    expect(gallery.html?.match(/data-recording="melody"/g)).toHaveLength(3);
  });

  it('shows Markdown as text', () => {
    expect(gallery.html).toContain('&gt; Article 21 protects identity documents.');
  });

  it('has two scripts, and no text of it ends one early', () => {
    expect(gallery.html?.match(/<\/script/g)).toHaveLength(2);
  });
});
