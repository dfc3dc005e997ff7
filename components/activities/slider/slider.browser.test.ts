import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { show } from '../../../tests/fixtures/elements.ts';
import type { Shown } from '../../../tests/fixtures/elements.ts';

const lead = 'Lead a talk with an official';
const refuse = 'Say no to a gift';
const slide = ({ control }: Shown, name: string): HTMLInputElement => control<HTMLInputElement>(name);

function move(shown: Shown, name: string, to: number): void {
  const input = slide(shown, name);
  input.value = String(to);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('course-slider', () => {
  it('has no answer before it is touched', async () => {
    const shown = await show('ready-before');
    expect(slide(shown, lead).getAttribute('aria-valuetext')).to.equal('not rated yet');
    move(shown, lead, 7);
    shown.control('Done').click();
    await shown.settle();
    expect(shown.status()).to.equal('Choose something for every line first.');
    expect(shown.responses).to.deep.equal([]);
  });

  it('tells once how the learner rated when Done is pressed, and says each value', async () => {
    const shown = await show('ready-before');
    move(shown, refuse, 0);
    move(shown, lead, 7);
    await shown.settle();
    expect(slide(shown, lead).getAttribute('aria-valuetext')).to.equal('7');
    shown.control('Done').click();
    await shown.settle();
    expect(shown.responses).to.deep.equal([
      [
        ['lead', 7],
        ['refuse', 0],
      ],
    ]);
    expect(shown.status()).to.equal('Your answers are kept. You can change them.');
    await expect(shown.element).to.be.accessible();
  });

  it('is answered by keyboard, the middle too', async () => {
    const shown = await show('ready-before');
    slide(shown, lead).focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    await shown.settle();
    expect(slide(shown, refuse).getAttribute('aria-valuetext')).to.equal('not rated yet');
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(shown.control('Done'));
    await sendKeys({ press: 'Enter' });
    await shown.settle();
    expect(shown.responses).to.deep.equal([
      [
        ['lead', 5],
        ['refuse', 6],
      ],
    ]);
  });

  it('takes a tap on the middle for an answer', async () => {
    const shown = await show('ready-before');
    slide(shown, lead).click();
    await shown.settle();
    expect(slide(shown, lead).getAttribute('aria-valuetext')).to.equal('5');
  });

  it('says who can see it, what its ends mean, and has room for a finger', async () => {
    const shown = await show('ready-before');
    expect(shown.element.textContent).to.contain('Your trainer can see');
    const input = slide(shown, lead);
    const ends = document.getElementById(input.getAttribute('aria-describedby')!)!;
    expect(ends.textContent.replace(/\s+/g, ' ').trim()).to.equal('Not at all Fully');
    await expect(shown.element).to.be.accessible();
  });

  it('restores the ratings, and puts an earlier one beside a new one only afterwards', async () => {
    const whole = { done: true, best: 100, attempts: 1, counter: 1 };
    const now = {
      ...whole,
      response: [
        ['lead', 8],
        ['refuse', 9],
      ],
    };
    const shown = await show('ready-before', {}, now, { ...whole, response: [['lead', 3]] });
    expect(slide(shown, lead).value).to.equal('8');
    const notes = [...shown.element.querySelectorAll('.slide-note')].map(({ textContent }) => textContent);
    expect(notes).to.deep.equal(['3 before, 8 now']);
    move(shown, lead, 6);
    await shown.settle();
    expect(shown.element.querySelector('.slide-note')).to.equal(null);
  });
});
