import { expect, fixture, html } from '@open-wc/testing';
import { activityOnPaper, soFarOnPaper } from '../../packaging/study/activity-on-paper.ts';
import type { ChecklistQuestion } from '../../components/activities/checklist/checklist.ts';
import { english } from '../../locales/english.ts';
import { studyEnglish } from '../../locales/english-study.ts';
import { Words } from '../../locales/words.ts';
import { shownActivities } from '../fixtures/activities.ts';

const words = new Words('en', english).with(studyEnglish);
/** What a pen fills in, or what is there to read. */
const sense = '.boxes li, .blank, .gap, .point, .line, dl, ol, table';

/** What every activity type must keep on paper. */
for (const activity of shownActivities()) {
  describe(`activity on paper contract: ${activity.type} (${activity.id})`, () => {
    it('has its question, and something to fill in or to read', async () => {
      const paper = await fixture(html`<div>${activityOnPaper(activity, words)}</div>`);
      expect(paper.textContent).to.contain(`Prompt of ${activity.id}`);
      expect(paper.querySelectorAll(sense).length).to.be.greaterThan(0);
    });

    it('has no id and no control: they belong to the screen', async () => {
      const paper = await fixture(html`<div>${activityOnPaper(activity, words)}</div>`);
      expect(paper.querySelectorAll('[id], button, input, select, textarea, [tabindex]')).to.have.length(0);
    });

    it('has words for all that it says', async () => {
      const paper = await fixture(html`<div>${activityOnPaper(activity, words)}</div>`);
      expect(paper.textContent).not.to.match(/undefined|\[object|\{\w+\}/);
    });
  });
}

it('has a table for the parts of a session, under its methods', async () => {
  const plan = shownActivities().find(({ type }) => type === 'session-plan')!;
  const paper = await fixture(html`<div>${activityOnPaper(plan, words)}</div>`);
  const methods = paper.querySelector('.question + p')!.textContent.trim();
  expect(methods).not.to.match(/^·|·$/);
  const textsOf = (cells: string): string[] =>
    [...paper.querySelectorAll(cells)].map((cell) => cell.textContent.trim());
  expect(textsOf('th')).to.deep.equal(['Minutes', 'What happens', 'Method', 'Material']);
  expect(new Set(textsOf('td'))).to.deep.equal(new Set(['']));
});

it('has what was planned as people write it: days and minutes in the numerals of the language', async () => {
  const arabic = new Words('ar', english).with(studyEnglish);
  const writtenIn = async (type: string, written: string): Promise<string> => {
    const plan = shownActivities().find((activity) => activity.type === type)!;
    const paper = await fixture(html`<div>${activityOnPaper(plan, arabic, written)}</div>`);
    return paper.textContent;
  };
  expect(await writtenIn('plan', '{"by":"2027-01-15"}'))
    .to.contain('١٥ يناير ٢٠٢٧')
    .and.not.to.contain('2027');
  expect(await writtenIn('session-plan', '[{"what":"Opening","minutes":"15"}]'))
    .to.contain('١٥')
    .and.to.contain('Minutes');
});

it('says with what there is to tick how it is done', async () => {
  const list = shownActivities().find(({ type }) => type === 'checklist')!;
  const paper = await fixture(html`<div>${activityOnPaper(list, words)}</div>`);
  const notes = (list.question as ChecklistQuestion).entries.filter(({ note }) => note !== undefined);
  expect(notes).not.to.have.length(0);
  expect(paper.querySelectorAll('.boxes p')).to.have.length(notes.length);
});

it('says where a question is discussed, and that nobody is to be recognised', async () => {
  const question = shownActivities().find(({ type }) => type === 'discuss')!;
  const { textContent } = await fixture(html`<div>${activityOnPaper(question, words)}</div>`);
  expect(textContent).to.contain(words.say('discussWhere')).and.to.contain(words.say('discussSafely'));
});

describe('what comes to light bit by bit', () => {
  const soFar = async (type: string, response?: unknown): Promise<string> => {
    const activity = shownActivities().find((one) => one.type === type)!;
    const { textContent } = await fixture(html`<div>${soFarOnPaper(activity, response, words)}</div>`);
    return textContent;
  };

  for (const { type, response, first, then, never } of [
    { type: 'case', response: ['wait'], first: 'a smell of smoke', then: 'An alarm rings', never: 'You are outside' },
    { type: 'scenario', response: ['entry'], first: 'Explain.', then: 'He listens', never: 'You have a date' },
    { type: 'timeline', response: ['adopted'], first: 'asks a working group', then: '45/158', never: 'the 20th State' },
    { type: 'flashcards', response: ['exit'], first: 'A red sign', then: 'The way out', never: 'Where the hose is' },
  ]) {
    it(`is told of a ${type} as far as the learner has come, and no further`, async () => {
      expect(await soFar(type))
        .to.contain(first)
        .and.not.to.contain(then)
        .and.not.to.contain(never);
      expect(await soFar(type, response))
        .to.contain(first)
        .and.to.contain(then)
        .and.not.to.contain(never);
    });
  }

  it('is told of all other types as it is printed', async () => {
    expect(await soFar('choice')).to.contain('The ladder');
  });
});
