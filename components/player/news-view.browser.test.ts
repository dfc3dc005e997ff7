import { expect, fixture, html } from '@open-wc/testing';
import { english } from '../../locales/english.ts';
import { Words } from '../../locales/words.ts';
import { newsView } from './news-view.ts';

const words = new Words('en', english);

describe('the news of an update', () => {
  it('says in one sentence what is new, in whole numbers', async () => {
    const element = await fixture(
      html`<div>${newsView({ lessons: 2, questions: 0, changed: 1 }, words, () => undefined)}</div>`,
    );
    expect(element.querySelector('[role=status] p')!.textContent).to.equal(
      'This unit was updated: 2 new pages, 1 question changed. Your work is kept.',
    );
    await expect(element).to.be.accessible();
  });

  it('can be closed', async () => {
    let isClosed = false;
    const element = await fixture(
      html`<div>${newsView({ lessons: 1, questions: 0, changed: 0 }, words, () => (isClosed = true))}</div>`,
    );
    element.querySelector('button')!.click();
    expect(isClosed).to.be.true;
  });

  it('is silent when there is none', async () => {
    const element = await fixture(html`<div>${newsView(undefined, words, () => undefined)}</div>`);
    expect(element.textContent.trim()).to.equal('');
  });
});
