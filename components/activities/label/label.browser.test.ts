import { expect } from '@open-wc/testing';
import { shownActivities } from '../../../tests/fixtures/activities.ts';
import { show } from '../../../tests/fixtures/elements.ts';

const id = (): string => shownActivities().find(({ type }) => type === 'label')!.id;
const record = (response: unknown, best: number) => ({ response, done: true, best, attempts: 1, counter: 1 });

function pick(select: HTMLSelectElement, text: string): void {
  select.value = [...select.options].find((option) => option.text === text)!.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('course-label', () => {
  it('has a list for each number of the drawing, and tells once what was named', async () => {
    const { control, responses, settle, status, element } = await show(id());
    expect(element.querySelector('img')!.alt).to.contain('1 is the crown');
    pick(control<HTMLSelectElement>('Part 3'), 'Causes');
    pick(control<HTMLSelectElement>('Part 1'), 'Effects');
    control('Check').click();
    await settle();
    expect(status()).to.equal('Choose something for every line first.');
    pick(control<HTMLSelectElement>('Part 2'), 'The problem');
    control('Check').click();
    await settle();
    expect(responses).to.deep.equal([
      [
        ['effects', 'effects'],
        ['problem', 'problem'],
        ['causes', 'causes'],
      ],
    ]);
    expect(status()).to.contain('Right.');
  });

  it('says at each number how it went and why, and describes the list by it', async () => {
    const response = [
      ['effects', 'causes'],
      ['problem', 'problem'],
      ['causes', 'budget'],
    ];
    const { control, element, status } = await show(id(), {}, record(response, 33));
    expect(status()).to.contain('Partly right.');
    const told = ['Part 1', 'Part 2', 'Part 3'].map((name) => {
      const described = control<HTMLSelectElement>(name).getAttribute('aria-describedby')!;
      return document.getElementById(described)!.textContent.replace(/\s+/g, ' ').trim();
    });
    expect(told[0]).to.contain('Not quite. Causes feed the problem.');
    expect(told[1]).to.contain('Right. The problem is what you want to end');
    expect(told[2]).to.contain('Not quite. A tree says nothing about money.');
    expect(element.querySelector('.solution')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('gives the right names when no try is left', async () => {
    const response = [
      ['effects', 'causes'],
      ['problem', 'problem'],
      ['causes', 'effects'],
    ];
    const { control, element } = await show(id(), { attempts: 1 }, record(response, 33));
    const solutions = [...element.querySelectorAll('.solution')].map((one) =>
      one.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(solutions).to.deep.equal(['The answer: Effects', 'The answer: Causes']);
    expect(control<HTMLSelectElement>('Part 1').disabled).to.equal(true);
  });
});
