import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { show } from '../../../tests/fixtures/elements.ts';
import type { Shown } from '../../../tests/fixtures/elements.ts';

const openIn = ({ element }: Shown): string =>
  element.querySelector('[aria-current=step] > button')!.textContent.replace(/\s+/g, ' ').trim();
const whole = { done: true, best: 100, attempts: 1, counter: 1 };

describe('course-steps', () => {
  it('goes step by step, and says where one is', async () => {
    const shown = await show('alarm');
    expect(openIn(shown)).to.equal('1 Call for help');
    shown.control('Next step').click();
    await shown.settle();
    expect(openIn(shown)).to.equal('2 Warn the others');
    expect(shown.status()).to.equal('Step 2 of 3');
    expect(document.activeElement).to.equal(shown.control('Warn the others'));
    shown.control('Next step').click();
    await shown.settle();
    expect(shown.responses).to.deep.equal([
      ['call', 'warn'],
      ['call', 'warn', 'leave'],
    ]);
    expect(shown.element.textContent).not.to.contain('Next step');
    await expect(shown.element).to.be.accessible();
  });

  it('opens any step by its title, and only one at a time', async () => {
    const shown = await show('alarm');
    shown.control('Leave').click();
    await shown.settle();
    expect(shown.control('Leave').getAttribute('aria-expanded')).to.equal('true');
    expect(shown.control('Call for help').getAttribute('aria-expanded')).to.equal('false');
    expect(shown.responses).to.deep.equal([['call', 'leave']]);
  });

  it('comes back to where the learner was', async () => {
    expect(openIn(await show('alarm', {}, { ...whole, response: ['call', 'warn'] }))).to.equal('2 Warn the others');
    expect(openIn(await show('alarm', {}, { ...whole, response: ['call', 'warn', 'leave'] }))).to.equal(
      '1 Call for help',
    );
  });

  it('has every step in the page, so that all are on paper', async () => {
    const { element } = await show('alarm');
    expect(element.textContent).to.contain('By phone.').and.to.contain('Aloud.').and.to.contain('By the stairs.');
  });

  it('is used by keyboard', async () => {
    const shown = await show('alarm');
    shown.control('Call for help').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await shown.settle();
    expect(shown.responses).to.have.length(1);
  });
});
