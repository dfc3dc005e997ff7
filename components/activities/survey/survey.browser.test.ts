import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { show } from '../../../tests/fixtures/elements.ts';

const whole = { done: true, best: 100, attempts: 1, counter: 1 };
const answers = [
  ['useful', '4'],
  ['more', 'signs'],
  ['when', 'evening'],
  ['idea', '=More light'],
];

function type(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('course-survey', () => {
  it('tells once what was answered when Done is pressed, and marks nothing', async () => {
    const { control, element, responses, settle, status } = await show('opinions');
    type(control<HTMLTextAreaElement>('One idea'), '  More\nlight ');
    control<HTMLInputElement>('Signs').click();
    control<HTMLInputElement>('In the morning').click();
    control<HTMLInputElement>('In the evening').click();
    element.querySelectorAll<HTMLInputElement>('[role=radiogroup]')[1]!.querySelectorAll('input')[3]!.click();
    expect(responses).to.deep.equal([]);
    control('Done').click();
    await settle();
    expect(responses).to.deep.equal([answers]);
    expect(status()).to.equal('Your answers are kept. You can change them.');
    expect(element.textContent).not.to.match(/practice|Right|Not quite/);
    await expect(element).to.be.accessible();
  });

  it('says who will see it, and asks to leave out names', async () => {
    const { element } = await show('opinions');
    expect(element.textContent).to.contain('Your trainer can see').and.to.contain('Leave out names');
  });

  it('asks for at least one answer', async () => {
    const { control, responses, settle, status } = await show('opinions');
    type(control<HTMLTextAreaElement>('One idea'), '   ');
    control('Done').click();
    await settle();
    expect(status()).to.equal('Answer at least one question first.');
    expect(responses).to.deep.equal([]);
  });

  it('takes an answer back', async () => {
    const { control, responses, settle } = await show('opinions', {}, { ...whole, response: answers });
    control<HTMLInputElement>('Signs').click();
    type(control<HTMLTextAreaElement>('One idea'), '');
    control('Done').click();
    await settle();
    expect(responses).to.deep.equal([
      [
        ['useful', '4'],
        ['when', 'evening'],
      ],
    ]);
  });

  it('restores what was answered', async () => {
    const { control, element } = await show('opinions', {}, { ...whole, response: answers });
    expect(control<HTMLTextAreaElement>('One idea').value).to.equal('More light');
    expect([...element.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value)).to.deep.equal([
      '4',
      'signs',
      'evening',
    ]);
  });

  it('is answered by keyboard', async () => {
    const { control, responses, settle } = await show('opinions');
    control('Drills').focus();
    await sendKeys({ press: 'Space' });
    control('One idea').focus();
    await sendKeys({ type: 'Light' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(responses).to.deep.equal([
      [
        ['more', 'drills'],
        ['idea', '=Light'],
      ],
    ]);
  });
});
