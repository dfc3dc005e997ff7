import { expect, fixture, html } from '@open-wc/testing';
import { english } from '../../locales/english.ts';
import { Words } from '../../locales/words.ts';
import { newsView, remarkView } from './news-view.ts';

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

  it('is told apart from trouble by its sign, not by colour alone', async () => {
    await Promise.all(['parts/signs', 'player/notices'].map(wear));
    const signOf = async (view: unknown): Promise<string[]> => {
      const element = await fixture(html`<div>${view}</div>`);
      const { content, clipPath } = getComputedStyle(element.querySelector('[role=status]')!, '::before');
      return [content, clipPath];
    };
    const close = (): void => undefined;
    const [sign, shape] = await signOf(newsView({ lessons: 1, questions: 0, changed: 0 }, words, close));
    expect(sign).to.equal('""');
    expect(shape).to.contain('polygon');
    expect(await signOf(remarkView(words.say('workMissing'), words, close))).to.deep.equal(['"!"', 'none']);
  });

  it('is silent when there is none', async () => {
    const element = await fixture(html`<div>${newsView(undefined, words, () => undefined)}</div>`);
    expect(element.textContent.trim()).to.equal('');
  });
});

/** Puts styles on the page, as a package does. */
const wear = (name: string): Promise<unknown> =>
  new Promise((resolve) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', onload: resolve });
    link.href = `/components/${name}.css`;
    document.head.append(link);
  });
