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
  const contents = { unit: smallUnit({ passMark: 70 }), words, state, open: () => undefined };
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
