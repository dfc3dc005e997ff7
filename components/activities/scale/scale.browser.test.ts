import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { show } from '../../../tests/fixtures/elements.ts';
import type { Shown } from '../../../tests/fixtures/elements.ts';
import { sureness } from '../../../tests/fixtures/activities/scale.ts';

const rate = ({ element }: Shown, row: number, rating: number): void => {
  element.querySelectorAll('[role=radiogroup]')[row]!.querySelectorAll('input')[rating - 1]!.click();
};
const whole = { done: true, best: 100, attempts: 1, counter: 1 };
const ratings = [
  ['find', 2],
  ['lead', 5],
];

describe('course-scale', () => {
  it('tells once how the learner rated when Done is pressed, and marks nothing', async () => {
    const shown = await show('sureness');
    rate(shown, 1, 5);
    rate(shown, 0, 3);
    rate(shown, 0, 2);
    shown.control('Done').click();
    await shown.settle();
    expect(shown.responses).to.deep.equal([ratings]);
    expect(shown.status()).to.equal('Your answers are kept. You can change them.');
    expect(shown.element.textContent).not.to.match(/practice|Right|Not quite/);
    await expect(shown.element).to.be.accessible();
  });

  it('says who can see it, and what the ends of the scale mean', async () => {
    const { element } = await show('sureness');
    expect(element.textContent).to.contain('Your trainer can see');
    const [first, , , , lastOne] = [...element.querySelectorAll('label')].map((label) =>
      label.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(first).to.equal('1 Not sure');
    expect(lastOne).to.equal('5 Very sure');
  });

  it('asks for every statement first', async () => {
    const shown = await show('sureness');
    rate(shown, 0, 2);
    shown.control('Done').click();
    await shown.settle();
    expect(shown.status()).to.equal('Choose something for every line first.');
    expect(shown.responses).to.deep.equal([]);
  });

  it('restores the ratings', async () => {
    const { element } = await show('sureness', {}, { ...whole, response: ratings });
    const checked = [...element.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value);
    expect(checked).to.deep.equal(['2', '5']);
  });

  it('puts an earlier rating beside the new one, but not before there is a new one', async () => {
    const compared = { question: { ...sureness, compare: 'before' } };
    const earlier = { ...whole, response: [['find', 1]] };
    const shown = await show('sureness', compared, undefined, earlier);
    expect(shown.element.textContent).not.to.contain('before');
    rate(shown, 0, 4);
    rate(shown, 1, 4);
    shown.control('Done').click();
    await shown.settle();
    const notes = [...shown.element.querySelectorAll('.feedback')].map((note) => note.textContent.trim());
    expect(notes).to.deep.equal(['1 before, 4 now']);
    await expect(shown.element).to.be.accessible();
  });

  it('is answered with Tab, Space and arrows', async () => {
    const { control, element, responses, settle } = await show('sureness');
    element.querySelector('input')!.focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(control('Done'));
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(responses).to.deep.equal([
      [
        ['find', 2],
        ['lead', 1],
      ],
    ]);
  });
});
