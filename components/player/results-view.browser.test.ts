import { expect, fixture, html } from '@open-wc/testing';
import { emptyState } from '../../core/learner-state.ts';
import type { Saving } from '../../core/saver.ts';
import { english } from '../../locales/english.ts';
import { Words } from '../../locales/words.ts';
import { smallUnit } from '../../tests/fixtures/units.ts';
import { resultsView } from './results-view.ts';

const words = new Words('en', english);
/** Completed once, below the pass mark: as an LMS shows it again. */
const state = { ...emptyState, reached: { completed: true, passed: false, score: 22 } };

const shown = async (saving: Saving): Promise<string> => {
  const contents = { unit: smallUnit({ passMark: 70 }), words, state };
  return (await fixture(html`<div>${resultsView(contents, saving)}</div>`)).textContent;
};

describe('the results below the pass mark', () => {
  it('invite to answer again where that counts', async () => {
    expect(await shown('course'))
      .to.contain('Pass mark: 70 %')
      .and.to.contain('Your best score counts.');
  });

  it('promise nothing where nothing is saved: in the review of a completed unit', async () => {
    expect(await shown('practice'))
      .to.contain('Pass mark: 70 %')
      .and.not.to.contain('best score');
  });
});

describe('the results', () => {
  it('name each lesson that is not done in one row to press, with what is open in it', async () => {
    const unit = smallUnit({ passMark: 70 });
    const [first] = unit.lessons;
    const begun = { ...emptyState, visited: new Set([first!.id]) };
    const page = await fixture<HTMLElement>(html`<div>${resultsView({ unit, words, state: begun }, 'course')}</div>`);
    const rows = [...page.querySelectorAll<HTMLAnchorElement>('.to-do a')];
    expect(rows.map(({ hash }) => hash.slice(1))).to.deep.equal(unit.lessons.map(({ id }) => id));
    expect(rows[0]?.textContent).to.contain(first!.title).and.to.contain('question');
    expect(rows.slice(1).every(({ textContent }) => textContent.includes('Not opened yet'))).to.equal(true);
  });
});
