/**
 * Runs in a package's page: once through the unit and back to its first page, with another answer to each question and
 * once in each language; counts the acts. It works from within, because a driver from outside would leave things of its
 * own in the page's memory.
 *
 * @param languages - Names of the languages; the last one is that of the buttons.
 */
export async function takeRound(languages: readonly string[]): Promise<number> {
  /** Two frames later: what was pressed has been drawn. */
  const drawn = (): Promise<void> =>
    new Promise((resolve) =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          setTimeout(resolve);
        }),
      ),
    );
  const press = async (name: string, within: ParentNode = document): Promise<boolean> => {
    const buttons = [...within.querySelectorAll('button')];
    const button = buttons.find((one) => one.textContent.trim() === name && one.offsetParent !== null);
    button?.click();
    do await drawn();
    while (document.querySelector('[aria-busy=true]') !== null);
    return button !== undefined;
  };
  let acts = 0;
  for (const language of languages) {
    const button = [...document.querySelectorAll('main button')].find((one) => one.textContent.trim() === language);
    if (!(button instanceof HTMLElement)) throw new Error(`The unit is not offered in ${language}.`);
    button.click();
    // A language is a script that is loaded, and the button is marked once it is there.
    while (button.getAttribute('aria-pressed') !== 'true') await drawn();
    acts++;
  }
  for (;;) {
    for (const question of document.querySelectorAll('fieldset')) {
      question.querySelector<HTMLElement>('input:not(:checked)')?.click();
      if (await press('Check', question)) acts++;
    }
    if (!(await press('Next'))) break;
    acts++;
  }
  await press('Contents');
  await press('About this unit');
  return acts + 2;
}
