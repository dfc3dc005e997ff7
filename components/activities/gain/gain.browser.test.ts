import { expect } from '@open-wc/testing';
import type { ActivityRecord } from '../../../core/learner-state.ts';
import { show } from '../../../tests/fixtures/elements.ts';
import type { Shown } from '../../../tests/fixtures/elements.ts';

/** Answers by activity: right, wrong, or of a question that has changed since. */
type Answers = Readonly<Record<string, 'right' | 'wrong' | 'changed'>>;

async function showGain(answers: Answers): Promise<Shown> {
  const shown = await show('what-changed');
  const record = (how: string): ActivityRecord => ({
    done: true,
    best: how === 'wrong' ? 0 : 100,
    attempts: 1,
    counter: 1,
    ...(how === 'changed' && { isOutdated: true }),
  });
  const records = new Map(Object.entries(answers).map(([id, how]) => [id, record(how)]));
  Object.assign(shown.element, { records });
  await shown.settle();
  return shown;
}

const links = ({ element }: Shown): string[] =>
  [...element.querySelectorAll<HTMLAnchorElement>('a')].map(({ textContent }) => textContent);
const meters = ({ element }: Shown): number[] => [...element.querySelectorAll('meter')].map(({ value }) => value);

describe('course-gain', () => {
  it('says what was right before and what is right now, and where to read about the rest', async () => {
    const shown = await showGain({
      'before-wages': 'wrong',
      'before-passport': 'wrong',
      'after-wages': 'right',
      'after-passport': 'wrong',
    });
    expect(shown.status()).to.equal('Before: 0 of 2 right Now: 1 of 2 right');
    expect(meters(shown)).to.deep.equal([0, 1]);
    expect(links(shown)).to.deep.equal(['Who may keep a passport']);
    expect(shown.element.textContent).to.contain('You can read about these points again:');
    await expect(shown.element).to.be.accessible();
  });

  it('has nothing to read again when all is right', async () => {
    const shown = await showGain({ 'before-wages': 'right', 'after-wages': 'right', 'after-passport': 'right' });
    expect(shown.status()).to.equal('Before: 1 of 1 right Now: 2 of 2 right');
    expect(links(shown)).to.deep.equal([]);
    expect(shown.element.textContent).not.to.contain('read about');
    await expect(shown.element).to.be.accessible();
  });

  it('shows what is known now where the beginning was skipped', async () => {
    const shown = await showGain({ 'after-wages': 'right', 'after-passport': 'right' });
    expect(shown.status()).to.equal('Now: 2 of 2 right');
    expect(shown.element.textContent).to.contain('You did not answer the questions at the beginning');
  });

  it('says nothing of numbers before all questions are answered', async () => {
    const shown = await showGain({ 'before-wages': 'right', 'after-wages': 'right', 'after-passport': 'changed' });
    expect(shown.status()).to.equal('');
    expect(shown.element.textContent).to.contain('When all questions are answered');
    expect(links(shown)).to.deep.equal(['Who may keep a passport']);
  });
});
