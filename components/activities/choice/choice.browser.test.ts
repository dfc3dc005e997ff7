import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { show } from '../../../tests/fixtures/elements.ts';
import { exits } from '../../../tests/fixtures/units.ts';

const one = { question: { ...exits, several: false, options: exits.options.slice(0, 2) } };

describe('course-choice', () => {
  it('tells once what was chosen when Check is pressed', async () => {
    const { control, responses, settle, status } = await show('exits', one);
    control<HTMLInputElement>('The stairs').click();
    expect(responses).to.deep.equal([]);
    control('Check').click();
    await settle();
    expect(responses).to.deep.equal([['stairs']]);
    expect(status()).to.equal('Right.');
  });

  it('explains what was chosen, and does not show what was not', async () => {
    const { control, element, settle, status } = await show('exits', one);
    control<HTMLInputElement>('The lift').click();
    control('Check').click();
    await settle();
    expect(status()).to.equal('Not quite.');
    expect(element.textContent).to.contain('Lifts stop in a fire.').and.not.to.contain('Stairs stay open.');
  });

  it('offers checkboxes where several are right, and says so', async () => {
    const { control, element, responses, settle, status } = await show('exits');
    expect(element.textContent).to.contain('Choose all that apply');
    expect(control<HTMLInputElement>('The ladder').type).to.equal('checkbox');
    control<HTMLInputElement>('The ladder').click();
    control('Check').click();
    await settle();
    expect(responses).to.deep.equal([['ladder']]);
    expect(status()).to.equal('Partly right.');
  });

  it('asks for an answer first', async () => {
    const { control, responses, settle, status } = await show('exits');
    control('Check').click();
    await settle();
    expect(status()).to.equal('Choose an answer first.');
    expect(responses).to.deep.equal([]);
  });

  it('takes feedback away while the answer is changed', async () => {
    const { control, settle, status } = await show('exits', one);
    control<HTMLInputElement>('The lift').click();
    control('Check').click();
    await settle();
    control<HTMLInputElement>('The stairs').click();
    await settle();
    expect(status()).to.equal('');
  });

  it('restores what was answered, with its feedback', async () => {
    const record = { response: ['stairs', 'lift'], done: true, best: 0, attempts: 1, counter: 1 };
    const { control, element } = await show('exits', {}, record);
    expect(control<HTMLInputElement>('The stairs').checked).to.equal(true);
    expect(control<HTMLInputElement>('The ladder').checked).to.equal(false);
    expect(element.textContent).to.contain('Lifts stop in a fire.');
  });

  it('counts tries, and shows the answer and closes when they are used up', async () => {
    const { control, element, settle, status } = await show('exits', { ...one, attempts: 2 });
    control<HTMLInputElement>('The lift').click();
    control('Check').click();
    await settle();
    expect(status()).to.equal('Not quite. 1 try left.');
    expect(element.textContent).not.to.contain('Stairs stay open.');
    control('Check').click();
    await settle();
    expect(status()).to.equal('Not quite. No tries left.');
    expect(element.textContent).to.contain('Stairs stay open.');
    expect(control<HTMLInputElement>('The stairs').disabled).to.equal(true);
  });

  it('keeps the focus at the question when the last try takes the button away', async () => {
    const { control, element, settle } = await show('exits', { ...one, attempts: 1 });
    control<HTMLInputElement>('The lift').click();
    control('Check').focus();
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(document.activeElement === element.querySelector('legend')).to.equal(true);
  });

  it('is answered with Tab, Space and Enter', async () => {
    const { control, responses, settle } = await show('exits');
    control<HTMLInputElement>('The stairs').focus();
    await sendKeys({ press: 'Space' });
    control('Check').focus();
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(responses).to.deep.equal([['stairs']]);
  });

  it('is accessible when answered', async () => {
    const { control, element, settle } = await show('exits');
    control<HTMLInputElement>('The lift').click();
    control('Check').click();
    await settle();
    await expect(element).to.be.accessible();
  });
});
