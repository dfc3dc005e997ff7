import { describe, expect, it } from 'vitest';
import type { Report } from '../../core/lms-connection.ts';
import type { Html } from '../../core/programme.ts';
import { smallUnit } from '../../tests/fixtures/units.ts';
import { noBeacons } from '../standards/shared/beacons.ts';
import { Scorm12Connection } from '../standards/scorm12/connection.ts';
import { PreviewLms } from './browser/preview-lms.ts';
import type { Built } from './built.ts';
import { kindOf } from './changes.ts';
import { mirrored } from './mirrored.ts';
import { Previews } from './previews.ts';
import type { News } from './previews.ts';
import { unitCalled } from './units.ts';
import { throughWeather } from './weather.ts';
import type { Weather } from './weather.ts';

const good = (text: string): Built => ({
  remarks: [],
  languages: [],
  files: new Map([['index.html', new TextEncoder().encode(text)]]),
});
const bad: Built = {
  remarks: [{ severity: 'error', what: 'It is broken.', fix: 'Mend it.', file: 'a.md', line: 3, excerpt: '' }],
  languages: [],
  files: undefined,
};
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('a preview', () => {
  it('tells of each build, and counts those that show something new', async () => {
    const builds = [good('one'), good('one'), bad, good('two')];
    const previews = new Previews(() => Promise.resolve(builds.shift()!));
    const heard: News[] = [];
    previews.follow('u01', (news) => heard.push(news));
    await settle();
    for (let n = 0; n < 3; n++) {
      previews.refresh();
      await settle();
    }
    expect(heard.map(({ version, remarks }) => [version, remarks.length])).toEqual([
      [1, 0],
      [1, 0],
      [1, 1],
      [2, 0],
    ]);
  });

  it('still has the files of the last good build while something is to be mended', async () => {
    const builds = [good('one'), bad];
    const previews = new Previews(() => Promise.resolve(builds.shift()!));
    previews.follow('u01', () => undefined);
    await settle();
    previews.refresh();
    await settle();
    expect(new TextDecoder().decode(previews.filesOf('u01')?.get('index.html'))).toBe('one');
  });

  it('forgets a build that was overtaken by a later one', async () => {
    const waiting: ((built: Built) => void)[] = [];
    const previews = new Previews(() => new Promise((resolve) => waiting.push(resolve)));
    const heard: News[] = [];
    previews.follow('u01', (news) => heard.push(news));
    previews.refresh();
    waiting[1]!(good('late'));
    waiting[0]!(bad);
    await settle();
    expect(heard.map(({ remarks }) => remarks.length)).toEqual([0]);
  });

  it('builds nothing that nobody looks at', async () => {
    let count = 0;
    const previews = new Previews(() => (count++, Promise.resolve(good(''))));
    const stop = previews.follow('u01', () => undefined);
    await settle();
    stop();
    previews.refresh();
    expect(count).toBe(1);
  });
});

describe('the weather', () => {
  const bytes = new TextEncoder().encode('x'.repeat(9000));
  it.each([
    { weather: 'fine', status: 200, text: 'xxx', because: 'all is well' },
    { weather: 'slow', status: 200, text: 'xxx', because: 'slow is not lost' },
    { weather: 'refuses', status: 200, text: 'xxx', because: 'the LMS refuses, not its server' },
    { weather: 'offline', status: 503, text: '', because: 'nothing comes' },
    { weather: 'expired', status: 200, text: '<!d', because: 'a login page comes instead' },
  ] as const)('$weather answers $status, because $because', async ({ weather, status, text }) => {
    const response = throughWeather(weather, bytes, 'text/plain');
    expect(response.status).toBe(status);
    const body = await response.text();
    expect(body.slice(0, 3)).toBe(text);
    if (text === 'xxx') expect(body).toHaveLength(9000);
  });
});

const report: Report = {
  suspendData: 'state',
  location: 'first',
  completed: false,
  passed: undefined,
  score: 0,
  objectives: [],
  measure: 0,
  seconds: 5,
};

