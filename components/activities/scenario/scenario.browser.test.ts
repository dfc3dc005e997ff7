import { expect } from '@open-wc/testing';
import { shownActivities } from '../../../tests/fixtures/activities.ts';
import { show } from '../../../tests/fixtures/elements.ts';
import type { ScenarioQuestion } from './scenario-question.ts';

describe('course-scenario', () => {
  it('tells the path after every choice', async () => {
    const { control, responses, settle } = await show('meeting');
    control('Explain.').click();
    await settle();
    control('A plan.').click();
    await settle();
    expect(responses).to.deep.equal([['entry'], ['entry', 'plan']]);
  });

  it('shows what was chosen, what came of it, and the scene that follows', async () => {
    const { control, element, settle, status } = await show('meeting');
    expect(element.textContent).to.contain('It opens our borders.').and.not.to.contain('He listens.');
    control('Explain.').click();
    await settle();
    expect(element.textContent).to.contain('You chose').and.to.contain('He listens.').and.to.contain('A plan.');
    expect(status()).to.equal('');
  });

  it('moves the focus to what came of a choice, whose sign is said too', async () => {
    const { control, settle } = await show('meeting');
    control('Explain.').click();
    await settle();
    expect(document.activeElement!.textContent.trim()).to.match(/^Right\.\s+He listens\.$/);
  });

  it('resumes at any scene', async () => {
    const record = { response: ['entry'], done: false, best: 0, attempts: 0, counter: 1 };
    const { control } = await show('meeting', {}, record);
    expect(control('A plan.')).to.exist;
    expect(() => control('Explain.')).to.throw();
  });

  it('ends with what helped, the debrief and a way to start over', async () => {
    const record = { response: ['entry', 'plan'], done: true, best: 100, attempts: 1, counter: 2 };
    const { control, element, responses, settle, status } = await show('meeting', {}, record);
    expect(status()).to.equal('A good end. You found 2 of 2 choices that help.');
    expect(element.textContent).to.contain('Who was not there?');
    control('Start over').click();
    await settle();
    expect(responses).to.deep.equal([[]]);
    expect(control('Explain.')).to.exist;
    expect(document.activeElement!.tagName).to.equal('LEGEND');
  });

  it('takes the letter of a person from the name, not from a title, which some languages put last', async () => {
    const { question } = shownActivities().find(({ id }) => id === 'meeting')!;
    const { roles, ...rest } = question as ScenarioQuestion;
    const called = ['Mr Rahmat', 'তারেক সাহেব'].map((name) => ({ ...roles[0]!, name }));
    const { element } = await show('meeting', { question: { ...rest, roles: called } });
    const letters = [...element.querySelectorAll('.people .initial')].map(({ textContent }) => textContent);
    expect(letters).to.deep.equal(['R', 'ত']);
  });

  it('is accessible in the middle and at the end', async () => {
    const { control, element, settle } = await show('meeting');
    control('Accuse him.').click();
    await settle();
    await expect(element).to.be.accessible();
  });
});
