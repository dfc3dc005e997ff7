import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { show } from '../../../tests/fixtures/elements.ts';
import type { Shown } from '../../../tests/fixtures/elements.ts';

async function answer({ control, settle }: Shown, ...names: string[]): Promise<void> {
  for (const name of names) control<HTMLInputElement>(name).click();
  control('Check').click();
  await settle();
}

const whole = { done: true, best: 100, attempts: 1, counter: 1 };

describe('course-case', () => {
  it('opens stage by stage, and tells of every answer', async () => {
    const shown = await show('fire');
    expect(shown.element.textContent).to.contain('a smell').and.not.to.contain('An alarm rings.');
    await answer(shown, 'Wait');
    expect(shown.element.textContent).to.contain('Noted.').and.to.contain('An alarm rings.');
    await answer(shown, 'Take the stairs');
    await answer(shown, 'Call for help', 'Count who is there');
    expect(shown.responses).to.deep.equal([['wait'], ['wait', 'stairs'], ['wait', 'stairs', 'call', 'count']]);
    expect(shown.status()).to.equal('Right.');
    expect(shown.element.textContent).to.contain('Who knew the way out?');
  });

  it('asks for an answer before it goes on', async () => {
    const shown = await show('fire');
    await answer(shown);
    expect(shown.status()).to.equal('Choose an answer first.');
    expect(shown.responses).to.deep.equal([]);
  });

  it('explains an answer where it was given, moves there, and keeps it', async () => {
    const shown = await show('fire');
    await answer(shown, 'Wait');
    await answer(shown, 'Take the lift');
    expect(shown.element.textContent).to.contain('It may stop.').and.not.to.contain('They stay open.');
    expect(document.activeElement!.textContent.replace(/\s+/g, ' ').trim()).to.equal('Not quite. It may stop.');
    expect(shown.control<HTMLInputElement>('Take the lift').disabled).to.equal(true);
    await expect(shown.element).to.be.accessible();
  });

  it('keeps earlier facts in reach', async () => {
    const shown = await show('fire', {}, { ...whole, response: ['wait'] });
    const summary = shown.element.querySelector('summary')!;
    expect(summary.textContent).to.equal('The facts so far');
    summary.click();
    expect(shown.element.querySelector('details')!.innerText).to.contain('a smell of smoke');
    await expect(shown.element).to.be.accessible();
  });

  it('puts the last judgement beside the first, and starts over', async () => {
    const shown = await show('fire', {}, { ...whole, response: ['leave', 'lift', 'call'] });
    const texts = [...shown.element.querySelectorAll('dt, dd')].map((node) => node.textContent.trim());
    expect(texts).to.deep.equal(['First you chose', 'Leave', 'In the end you chose', 'Call for help']);
    expect(shown.status()).to.equal('Partly right.');
    shown.control('Start over').click();
    await shown.settle();
    expect(shown.responses).to.deep.equal([[]]);
    expect(shown.element.textContent).not.to.contain('An alarm rings.');
    expect(shown.element.querySelector('[role=status]')!.textContent.trim()).to.equal('');
  });

  it('shows what was right, and does not start over, when no try is left', async () => {
    const record = { ...whole, best: 0, response: ['leave', 'lift', 'return'] };
    const shown = await show('fire', { attempts: 1 }, record);
    expect(shown.element.textContent).to.contain('They stay open.').and.not.to.contain('Start over');
    expect(shown.status()).to.equal('Not quite.');
    await expect(shown.element).to.be.accessible();
  });

  it('is answered by keyboard', async () => {
    const shown = await show('fire');
    shown.control<HTMLInputElement>('Leave').focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await shown.settle();
    expect(shown.responses).to.deep.equal([['leave']]);
    expect(document.activeElement!.textContent.trim()).to.contain('Noted.');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement!.tagName).to.equal('SUMMARY');
  });
});
