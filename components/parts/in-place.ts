const acts = ['pointerdown', 'keydown'];

/**
 * Puts what is to be printed in place of the page, which has a class meanwhile. It goes when the learner acts again: phones
 * say that printing is over while they still look at it.
 */
export function putInPlace(paper: HTMLElement, isPrinting: string): void {
  const { classList } = document.documentElement;
  document.body.append(paper);
  classList.add(isPrinting);
  const putAway = (): void => {
    for (const act of acts) removeEventListener(act, putAway, true);
    paper.remove();
    classList.remove(isPrinting);
  };
  for (const act of acts) addEventListener(act, putAway, true);
}
