import { describe, expect, it } from 'vitest';
import type { Edition, Html, Module, Programme, ProgrammeTranslation } from '../../core/programme.ts';
import { allEnglish } from '../../locales/all-english.ts';
import type { Catalogue } from '../../locales/words.ts';
import { languageOfCode } from '../../reader/translation/language.ts';
import { sampleUnit } from '../../tests/lms/sample-unit.ts';
import { asScript, inPage, languagesIn } from '../language-file.ts';
import { textFile, zip } from '../zip.ts';
import { programmeSite } from './site.ts';

const edition: Edition = {
  folder: 'u99-rights',
  item: 'u99',
  languages: [sampleUnit],
  media: [],
  facilitator: '<h2>Aim</h2><p>Key</p>' as Html,
  facilitatorTitle: 'In a group',
};
const module: Module = {
  id: 'm1',
  title: 'Law <& life>',
  purpose: 'Know it',
  days: [
    {
      title: 'First day',
      sessions: ['Welcome'],
      methods: ['Pairs', 'role play'],
      facilitator: {
        title: 'Day 1',
        html: '<h2>Steps</h2><table class="wide">\n<thead>\n<tr><th scope="col">Card (fictional)</th></tr></thead></table>' as Html,
      },
    },
  ],
  before: [sampleUnit.id],
  after: ['u98'],
  discussions: [{ title: 'Ask', with: 'expert', prompt: 'What is open?' }],
  support: [],
};
const programme: Programme = {
  title: 'Programme',
  outcomes: [],
  modules: [module],
  units: [edition],
  translations: [],
};

const catalogues = new Map<string, Catalogue>([
  [
    'ar',
    {
      ...allEnglish,
      moduleNumber: 'الوحدة التدريبية {n}',
      theProgramme: 'البرنامج',
      draftTranslation: 'مسودة',
      together: 'معاً <في اللقاء>',
    },
  ],
]);

const siteOf = async (of: Programme): Promise<Map<string, string>> => {
  const bytes = zip([textFile('index.html', 'unit'), textFile('assets/player.js', 'player')]);
  const files = await programmeSite(of, [{ edition, bytes }], catalogues);
  return new Map(files.map((file) => [file.path, new TextDecoder().decode(file.bytes)]));
};

