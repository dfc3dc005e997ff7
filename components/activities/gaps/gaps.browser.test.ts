import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { show } from '../../../tests/fixtures/elements.ts';
import { receipts } from '../../../tests/fixtures/activities/gaps.ts';

const typed = { question: { ...receipts, isTyped: true } };

function pick(select: HTMLSelectElement, text: string): void {
  select.value = [...select.options].find((option) => option.text === text)!.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('course-gaps', () => {
  it('tells once what was chosen when Check is pressed', async () => {
    const { control, responses, settle, status } = await show('receipts');
    pick(control<HTMLSelectElement>('Gap 2'), 'written record');
    pick(control<HTMLSelectElement>('Gap 1'), 'public official');
    control('Check').click();
    await settle();
    expect(responses).to.deep.equal([
      [
        ['official', 'official'],
        ['receipt', 'record'],
      ],
    ]);
    expect(status()).to.equal('Right.');
  });

  it('reads as the text, with its gaps where they belong', async () => {
    const { element } = await show('receipts');
    const text = element.querySelector('.gaps')!.cloneNode(true) as Element;
    for (const gap of text.querySelectorAll('.gap')) gap.textContent = '…';
    expect(text.textContent.replace(/\s+/g, ' ').trim()).to.equal('Only a … may take it, and must give a ….');
  });

  it('keeps the stop after a gap in one piece with it', async () => {
    const { element } = await show('receipts');
    const pieces = [...element.querySelectorAll('.with-stop')].map((piece) => {
      const copy = piece.cloneNode(true) as Element;
      copy.querySelector('.gap')!.textContent = '…';
      return copy.textContent;
    });
    expect(pieces).to.deep.equal(['…', '….']);
  });

  it('asks for every gap first', async () => {
    const { control, responses, settle, status } = await show('receipts');
    pick(control<HTMLSelectElement>('Gap 1'), 'employer');
    control('Check').click();
    await settle();
    expect(status()).to.equal('Fill every gap first.');
    expect(responses).to.deep.equal([]);
  });

  it('explains each gap by itself', async () => {
    const { control, element, settle, status } = await show('receipts');
    pick(control<HTMLSelectElement>('Gap 1'), 'employer');
    pick(control<HTMLSelectElement>('Gap 2'), 'receipt');
    control('Check').click();
    await settle();
    expect(status()).to.equal('Partly right.');
    const results = [...element.querySelectorAll('.option')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    expect(results).to.deep.equal(['1 Not quite. employer It is forbidden. Article 21 says so.', '2 Right. receipt']);
    const description = control('Gap 1').getAttribute('aria-describedby')!;
    expect(element.querySelector(`[id="${description}"]`)!.textContent).to.contain('It is forbidden.');
    await expect(element).to.be.accessible();
  });

  it('takes what is typed for the answer, however it is typed', async () => {
    const { control, responses, settle, status } = await show('receipts', typed);
    type(control<HTMLInputElement>('Gap 1'), ' Public-OFFICIAL. ');
    type(control<HTMLInputElement>('Gap 2'), 'note');
    control('Check').click();
    await settle();
    expect(responses).to.deep.equal([
      [
        ['official', 'official'],
        ['receipt', 'record'],
      ],
    ]);
    expect(status()).to.equal('Right.');
  });

  it('keeps what was typed and is none of the answers', async () => {
    const { control, responses, settle, status } = await show('receipts', typed);
    type(control<HTMLInputElement>('Gap 1'), 'মালিক');
    type(control<HTMLInputElement>('Gap 2'), 'receipt');
    control('Check').click();
    await settle();
    expect(responses).to.deep.equal([
      [
        ['official', '=মালিক'],
        ['receipt', 'receipt'],
      ],
    ]);
    expect(status()).to.equal('Partly right.');
    expect(control<HTMLInputElement>('Gap 1').value).to.equal('মালিক');
  });

  it('does not touch what is being typed', async () => {
    const { control, settle } = await show('receipts', typed);
    type(control<HTMLInputElement>('Gap 1'), 'public ');
    await settle();
    expect(control<HTMLInputElement>('Gap 1').value).to.equal('public ');
    type(control<HTMLInputElement>('Gap 1'), '  ');
    type(control<HTMLInputElement>('Gap 2'), 'receipt');
    control('Check').click();
    await settle();
    expect(control<HTMLInputElement>('Gap 2').value).to.equal('receipt');
  });

  it('shows the answers and closes when no try is left', async () => {
    const response = [
      ['official', 'employer'],
      ['receipt', 'receipt'],
    ];
    const record = { response, done: true, best: 50, attempts: 1, counter: 1 };
    const { control, element } = await show('receipts', { attempts: 1 }, record);
    expect(control<HTMLSelectElement>('Gap 1').disabled).to.equal(true);
    expect(control<HTMLSelectElement>('Gap 1').selectedOptions[0]!.text).to.equal('employer');
    expect(element.textContent).to.match(/The answer:\s+public official/);
    await expect(element).to.be.accessible();
  });

  it('is typed and checked by keyboard', async () => {
    const { control, responses, settle } = await show('receipts', typed);
    control('Gap 1').focus();
    await sendKeys({ type: 'public official' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'receipt' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(responses).to.have.length(1);
  });
});
