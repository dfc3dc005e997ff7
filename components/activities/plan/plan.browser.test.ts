import { expect } from '@open-wc/testing';
import { fileOf } from '../../parts/own-page.ts';
import { english } from '../../../locales/english.ts';
import { Words } from '../../../locales/words.ts';
import { show } from '../../../tests/fixtures/elements.ts';
import { downloaded, fill, nameOfDownload } from '../../../tests/fixtures/own-writing.ts';

const secret = 'the name of <b>the employer</b>';
const [what, who, when, target] = [
  'What do you want to be different, in one sentence?',
  'Who does it with you?',
  'By which day?',
  'Who can say yes to it?',
];

describe('course-plan', () => {
  afterEach(() => {
    localStorage.clear();
  });

  it('tells that the learner has planned, never what', async () => {
    const shown = await show('first-step');
    fill(shown, what, secret);
    fill(shown, when, '2026-05-31');
    shown.control('Done').click();
    await shown.settle();
    expect(shown.responses).to.deep.equal([true]);
    expect(shown.status()).to.equal('What you write here is gone when you close this page.');
    expect(JSON.stringify(Object.entries(localStorage))).not.to.contain('employer');
    await expect(shown.element).to.be.accessible();
  });

  it('keeps the plan on the device while the learner wants it, and deletes it after', async () => {
    const shown = await show('first-step');
    fill(shown, what, secret);
    shown.control('Keep my text on this device').click();
    fill(shown, target, 'ministry', 'change');
    expect(JSON.stringify(Object.entries(localStorage)))
      .to.contain('employer')
      .and.to.contain('ministry');
    shown.control('Keep my text on this device').click();
    expect(localStorage.length).to.equal(0);
  });

  it('has everything again when the learner comes back to the page', async () => {
    const before = await show('first-step');
    fill(before, who, 'R.');
    fill(before, target, 'ministry', 'change');
    fill(before, when, '2026-05-31');
    const { control } = await show('first-step');
    expect(control<HTMLInputElement>(who).value).to.equal('R.');
    expect(control<HTMLSelectElement>(target).value).to.equal('ministry');
    expect(control<HTMLInputElement>(when).value).to.equal('2026-05-31');
  });

  it('makes a page of it on the device, in which what was written is text', async () => {
    const shown = await show('first-step');
    fill(shown, what, secret);
    fill(shown, target, 'official', 'change');
    fill(shown, when, '2026-05-31');
    const page = new DOMParser().parseFromString(await downloaded(shown), 'text/html');
    expect(page.querySelector('b')).to.equal(null);
    expect(page.body.textContent).to.contain(secret).and.to.contain('A local official').and.to.contain('31 May 2026');
    expect(page.documentElement.lang).to.equal('en');
  });

  it('makes a file whose name says no more than the number of the unit', async () => {
    const shown = await show('first-step');
    Object.assign(shown.element, { unitId: 'u21' });
    await shown.settle();
    expect(nameOfDownload(shown)).to.equal('u21.html');
  });

  it('writes dates in the digits of the language', async () => {
    const shown = await show('first-step');
    Object.assign(shown.element, { words: new Words('ar', english) });
    await shown.settle();
    fill(shown, when, '2026-05-31');
    expect(await downloaded(shown))
      .to.contain('٣١')
      .and.to.contain('٢٠٢٦');
  });

  it('makes a file that says its language and its characters', () => {
    expect(fileOf({ title: 'খসড়া', body: '' }, 'bn')).to.match(/^<!doctype html><html lang="bn".*charset="utf-8"/);
  });

  it('prints the plan in place of the page, until the learner acts again', async () => {
    const shown = await show('first-step');
    fill(shown, who, 'R.');
    const { print } = window;
    let printed = '';
    window.print = () => {
      printed = document.querySelector('.own-paper')!.textContent;
    };
    shown.control('Print').click();
    window.print = print;
    expect(printed).to.contain('Who does it with you?').and.to.contain('R.');
    dispatchEvent(new Event('pointerdown'));
    expect(document.querySelector('.own-paper')).to.equal(null);
  });

  it('sends nothing to a spell checker', async () => {
    const { control } = await show('first-step');
    expect(control<HTMLTextAreaElement>(what).spellcheck).to.equal(false);
    expect(control<HTMLInputElement>(who).spellcheck).to.equal(false);
  });
});
