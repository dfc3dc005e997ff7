import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { activityTypes } from '../../components/activities/registry.ts';
import type { Html } from '../../core/programme.ts';
import { shownActivities } from '../fixtures/activities.ts';
import { show } from '../fixtures/elements.ts';

/** Where the focus can go in an element, in order. */
const stops = (element: HTMLElement): HTMLElement[] =>
  [...element.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]')].filter(
    (stop) => !stop.hidden && !(stop as HTMLButtonElement).disabled && !isLaterRadio(stop),
  );

/** Of radio buttons with one name, Tab goes to the first one only; arrows go on. */
function isLaterRadio(stop: HTMLElement): boolean {
  const { type, name } = stop as HTMLInputElement;
  return type === 'radio' && document.querySelector(`input[name="${name}"]`) !== stop;
}

describe('the activities for tests', () => {
  it('are of every type', () => {
    const shown = new Set(shownActivities().map(({ type }) => type));
    expect([...shown].sort()).to.deep.equal(Object.keys(activityTypes).sort());
  });
});

/** What every activity element must keep. */
for (const { id, type, question } of shownActivities()) {
  describe(`activity element contract: ${type} (${id})`, () => {
    it('is a group named by its prompt', async () => {
      const { element } = await show(id);
      const group = element.querySelector('fieldset')!;
      expect(group.querySelector('legend')!.textContent.trim()).to.equal(`Prompt of ${id}`);
    });

    it('has a status that is there before anything is said in it', async () => {
      const { element } = await show(id);
      expect(element.querySelectorAll('[role=status]')).to.have.length(1);
    });

    it('lets the keyboard reach every control, in order', async () => {
      const { element } = await show(id);
      const all = stops(element);
      all[0]!.focus();
      for (const stop of all) {
        expect(document.activeElement, stop.outerHTML).to.equal(stop);
        await sendKeys({ press: 'Tab' });
        // Within a date Tab goes to the day, the month, the year and the calendar first.
        while ((stop as HTMLInputElement).type === 'date' && document.activeElement === stop)
          await sendKeys({ press: 'Tab' });
      }
    });

    it('says nothing before the learner acts', async () => {
      const { responses, status } = await show(id);
      expect(responses).to.deep.equal([]);
      expect(status()).to.equal('');
    });

    it('is accessible untouched and answered', async () => {
      const { element } = await show(id);
      await expect(element).to.be.accessible();
    });

    it('says when its question has changed since it was answered, and takes a new answer', async () => {
      const response = activityTypes[type]!.longest(question);
      const before = { response, done: true, best: 100, attempts: 1, counter: 1, isOutdated: true } as const;
      const { element } = await show(id, { attempts: 1 }, before);
      expect(element.textContent).to.contain('This question has changed. You can answer it again.');
      expect(stops(element)).not.to.be.empty;
      await expect(element).to.be.accessible();
      const { element: other } = await show(id, {}, { ...before, isOutdated: undefined } as never);
      expect(other.textContent).not.to.contain('This question has changed.');
    });

    it('begins an empty place to write where the page begins its lines', async () => {
      const { element } = await show(id);
      element.dir = 'rtl';
      for (const place of element.querySelectorAll('textarea:not([readonly]), [type=text]'))
        expect(getComputedStyle(place).direction).to.equal('rtl');
    });

    it('gives a hint only when asked', async () => {
      const { element } = await show(id, { hints: ['<p>Think of the stairs.</p>' as Html] });
      const summary = element.querySelector('summary')!;
      expect(summary.textContent).to.equal('Hint');
      expect(element.querySelector('details')!.open).to.equal(false);
      summary.focus();
      await sendKeys({ press: 'Enter' });
      expect(element.querySelector('details')!.open).to.equal(true);
      await expect(element).to.be.accessible();
    });

    it('gives every control a name', async () => {
      const { element } = await show(id);
      for (const control of stops(element)) {
        const labels = (control as HTMLInputElement).labels;
        const name = control.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? control.textContent;
        expect(name.trim(), control.outerHTML).not.to.equal('');
      }
    });
  });
}
