/** An act that an activity answered. Times are since the epoch, in milliseconds. */
export interface AnswerSeen {
  readonly pressed: number;
  readonly painted: number;
}

/** What was seen of a page. Times are milliseconds since it was asked for; -1 until it has happened. */
export interface Seen {
  firstText: number;
  largestText: number;
  heading: number;
  /** The heading's own words. */
  headingText: string;
  shift: number;
  longTasks: { readonly start: number; readonly duration: number }[];
  answers: AnswerSeen[];
  /** From each press of a finger, key or button until what it changed was painted, if it took 16 ms or more. */
  responses: number[];
  /** The first activity has given feedback. */
  answered: number;
  /** How many controls were ticked before it did. */
  restored: number;
}

/** What the observer leaves in a page's window. */
export interface ObservedWindow {
  readonly seen: Seen;
}

/**
 * Runs in every page before its own scripts, and watches what a learner would see.
 *
 * @param answersFirst - Answer the first open question as soon as it can be answered.
 */
export function observe(answersFirst: boolean): void {
  // Only the package is watched, not the LMS around it.
  if (window.parent === window) return;
  const seen: Seen = {
    firstText: -1,
    largestText: -1,
    heading: -1,
    headingText: '',
    shift: 0,
    longTasks: [],
    answers: [],
    responses: [],
    answered: -1,
    restored: 0,
  };
  Object.assign(window, { seen });
  const watch = (type: string, each: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(each);
      // Of events, those that take two frames.
    }).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  };
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstText = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.largestText = startTime;
  });
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) seen.shift += value;
  });
  watch('longtask', ({ startTime, duration }) => {
    seen.longTasks.push({ start: startTime, duration });
  });
  watch('event', (entry) => {
    if ((entry as PerformanceEntry & { interactionId: number }).interactionId > 0) seen.responses.push(entry.duration);
  });

  /** Looks at each frame until `look` says that it has found what it wants. */
  const eachFrame = (look: () => boolean): void => {
    requestAnimationFrame(() => {
      if (!look()) eachFrame(look);
    });
  };
  eachFrame(() => {
    const text = document.querySelector('h1, h2, h3, [role=heading]')?.textContent.trim() ?? '';
    if (text === '') return false;
    seen.headingText = text;
    setTimeout(() => (seen.heading = performance.now()));
    return true;
  });

  const statusOf = (button: Element): Element | null =>
    button.closest('fieldset')?.querySelector('[role=status]') ?? null;
  let presses = 0;
  addEventListener(
    'click',
    ({ target, timeStamp }) => {
      const status = target instanceof Element && target.closest('button') !== null ? statusOf(target) : null;
      if (status === null) return;
      const before = status.textContent;
      const pressed = performance.timeOrigin + timeStamp;
      const giveUp = performance.now() + 3000;
      // A button that only puts something in order gives no feedback: the next press is the one that is answered.
      const press = ++presses;
      eachFrame(() => {
        if (press !== presses) return true;
        if (status.textContent === before) return performance.now() > giveUp;
        setTimeout(() => seen.answers.push({ pressed, painted: performance.timeOrigin + performance.now() }));
        return true;
      });
    },
    true,
  );

  if (!answersFirst) return;
  let asked: HTMLFieldSetElement | undefined;
  const verdictOf = (fieldset: Element): string => fieldset.querySelector('[role=status]')?.textContent.trim() ?? '-';
  const isOpen = (fieldset: Element): boolean =>
    verdictOf(fieldset) === '' && fieldset.querySelector('input[type=radio]:not(:disabled)') !== null;
  eachFrame(() => {
    if (asked?.isConnected !== true) asked = [...document.querySelectorAll('fieldset')].find(isOpen);
    const option = asked?.querySelector<HTMLInputElement>('input[type=radio]');
    if (asked === undefined || !option) return false;
    if (verdictOf(asked) !== '') {
      setTimeout(() => (seen.answered = performance.now()));
      return true;
    }
    if (option.checked) {
      [...asked.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Check')?.click();
    } else {
      seen.restored = document.querySelectorAll('input:checked').length;
      option.click();
    }
    return false;
  });
}
