import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { show } from '../../../tests/fixtures/elements.ts';
import type { Shown } from '../../../tests/fixtures/elements.ts';

async function press({ control, settle }: Shown, ...names: string[]): Promise<void> {
  for (const name of names) {
    control(name).click();
    await settle();
  }
}
const termOf = ({ element }: Shown): string => element.querySelector('.flashcard-term')!.textContent;

describe('course-flashcards', () => {
  it('turns a card, and tells which ones are known', async () => {
    const shown = await show('signs');
    expect(termOf(shown)).to.equal('A green sign');
    expect(shown.element.querySelector('.definition')).to.equal(null);
    await press(shown, 'Show the answer');
    expect(shown.element.querySelector('.definition')!.textContent).to.equal('The way out.');
    expect(document.activeElement!.textContent).to.equal('The way out.');
    await press(shown, 'I knew it');
    expect(shown.responses).to.deep.equal([['exit']]);
    expect(shown.status()).to.equal('1 of 3 known.');
    expect(termOf(shown)).to.equal('A red sign');
    await expect(shown.element).to.be.accessible();
  });

  it('asks a card again after the others, until all are known', async () => {
    const shown = await show('signs');
    const asked: string[] = [];
    for (const answer of ['Ask me again', 'I knew it', 'Ask me again', 'Ask me again', 'I knew it', 'I knew it']) {
      asked.push(termOf(shown));
      await press(shown, 'Show the answer', answer);
    }
    const [green, red, yellow] = ['A green sign', 'A red sign', 'A yellow sign'];
    expect(asked).to.deep.equal([green, red, yellow, green, yellow, green]);
    expect(shown.status()).to.equal('You know them all.');
    expect(shown.responses.at(-1)).to.deep.equal(['exit', 'hose', 'danger']);
  });

  it('goes on with the cards that were not known, and starts over', async () => {
    const whole = { done: true, best: 100, attempts: 1, counter: 1 };
    const shown = await show('signs', {}, { ...whole, response: ['exit', 'danger'] });
    expect(termOf(shown)).to.equal('A red sign');
    await press(shown, 'Show the answer', 'I knew it', 'Start over');
    expect(shown.responses.at(-1)).to.deep.equal([]);
    expect(termOf(shown)).to.equal('A green sign');
  });

  it('has all cards on paper, with ids that stand once in the page', async () => {
    const shown = await show('signs');
    await press(shown, 'Show the answer');
    expect(shown.element.querySelectorAll('.on-paper dd')).to.have.length(3);
    expect(shown.element.querySelectorAll('[id="cite-1"]')).to.have.length(1);
  });

  it('is used by keyboard', async () => {
    const shown = await show('signs');
    shown.control('Show the answer').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await shown.settle();
    expect(shown.responses).to.deep.equal([['exit']]);
    expect(document.activeElement!.textContent).to.equal('A red sign');
  });
});