describe('the programme as a folder', () => {
  it('has all units as they are for the web, and a page that leads to them', async () => {
    const site = await siteOf(programme);
    expect(site.get('units/u99-rights/index.html')).toBe('unit');
    expect(site.get('units/u99-rights/assets/player.js')).toBe('player');
    const page = site.get('index.html') ?? '';
    expect(page).toContain('<span>Module 1</span> Law &lt;&amp; life&gt;');
    expect(page).toContain('<a href="units/u99-rights/index.html">');
    expect(page).toContain('Pairs · role play');
    // It names u98, and there is no such unit yet.
    expect(page).not.toContain('Online after');
  });

  describe('in another language', () => {
    const arabic: ProgrammeTranslation = {
      language: languageOfCode('ar'),
      translation: 'draft',
      title: 'برنامج',
      modules: [{ ...module, title: 'القانون', days: [{ ...module.days[0]!, title: 'اليوم الأول' }] }],
    };
    const bangla: ProgrammeTranslation = { ...arabic, language: languageOfCode('bn'), translation: 'begun' };
    const inArabic = { ...sampleUnit, language: 'ar', title: 'حقوق', why: `\u2066${sampleUnit.why}\u2069` };
    const both: Programme = {
      ...programme,
      units: [{ ...edition, languages: [sampleUnit, inArabic] }],
      translations: [arabic, bangla],
    };

    it('has a page of its own, with its direction, numbers and the titles of units', async () => {
      const page = (await siteOf(both)).get('index.ar.html') ?? '';
      expect(page).toContain('<html lang="ar" dir="rtl">');
      expect(page).toContain('<title>برنامج</title>');
      expect(page).toContain('<span>الوحدة التدريبية ١</span> القانون');
      expect(page).toContain('<h3>معاً &lt;في اللقاء&gt;</h3>');
      expect(page).toContain('>حقوق</a>');
    });

    it('opens each unit in its language, if the unit has it', async () => {
      const first = { unit: sampleUnit, catalogue: {}, styles: '.more{}' };
      const bytes = zip([
        textFile('index.html', inPage(first)),
        textFile('assets/ar.js', asScript({ unit: inArabic, catalogue: {} })),
        textFile('assets/study.js', 'study'),
      ]);
      const files = await programmeSite(both, [{ edition, bytes }], catalogues);
      const text = (path: string): string =>
        new TextDecoder().decode(files.find((file) => file.path === `units/u99-rights/${path}`)?.bytes);
      expect(text('index.ar.html')).toContain('<html lang="ar" dir="rtl">');
      expect(languagesIn(text('index.ar.html'))).toEqual([{ unit: inArabic, catalogue: {}, styles: '.more{}' }]);
      // There the unit's first language is one of the others, and the styles are there already.
      expect(languagesIn(text('assets/en.js'))).toEqual([{ unit: sampleUnit, catalogue: {} }]);
      const page = (of: Programme) => siteOf(of).then((site) => site.get('index.ar.html'));
      expect(await page(both)).toContain('<a href="units/u99-rights/index.ar.html">');
      expect(await page({ ...both, units: [edition] })).toContain('<a href="units/u99-rights/index.html">');
    });

    it('is reached from every other page by its own name, if learners are offered it', async () => {
      const site = await siteOf(both);
      expect(site.has('index.bn.html')).toBe(false);
      const page = site.get('index.html') ?? '';
      expect(page).toContain('<a href="index.html" lang="en" hreflang="en" dir="ltr" aria-current="page">English</a>');
      expect(page).toContain('<a href="index.ar.html" lang="ar" hreflang="ar" dir="rtl">العربية</a>');
      expect(page).not.toContain('index.bn.html');
      expect(site.get('guides/m1.html')).toContain('<a href="../index.ar.html" lang="ar" hreflang="ar" dir="rtl">');
      expect((await siteOf(programme)).get('index.html')).not.toContain('class="languages"');
    });

    it('says that it is a draft, as long as it is one', async () => {
      expect((await siteOf(both)).get('index.ar.html')).toContain('<p class="draft-note">مسودة</p>');
      const reviewed = { ...both, translations: [{ ...arabic, translation: 'reviewed' as const }] };
      const site = await siteOf(reviewed);
      for (const path of ['index.html', 'index.ar.html']) expect(site.get(path)).not.toContain('draft-note">');
    });

    it('marks what is not translated as English', async () => {
      const page = (await siteOf(both)).get('index.ar.html') ?? '';
      for (const english of ['Know it', 'Welcome', 'role play', 'What is open?', sampleUnit.why])
        expect(page).toContain(`<span lang="en" dir="ltr">${english}</span>`);
      expect((await siteOf(both)).get('index.html')).not.toContain('<span lang="en" dir="ltr">Know it');
    });

    it('says that the notes for trainers are in English', async () => {
      const site = await siteOf(both);
      expect(site.get('index.ar.html')).toContain(allEnglish.notesInEnglish);
      expect(site.get('index.ar.html')).toContain(
        '<a href="guides/m1.html" hreflang="en">الوحدة التدريبية ١: القانون</a>',
      );
      expect(site.get('index.html')).not.toContain(allEnglish.notesInEnglish);
    });

    it('goes under a neutral name where its units do', async () => {
      const languages: Edition['languages'] = [
        { ...sampleUnit, alias: 'Unit 99' },
        { ...inArabic, alias: 'الوحدة ٩٩' },
      ];
      const page = (await siteOf({ ...both, units: [{ ...edition, languages }] })).get('index.ar.html');
      expect(page).toContain('<title>البرنامج</title>');
    });
  });

  it('says nothing of days together where a module has none', async () => {
    expect((await siteOf(programme)).get('index.html')).toContain('<h3>Together</h3>');
    const alone = await siteOf({ ...programme, modules: [{ ...module, days: [] }] });
    expect(alone.get('index.html')).not.toContain('Together');
  });

  it('has the notes for trainers on pages of their own, their headings under the title of the day', async () => {
    const site = await siteOf(programme);
    expect(site.get('guides/m1.html')).toContain('<h2>Day 1</h2>\n<h3>Steps</h3>');
    expect(site.get(`guides/${sampleUnit.id}.html`)).toContain('<h2>In a group</h2>\n<h3>Aim</h3>');
    for (const path of ['guides/m1.html', `guides/${sampleUnit.id}.html`])
      expect(site.get('index.html')).toContain(path);
  });

  it('has role cards to cut along, and the form at the end of a day without a place for a name', async () => {
    const withForm = { ...module, evaluation: { daily: ['What will you use?'], test: 'Twelve questions', checks: [] } };
    const guide = (await siteOf({ ...programme, modules: [withForm] })).get('guides/m1.html');
    expect(guide).toContain('<table class="cards">\n<thead>\n<tr><th scope="col">Card (fictional)</th>');
    expect(guide).toContain(
      '<p>Without a name. Leave out what you like.</p>\n<ol class="form"><li>What will you use?</li>',
    );
  });

  it('goes under numbers where its units do, in windows and histories', async () => {
    const languages: Edition['languages'] = [{ ...sampleUnit, alias: 'Unit 99' }];
    const site = await siteOf({ ...programme, units: [{ ...edition, languages }] });
    const titles = ['index.html', 'guides/m1.html', `guides/${sampleUnit.id}.html`].map(
      (path) => /<title>(.*)<\/title>/.exec(site.get(path) ?? '')?.[1],
    );
    expect(titles).toEqual(['The programme', 'Module 1', `Unit ${sampleUnit.id.slice(1)}`]);
  });

  it('leads only to notes that are there', async () => {
    const { folder, item, languages, media } = edition;
    const site = await siteOf({ ...programme, units: [{ folder, item, languages, media }] });
    expect([...site.keys()].filter((path) => path.startsWith('guides/'))).toEqual(['guides/m1.html']);
    expect(site.get('index.html')).not.toContain(`guides/${sampleUnit.id}.html`);
  });
});
