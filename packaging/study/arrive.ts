import type { PageHost } from '../../components/player/page-on-demand.ts';
import { elementAt } from './places.ts';
import type { Passage } from './places.ts';

/** Goes to a passage once its lesson is open, and shows which one it is until the learner goes on. */
export async function arriveAt({ spot }: Passage, query: string, root: PageHost): Promise<void> {
  // The player opens the lesson first, and goes to its heading.
  await soon();
  await root.updateComplete;
  // On a slow phone a long page grows; what is looked for may stand at its end.
  do await soon();
  while (root.querySelector('[aria-busy=true]') !== null);
  const element = elementAt(spot, query, root);
  if (element === undefined) return;
  // The table of a chart opens by the switch before it.
  const before = element.closest('table')?.previousElementSibling;
  if (before instanceof HTMLDetailsElement) before.open = true;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.classList.add('found');
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
  element.addEventListener('blur', () => {
    element.classList.remove('found');
  });
}

const soon = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
