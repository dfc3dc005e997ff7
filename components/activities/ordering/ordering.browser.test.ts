import { expect } from '@open-wc/testing';
import { show } from '../../../tests/fixtures/elements.ts';

const right = ['Adopt', 'Sign', 'Ratify', 'Report'];

describe('course-ordering', () => {
  it('takes the steps in the order they are tapped', async () => {
    const { control, responses, settle, status } = await show('treaty');
    for (const name of right) control(name).click();
    control('Check').click();
    await settle();
    expect(responses).to.deep.equal([['adopt', 'sign', 'ratify', 'report']]);
    expect(status()).to.equal('Right.');
  });

  it('takes a step back when it is tapped again, and numbers the rest anew', async () => {
    const { control, element, settle } = await show('treaty');
    for (const name of ['Report', 'Adopt', 'Sign', 'Report']) {
      control(name).click();
      await settle();
    }
    const shown = [...element.querySelectorAll('.step[aria-pressed=true]')]
      .map((step) => step.textContent.replace(/\s+/g, ' ').trim())
      .sort();
    expect(shown).to.deep.equal(['1 Adopt', '2 Sign']);
  });

  it('says the position of a step to those who do not see it', async () => {
    const { control, settle } = await show('treaty');
    control('Sign').click();
    await settle();
    const describedBy = control('Sign').getAttribute('aria-describedby')!;
    expect(document.getElementById(describedBy)!.textContent.trim()).to.equal('Number 1');
  });

  it('never begins in the right order', async () => {
    const { element } = await show('treaty');
    const shown = [...element.querySelectorAll('.step')].map((step) => step.textContent.trim());
    expect(shown).to.have.members(right).and.not.to.deep.equal(right);
  });

  it('asks for all steps first', async () => {
    const { control, responses, settle, status } = await show('treaty');
    control('Sign').click();
    control('Check').click();
    await settle();
    expect(status()).to.equal('Tap all of them first.');
    expect(responses).to.deep.equal([]);
  });

  it('marks the steps that can stay, wherever they stand, and says that the rest has to move', async () => {
    const record = { response: ['sign', 'ratify', 'report', 'adopt'], done: true, best: 50, attempts: 1, counter: 1 };
    const { control, element, status } = await show('treaty', {}, record);
    const signs = right.map((name) => control(name).dataset['result']);
    expect(signs).to.deep.equal(['again', 'right', 'right', 'right']);
    expect(status()).to.contain('Partly right.').and.to.contain('3 of 4 are in the right order and can stay.');
    const saidOf = (name: string): string =>
      document.getElementById(control(name).getAttribute('aria-describedby')!)!.textContent.replace(/\s+/g, ' ').trim();
    expect([saidOf('Adopt'), saidOf('Sign')]).to.deep.equal(['Number 4 has to move', 'Number 1 can stay']);
    await expect(element).to.be.accessible();
  });

  it('says nothing of steps that can stay where no two are in order', async () => {
    const record = { response: ['report', 'ratify', 'sign', 'adopt'], done: true, best: 0, attempts: 1, counter: 1 };
    const { element, status } = await show('treaty', {}, record);
    expect(element.querySelectorAll('[data-result=right]').length).to.equal(0);
    expect(status()).to.equal('Not quite.');
  });

  it('shows the right order when no try is left', async () => {
    const record = { response: ['report', 'ratify', 'sign', 'adopt'], done: true, best: 0, attempts: 1, counter: 1 };
    const { element } = await show('treaty', { attempts: 1 }, record);
    const shown = [...element.querySelectorAll('ol.solution li')].map((step) => step.textContent.trim());
    expect(shown).to.deep.equal(right);
    await expect(element).to.be.accessible();
  });
});
