import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { show } from '../../../tests/fixtures/elements.ts';
import type { Shown } from '../../../tests/fixtures/elements.ts';

const headings = ({ element }: Shown): string[] =>
  [...element.querySelectorAll('thead th')].map(({ textContent }) => textContent.trim());
const table = ({ element }: Shown): HTMLElement => element.querySelector<HTMLElement>('table')!;

describe('course-compare', () => {
  afterEach(async () => {
    await setViewport({ width: 800, height: 600 });
  });

  it('is a table with a caption and headings that are said with each cell', async () => {
    await setViewport({ width: 800, height: 600 });
    const shown = await show('three-doors');
    expect(headings(shown)).to.deep.equal(['Question', 'Labour inspectorate', 'Court', 'Union']);
    expect(shown.element.querySelector('caption')!.textContent.trim()).to.equal('Prompt of three-doors');
    expect(shown.element.querySelectorAll('th[scope=row]')).to.have.length(3);
    expect(getComputedStyle(table(shown)).display).to.equal('table');
    await expect(shown.element).to.be.accessible();
  });

  it('shows the columns that the learner chooses, and never none', async () => {
    await setViewport({ width: 800, height: 600 });
    const shown = await show('three-doors');
    shown.control('Court').click();
    await shown.settle();
    expect(headings(shown)).to.deep.equal(['Question', 'Labour inspectorate', 'Union']);
    expect(shown.status()).to.equal('2 of 3 shown.');
    shown.control('Union').click();
    await shown.settle();
    expect(shown.responses).to.deep.equal([['inspectorate', 'union'], ['inspectorate']]);
    expect(shown.control<HTMLInputElement>('Labour inspectorate').disabled).to.equal(true);
  });

  it('begins with a pair on a phone, as cards that are still a table', async () => {
    await setViewport({ width: 320, height: 600 });
    const shown = await show('three-doors');
    expect(headings(shown)).to.deep.equal(['Question', 'Labour inspectorate', 'Court']);
    expect(shown.element.querySelectorAll('[role=table] [role=row] [role=cell]')).to.have.length(6);
    await expect(shown.element).to.be.accessible();
    await setViewport({ width: 800, height: 600 });
    await waitUntil(() => headings(shown).length === 4, 'there is room for a third column');
  });

  it('comes back with the columns that were chosen', async () => {
    const record = { done: true, best: 100, attempts: 2, counter: 1, response: ['court', 'union'] };
    expect(headings(await show('three-doors', {}, record))).to.deep.equal(['Question', 'Court', 'Union']);
  });

  it('is used by keyboard', async () => {
    await setViewport({ width: 800, height: 600 });
    const shown = await show('three-doors');
    shown.control('Labour inspectorate').focus();
    await sendKeys({ press: 'Space' });
    await shown.settle();
    expect(shown.responses).to.deep.equal([['court', 'union']]);
    expect(document.activeElement).to.equal(shown.control('Labour inspectorate'));
  });
});
