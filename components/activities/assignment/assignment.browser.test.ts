import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { show } from '../../../tests/fixtures/elements.ts';
import { copied, downloaded, fill } from '../../../tests/fixtures/own-writing.ts';

const secret = 'the name of <b>the employer</b>';
const links = 'Which steps and actors are on your page?';
const papers = 'Which paper proves what?';

describe('course-assignment', () => {
  afterEach(async () => {
    localStorage.clear();
    await setViewport({ width: 800, height: 600 });
  });

  it('says what to do, by when, how it is assessed and how it is handed in', async () => {
    const { element } = await show('one-problem');
    const text = element.textContent.replace(/\s+/g, ' ');
    for (const part of [
      'Due in week 6 of the programme. You get feedback in week 8.',
      'Show it to a colleague, and mend what is not clear.',
      'Each line earns up to 4 points. 8 of 12 points are enough. Below 2 points for safety, draw it again.',
      'Nothing is sent from here.',
      'A photo of the page is enough.',
    ]) {
      expect(text).to.contain(part);
    }
    const steps = element.querySelector('ol')!;
    expect(document.getElementById(steps.getAttribute('aria-labelledby')!)!.textContent).to.equal('What to do');
    expect(element.querySelector('caption')!.textContent.trim()).to.equal('How it is assessed');
    await expect(element).to.be.accessible();
  });

  it('is read aloud from its date to how it is handed in', async () => {
    const { element } = await show('one-problem');
    const said = [...element.querySelectorAll('.aloud')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(said[0]).to.equal('Due in week 6 of the programme. You get feedback in week 8.');
    expect(said).to.include('Chain All points Each step and each actor is on the page.').and.to.include(links);
    expect(said.at(-1)).to.contain('hand it in on your course site.');
  });

  it('shows its table as cards on a phone, still a table for those who hear it', async () => {
    await setViewport({ width: 320, height: 600 });
    const { element } = await show('one-problem');
    const table = (): HTMLElement => element.querySelector<HTMLElement>('table')!;
    expect(table().dataset['stacked']).to.equal('true');
    expect(element.querySelectorAll('[role=table] [role=row] [role=cell]')).to.have.length(3);
    expect(element.scrollWidth).to.be.at.most(320);
    await expect(element).to.be.accessible();
    await setViewport({ width: 800, height: 600 });
    await waitUntil(() => table().dataset['stacked'] === 'false', 'there is room for the table');
  });

  it('tells that the learner has prepared, never what', async () => {
    const shown = await show('one-problem');
    fill(shown, links, secret);
    shown.control('Done').click();
    await shown.settle();
    expect(shown.responses).to.deep.equal([true]);
    expect(shown.status()).to.equal('What you write here is gone when you close this page.');
    expect(JSON.stringify(Object.entries(localStorage))).not.to.contain('employer');
  });

  it('keeps what is prepared on the device only while the learner wants it, and has it again', async () => {
    const shown = await show('one-problem');
    fill(shown, links, 'Four steps');
    shown.control('Keep my text on this device').click();
    fill(shown, papers, 'A receipt');
    expect(JSON.stringify(Object.entries(localStorage)))
      .to.contain('Four steps')
      .and.to.contain('A receipt');
    const { control } = await show('one-problem');
    expect(control<HTMLTextAreaElement>(papers).value).to.equal('A receipt');
    control('Keep my text on this device').click();
    expect(localStorage.length).to.equal(0);
  });

  it('copies all of it when asked, each answer under its question', async () => {
    const shown = await show('one-problem');
    fill(shown, links, 'Four steps');
    fill(shown, papers, 'A receipt');
    expect(await copied(shown)).to.deep.equal([`${links}\nFour steps\n\n${papers}\nA receipt`]);
    expect(shown.status()).to.equal('Copied. You can paste it where you hand it in.');
    expect(shown.responses).to.deep.equal([]);
  });

  it('shows and selects all of it where the browser forbids to copy', async () => {
    const shown = await show('one-problem');
    fill(shown, links, 'Four steps');
    fill(shown, papers, '');
    await copied(shown, true);
    expect(shown.status()).to.equal('Your text is selected. Copy it yourself.');
    const all = shown.element.querySelector<HTMLTextAreaElement>('textarea[readonly]')!;
    expect(all.value.slice(all.selectionStart, all.selectionEnd)).to.equal(`${links}\nFour steps`);
    await expect(shown.element).to.be.accessible();
    fill(shown, links, 'Five steps');
    await shown.settle();
    expect(shown.element.querySelector('textarea[readonly]')).to.equal(null);
  });

  it('copies nothing where nothing is written', async () => {
    const shown = await show('one-problem');
    fill(shown, links, ' ');
    fill(shown, papers, '');
    expect(await copied(shown)).to.deep.equal([]);
    expect(shown.status()).to.equal('Write something first.');
  });

  it('makes a page of it on the device, in which what was written is text', async () => {
    const shown = await show('one-problem');
    fill(shown, links, secret);
    const page = new DOMParser().parseFromString(await downloaded(shown), 'text/html');
    expect(page.querySelector('b')).to.equal(null);
    expect(page.body.textContent).to.contain('Assignment').and.to.contain(links).and.to.contain(secret);
  });

  it('sends nothing to a spell checker', async () => {
    const { element } = await show('one-problem');
    const fields = [...element.querySelectorAll('textarea')];
    expect(fields.map(({ spellcheck }) => spellcheck)).to.deep.equal([false, false]);
  });
});