describe('the LMS of the preview', () => {
  const commitIn = async (weather: Weather) => {
    const lms = new PreviewLms(new Map(), () => undefined);
    const connection = new Scorm12Connection(() => lms, noBeacons);
    await connection.initialize();
    lms.weather = weather;
    connection.report(report);
    return { lms, commit: await connection.commit() };
  };

  it('gives back at the next launch what was committed', async () => {
    const { lms, commit } = await commitIn('fine');
    expect(commit.refusals ?? []).toEqual([]);
    const again = new Scorm12Connection(() => lms, noBeacons);
    expect((await again.initialize())?.suspendData).toBe('state');
  });

  it.each(['refuses', 'offline', 'expired'] as const)(
    'keeps nothing when it is made to say no: %s',
    async (weather) => {
      const { lms } = await commitIn(weather);
      expect(lms.kept.get('cmi.suspend_data')).toBeUndefined();
    },
  );

  it('forgets the learner when asked', async () => {
    const { lms } = await commitIn('fine');
    lms.clear();
    expect(lms.LMSGetValue('cmi.core.entry')).toBe('ab-initio');
    expect(lms.LMSGetValue('cmi.suspend_data')).toBe('');
  });
});

describe('a mirror image', () => {
  const edition = (changes = {}) => ({
    folder: 'u00',
    item: 'u00',
    languages: [smallUnit(changes)] as const,
    media: [],
  });

  it('is a copy in an Arabic page, which every language offers', () => {
    const { languages } = mirrored(edition(), () => undefined);
    expect(languages.map(({ language }) => language)).toEqual(['en', 'ar']);
    for (const unit of languages) expect(unit.languages.at(-1)).toMatchObject({ code: 'ar', direction: 'rtl' });
    expect(languages[1]?.title).toBe(languages[0].title);
  });

  it('turns its drawings round, and leaves the others as they are', () => {
    const plain = edition();
    const [lesson] = plain.languages[0].lessons;
    const prose = { kind: 'prose', html: '<img src="media/way.svg">' as Html } as const;
    const [source] = plain.languages;
    const { languages, media } = mirrored(
      {
        ...plain,
        languages: [{ ...source, lessons: [{ ...lesson!, blocks: [prose] }] }],
        media: [{ path: 'media/way.svg', source: 'way.svg' }],
      },
      () => '<svg viewBox="0 0 9 9"><text x="1" y="2">on</text></svg>',
    );
    expect(media.map(({ path }) => path)).toEqual(['media/way.svg', 'media/ar/way.svg']);
    expect(media[1]?.drawn?.svg).toContain('<text x="-1" y="2" transform="scale(-1 1)">');
    const shown = languages.map(({ lessons }) => lessons[0]?.blocks[0]);
    expect(shown).toEqual([prose, { kind: 'prose', html: '<img src="media/ar/way.svg">' }]);
  });

  it('is not needed where a translation reads from right to left', () => {
    const languages = [
      { code: 'en', name: 'English', direction: 'ltr' },
      { code: 'ur', name: 'اردو', direction: 'rtl' },
    ];
    const translated = edition({ languages });
    expect(mirrored(translated, () => undefined)).toBe(translated);
  });
});

describe('a change', () => {
  it.each([
    { file: 'content/u01/en/01-a.md', kind: 'content' },
    { file: 'content/u01/media/door.svg', kind: 'content' },
    { file: 'content/u01/en/remittances.csv', kind: 'content' },
    { file: 'locales/bn.po', kind: 'content' },
    { file: 'components/theme.css', kind: 'code' },
    { file: 'core/marking.ts', kind: 'code' },
    { file: 'core/marking.test.ts', kind: undefined },
    { file: 'content/u01/en/.01-a.md.swp', kind: undefined },
    { file: 'content/u01/en/01-a.md~', kind: undefined },
  ])('of $file is about $kind', ({ file, kind }) => {
    expect(kindOf(file)).toBe(kind);
  });
});

describe('a unit is called by', () => {
  const units = ['u01-people', 'u11-others'].map((folder) => ({ folder, title: folder }));
  it.each([
    { name: 'u01-people', folder: 'u01-people' },
    { name: 'u01', folder: 'u01-people' },
    { name: 'content/u11-others/', folder: 'u11-others' },
    { name: 'u1', folder: undefined },
  ])('$name', ({ name, folder }) => {
    expect(unitCalled(name, units)?.folder).toBe(folder);
  });
});
