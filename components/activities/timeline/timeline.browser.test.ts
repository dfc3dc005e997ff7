import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { show } from '../../../tests/fixtures/elements.ts';
import type { Shown } from '../../../tests/fixtures/elements.ts';
import { html } from '../../../tests/fixtures/units.ts';

const inSight = ({ element }: Shown): string[] =>
  [...element.querySelectorAll<HTMLElement>('.event')]
    .filter((event) => event.dataset['shown'] === 'true')
    .map((event) => event.querySelector('.event-date')!.textContent);

describe('course-timeline', () => {
  it('shows one event after the other, and takes the reader along', async () => {
    const shown = await show('road-of-a-rule');
    expect(inSight(shown)).to.deep.equal(['1980']);
    shown.control('What came next?').click();
    await shown.settle();
    expect(inSight(shown)).to.deep.equal(['1980', '18\u00a0December 1990']);
    expect(shown.responses).to.deep.equal([['group', 'adopted']]);
    expect(shown.status()).to.equal('2 of 4 shown.');
    expect(document.activeElement!.textContent).to.contain('resolution\u00a045/158');
    await expect(shown.element).to.be.accessible();
  });

  it('shows the rest at once, and starts over', async () => {
    const shown = await show('road-of-a-rule');
    shown.control('Show all').click();
    await shown.settle();
    expect(inSight(shown)).to.have.length(4);
    expect(document.activeElement!.textContent).to.contain('18\u00a0December 1990');
    shown.control('Start over').click();
    await shown.settle();
    expect(inSight(shown)).to.deep.equal(['1980']);
    expect(document.activeElement!.textContent).to.contain('1980');
  });

  it('has all events in sight, and asks nothing, unless the writer wants them revealed', async () => {
    const event = (id: string) => ({ id, date: html(id), text: html('<p>It happened.</p>') });
    const shown = await show('road-of-a-rule', {
      question: { events: [event('1990'), event('2003')], isRevealed: false },
    });
    expect(inSight(shown)).to.deep.equal(['1990', '2003']);
    expect(shown.element.querySelector('button')).to.equal(null);
    await expect(shown.element).to.be.accessible();
  });

  it('has every event in the page, so that all are on paper', async () => {
    const { element } = await show('road-of-a-rule');
    expect(element.querySelectorAll('ol > li')).to.have.length(4);
  });

  it('is used by keyboard', async () => {
    const shown = await show('road-of-a-rule');
    shown.control('What came next?').focus();
    await sendKeys({ press: 'Enter' });
    await shown.settle();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await shown.settle();
    expect(shown.responses.at(-1)).to.deep.equal(['group', 'adopted', 'guatemala']);
  });
});
