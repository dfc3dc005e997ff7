import { expect } from '@open-wc/testing';
import { show } from '../../../tests/fixtures/elements.ts';

function pick(select: HTMLSelectElement, text: string): void {
  select.value = [...select.options].find((option) => option.text === text)!.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('course-matching', () => {
  it('tells once what was matched when Check is pressed', async () => {
    const { control, responses, settle, status } = await show('articles');
    pick(control<HTMLSelectElement>('A group is sent away'), 'Article 22');
    pick(control<HTMLSelectElement>('A passport is kept'), 'Article 21');
    control('Check').click();
    await settle();
    expect(responses).to.deep.equal([
      [
        ['passport', 'art-21'],
        ['buses', 'art-22'],
      ],
    ]);
    expect(status()).to.equal('Right.');
  });

  it('asks for every line first', async () => {
    const { control, responses, settle, status } = await show('articles');
    pick(control<HTMLSelectElement>('A passport is kept'), 'Article 21');
    control('Check').click();
    await settle();
    expect(status()).to.equal('Choose something for every line first.');
    expect(responses).to.deep.equal([]);
  });

  it('restores what was matched and marks each line by itself', async () => {
    const response = [
      ['passport', 'art-21'],
      ['buses', 'art-30'],
    ];
    const record = { response, done: true, best: 50, attempts: 1, counter: 1 };
    const { control, element, status } = await show('articles', {}, record);
    expect(control<HTMLSelectElement>('A group is sent away').selectedOptions[0]!.text).to.equal('Article 30');
    expect(status()).to.equal('Partly right.');
    const marks = [...element.querySelectorAll('.pair .mark')].map((mark) => mark.textContent.trim());
    expect(marks).to.deep.equal(['Right.', 'Not quite.']);
  });

  it('shows what would have fitted when no try is left', async () => {
    const response = [
      ['passport', 'art-30'],
      ['buses', 'art-22'],
    ];
    const record = { response, done: true, best: 50, attempts: 1, counter: 1 };
    const { element } = await show('articles', { attempts: 1 }, record);
    expect(element.querySelector('.solution')!.textContent).to.contain('Article 21');
    await expect(element).to.be.accessible();
  });

  it('offers right sides in an order that gives nothing away, the same each time', async () => {
    const texts = async (): Promise<string[]> => {
      const { control } = await show('articles');
      return [...control<HTMLSelectElement>('A passport is kept').options].map(({ text }) => text);
    };
    expect(await texts()).to.deep.equal(await texts());
    expect(await texts()).to.include.members(['Article 21', 'Article 22', 'Article 30']);
  });
});
