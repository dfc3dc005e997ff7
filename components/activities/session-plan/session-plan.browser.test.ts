import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { show } from '../../../tests/fixtures/elements.ts';
import type { Shown } from '../../../tests/fixtures/elements.ts';

const secret = 'Ask <i>Rina</i>';

/** The fields of a part, from 0: what happens, minutes, method, material. */
const fields = ({ element }: Shown, part: number): HTMLInputElement[] => [
  ...element.querySelectorAll('.session-part')[part]!.querySelectorAll<HTMLInputElement>('input, select'),
];

async function fill(shown: Shown, part: number, what: string, minutes: string): Promise<void> {
  const [first, second] = fields(shown, part);
  for (const [field, value] of [
    [first!, what],
    [second!, minutes],
  ] as const) {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await shown.settle();
}

async function press({ control, settle }: Shown, name: string): Promise<void> {
  control(name).click();
  await settle();
}

const plan = ({ element }: Shown): string[] =>
  [...element.querySelectorAll<HTMLInputElement>('.part-what input')].map(({ value }) => value);

describe('course-session-plan', () => {
  afterEach(() => {
    localStorage.clear();
  });

  it('says in words how the minutes add up', async () => {
    const shown = await show('my-hour', { id: 'adds-up' });
    await fill(shown, 0, 'Map', '25');
    expect(shown.status()).to.equal('25 of 60 minutes planned. 35 minutes are left.');
    await press(shown, 'Add a part');
    await fill(shown, 1, 'Task', '36');
    expect(shown.status()).to.equal('61 of 60 minutes planned. 1 minute too many.');
    await fill(shown, 1, 'Task', '৩৫');
    expect(shown.status()).to.equal('60 of 60 minutes planned. The minutes add up.');
    await expect(shown.element).to.be.accessible();
  });

  it('says nothing while a number is being typed', async () => {
    const shown = await show('my-hour', { id: 'typed' });
    const said: string[] = [];
    const status = shown.element.querySelector('[role=status]')!;
    new MutationObserver(() => said.push(shown.status())).observe(status, { childList: true, subtree: true });
    fields(shown, 0)[1]!.focus();
    await sendKeys({ type: '25' });
    await shown.settle();
    expect(said).to.deep.equal([]);
    await sendKeys({ press: 'Tab' });
    await shown.settle();
    expect(said).to.deep.equal(['25 of 60 minutes planned. 35 minutes are left.']);
  });

  it('adds, moves and removes parts, and takes the focus along', async () => {
    const shown = await show('my-hour', { id: 'moves' });
    await fill(shown, 0, 'Map', '10');
    for (const [index, what] of ['Task', 'Debrief'].entries()) {
      await press(shown, 'Add a part');
      expect(document.activeElement).to.equal(fields(shown, index + 1)[0]);
      await fill(shown, index + 1, what, '10');
    }
    await press(shown, 'Earlier: Part 3');
    expect(plan(shown)).to.deep.equal(['Map', 'Debrief', 'Task']);
    expect(document.activeElement).to.equal(shown.control('Earlier: Part 2'));
    await press(shown, 'Earlier: Part 2');
    expect(document.activeElement).to.equal(shown.control('Later: Part 1'));
    await press(shown, 'Remove: Part 2');
    expect(plan(shown)).to.deep.equal(['Debrief', 'Task']);
    expect(document.activeElement).to.equal(fields(shown, 1)[0]);
  });

  it('tells that the learner has planned, never what, and keeps it only where the learner wants it', async () => {
    const shown = await show('my-hour', { id: 'private' });
    await fill(shown, 0, secret, '10');
    await press(shown, 'Done');
    expect(shown.responses).to.deep.equal([true]);
    expect(JSON.stringify(Object.entries(localStorage))).not.to.contain('Rina');
    await press(shown, 'Keep my text on this device');
    expect(JSON.stringify(Object.entries(localStorage))).to.contain('Rina');
    const again = await show('my-hour', { id: 'private' });
    expect(plan(again)).to.deep.equal([secret]);
  });

  it('prints as a table in which what was written is text', async () => {
    const shown = await show('my-hour', { id: 'paper' });
    await fill(shown, 0, secret, '10');
    const [, , method] = fields(shown, 0);
    method!.value = 'pairs';
    method!.dispatchEvent(new Event('change', { bubbles: true }));
    await shown.settle();
    const { print } = window;
    let cells: string[] = [];
    window.print = () => {
      cells = [...document.querySelectorAll('.own-paper td')].map(({ textContent }) => textContent);
    };
    await press(shown, 'Print');
    window.print = print;
    dispatchEvent(new Event('keydown'));
    expect(cells).to.deep.equal(['10', secret, 'Talk in pairs', '']);
  });

  it('is used by keyboard', async () => {
    const shown = await show('my-hour', { id: 'keys' });
    fields(shown, 0)[0]!.focus();
    await sendKeys({ type: 'Map' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '60' });
    await sendKeys({ press: 'Tab' });
    await shown.settle();
    expect(shown.status()).to.contain('The minutes add up.');
  });
});
