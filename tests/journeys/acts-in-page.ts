// What a learner does, for browsers that no driver knows: each function runs in the page, and stands for itself.

/** Turns to the next page; false on the last one. */
export async function turn(): Promise<boolean> {
  const title = document.querySelector('h1')?.textContent;
  const next = document.querySelector<HTMLButtonElement>('.bar-bottom button:last-child:not([hidden])');
  if (next === null) return false;
  next.click();
  await new Promise((resolve) => setTimeout(resolve, 150));
  return document.querySelector('h1')?.textContent !== title;
}

/** Answers what is on the page, right or wrong, by pressing what is there. */
export async function answerAll(): Promise<void> {
  const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
  for (const activity of document.querySelectorAll<HTMLElement>('.activity')) {
    for (let round = 0; round < 12; round++) {
      for (const list of activity.querySelectorAll('select')) {
        list.selectedIndex = 1;
        list.dispatchEvent(new Event('change', { bubbles: true }));
      }
      for (const field of activity.querySelectorAll<HTMLInputElement>('[type=text], [type=number], [type=range]')) {
        field.value = '5';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      for (const row of activity.querySelectorAll('.options, .row-options')) {
        if (row.querySelector(':checked') === null) row.querySelector<HTMLInputElement>('input:enabled')?.click();
      }
      for (const step of activity.querySelectorAll<HTMLElement>('.step[aria-pressed=false]')) step.click();
      await later();
      const say = activity.querySelector<HTMLElement>('.say');
      (say ?? activity.querySelector<HTMLElement>('.primary:not([hidden])'))?.click();
      await later();
      if (say === null && activity.querySelector('.stage') === null) break;
    }
  }
}
