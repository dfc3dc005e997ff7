import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { show } from '../../../tests/fixtures/elements.ts';

const ids = ['place', 'interpreter', 'card', 'numbers', 'phone'];
const [place, interpreter] = ['A place that the worker has chosen', 'An interpreter from another community'];

describe('course-checklist', () => {
  it('keeps each tick at once, and says how far one has come', async () => {
    const shown = await show('before-talk');
    shown.control(interpreter).click();
    await shown.settle();
    shown.control(place).click();
    await shown.settle();
    expect(shown.responses).to.deep.equal([['interpreter'], ['place', 'interpreter']]);
    expect(shown.status()).to.equal('2 of 5 done.');
    expect(shown.element.querySelector('progress')!.value).to.equal(2);
    await expect(shown.element).to.be.accessible();
  });

  it('comes back as it was, says when all is done, and gives ticks back', async () => {
    const record = { done: true, best: 100, attempts: 5, counter: 1, response: ids };
    const shown = await show('before-talk', {}, record);
    expect(shown.status()).to.equal('All done.');
    shown.control(place).click();
    await shown.settle();
    expect(shown.responses).to.deep.equal([ids.slice(1)]);
    expect(shown.status()).to.equal('4 of 5 done.');
  });

  it('says the note of an entry with it', async () => {
    const { control } = await show('before-talk');
    const note = control(place).getAttribute('aria-describedby');
    expect(document.getElementById(note!)!.textContent).to.contain('Where can you speak');
  });

  it('is ticked by keyboard', async () => {
    const shown = await show('before-talk');
    shown.control(place).focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await shown.settle();
    expect(shown.responses.at(-1)).to.deep.equal(['place', 'interpreter']);
  });
});
