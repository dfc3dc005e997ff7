import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { show } from '../../../tests/fixtures/elements.ts';
import type { Shown } from '../../../tests/fixtures/elements.ts';

const right = [
  ['law', 'state'],
  ['pay', 'employer'],
  ['inspect', 'state'],
  ['contract', 'employer'],
];

function rowOf({ element }: Shown, card: string): HTMLElement {
  const rows = [...element.querySelectorAll<HTMLElement>('[role=radiogroup]')];
  return rows.find((row) => row.querySelector('legend')!.textContent === card)!;
}

function put(shown: Shown, card: string, group: string): void {
  const labels = [...rowOf(shown, card).querySelectorAll('label')];
  labels.find((label) => label.textContent.trim() === group)!.click();
}

describe('course-categorise', () => {
  it('tells once which group each card was put into when Check is pressed', async () => {
    const shown = await show('duties');
    put(shown, 'Sign the contract', 'The employer');
    put(shown, 'Make a law', 'The State');
    put(shown, 'Pay wages', 'The State');
    put(shown, 'Send inspectors', 'The State');
    put(shown, 'Pay wages', 'The employer');
    shown.control('Check').click();
    await shown.settle();
    expect(shown.responses).to.deep.equal([right]);
    expect(shown.status()).to.equal('Right.');
  });

  it('asks for every card first', async () => {
    const shown = await show('duties');
    put(shown, 'Make a law', 'The State');
    shown.control('Check').click();
    await shown.settle();
    expect(shown.status()).to.equal('Choose something for every line first.');
    expect(shown.responses).to.deep.equal([]);
  });

  it('restores the groups, and says of each card whether it fits and why', async () => {
    const response = [['law', 'employer'], ...right.slice(1)];
    const shown = await show('duties', {}, { response, done: true, best: 50, attempts: 1, counter: 1 });
    expect(rowOf(shown, 'Make a law').querySelector<HTMLInputElement>(':checked')!.value).to.equal('employer');
    const note = (card: string): string => {
      const id = rowOf(shown, card).getAttribute('aria-describedby')!;
      return shown.element.querySelector(`[id="${id}"]`)!.textContent.replace(/\s+/g, ' ').trim();
    };
    expect(note('Make a law')).to.equal('Not quite. Only a parliament can.');
    expect(note('Pay wages')).to.equal('Right.');
    expect(shown.status()).to.equal('Partly right.');
    await expect(shown.element).to.be.accessible();
  });

  it('shows where a card belongs when no try is left', async () => {
    const response = [['law', 'employer'], ...right.slice(1)];
    const record = { response, done: true, best: 50, attempts: 1, counter: 1 };
    const shown = await show('duties', { attempts: 1 }, record);
    expect(rowOf(shown, 'Make a law').textContent).to.match(/The answer:\s+The State/);
    expect(rowOf(shown, 'Make a law').querySelector('input')!.disabled).to.equal(true);
    await expect(shown.element).to.be.accessible();
  });

  it('is answered with Tab, Space and arrows', async () => {
    const { element, control, responses, settle } = await show('duties');
    element.querySelector<HTMLInputElement>('input')!.focus();
    for (let card = 0; card < 4; card++) {
      await sendKeys({ press: 'Space' });
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Tab' });
    }
    expect(document.activeElement).to.equal(control('Check'));
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(responses).to.have.length(1);
  });
});
