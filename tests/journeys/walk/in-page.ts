/** What stands in the page to look at it from within. */
export interface Walk {
  /** Every place where Tab should stop, in the order of the document, and what is wrong with them. */
  survey(): Survey;
  /** Where the focus is now. */
  focus(): Focus;
  /** Where it has been since this was asked last, and what was wrong with how it was shown. */
  path(): Path;
  /** Puts the focus where a page begins. */
  toTop(): void;
  /** What is told by colour alone, or drawn by a background alone: forced colours leave neither. */
  colours(): readonly string[];
  /** What was said by live regions and what moved, since this was asked last. */
  heard(): Heard;
}

export interface Survey {
  readonly stops: readonly string[];
  /** Places in `stops` that Tab reaches: of radio buttons with one name only one, not the same in both directions. */
  readonly forwards: readonly number[];
  readonly backwards: readonly number[];
  readonly problems: readonly string[];
}

export interface Focus {
  /** Number of the stop; -1 if it is none, undefined if nothing has the focus. */
  readonly stop: number | undefined;
  readonly name: string;
  /** How it is worked. */
  readonly kind: 'radio' | 'box' | 'list' | 'text' | 'date' | 'slider' | 'toggle' | 'main' | 'button' | 'other';
  /** Number of the activity on the page; -1 outside of all. */
  readonly activity: number;
  readonly isChosen: boolean;
}

export interface Path {
  /** Numbers of stops; -1 for what is none. */
  readonly stops: readonly number[];
  readonly problems: readonly string[];
}

export interface Heard {
  /** What was said, with the number of the activity that said it. */
  readonly said: readonly { readonly text: string; readonly activity: number }[];
  readonly moved: readonly string[];
  /** Live regions that were filled before they were there: they are not heard. */
  readonly tooLate: readonly string[];
}

declare global {
  interface Window {
    readonly walk: Walk;
  }
}

/** Puts a {@link Walk} into a page, before any script of the page runs. It stands alone: it is sent as text. */
export function installWalk(): void {
  const stops = 'a[href],button,input,select,textarea,summary,audio,video,iframe,[tabindex],[contenteditable]';
  const widgets = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'menuitem', 'slider', 'combobox', 'textbox'];
  const live = '[role=status],[role=alert],[aria-live]:not([aria-live=off]),output';
  const clickable = new Set<EventTarget>();
  const texts = new Map<Element, string>();
  let said: { text: string; activity: number }[] = [];
  let stopsMet: number[] = [];
  let wrongOnTheWay: string[] = [];
  let moved: string[] = [];
  let tooLate: string[] = [];

  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...given: Parameters<typeof listen>) {
    if (given[0] === 'click') clickable.add(this);
    listen.apply(this, given);
  };
  for (const type of ['transitionrun', 'animationstart'])
    listen.call(window, type, ({ target }) => moved.push(`${type} of ${nameOf(target as Element)}`), true);
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      for (const added of addedNodes) {
        if (!(added instanceof Element)) continue;
        for (const region of [added, ...added.querySelectorAll('*')].filter((one) => one.matches(live)))
          if (textOf(region) !== '') tooLate.push(textOf(region));
      }
      const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
      if (region == null || texts.get(region) === textOf(region)) continue;
      texts.set(region, textOf(region));
      if (textOf(region) !== '') said.push({ text: textOf(region), activity: activityOf(region) });
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });

  listen.call(document, 'focusin', ({ target }) => {
    const element = target as HTMLElement;
    // A browser may stop at a dialog as a whole, to scroll it.
    if (element.matches('dialog')) return;
    const { stop } = element.dataset;
    stopsMet.push(stop === undefined ? -1 : Number(stop));
    if (stop !== undefined) wrongOnTheWay.push(...shown(element));
    wrongOnTheWay.push(...document.getAnimations().map(() => `Something moves at ${nameOf(element)}`));
  });

  const activityOf = (element: Element): number =>
    [...document.querySelectorAll('.activity')].findIndex((activity) => activity.contains(element));

  const textOf = ({ textContent }: Element): string => textContent.replace(/\s+/g, ' ').trim();

  function nameOf(element: Element): string {
    const { labels } = element as HTMLInputElement;
    const label = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent;
    return `${element.tagName.toLowerCase()} “${label.replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
  }

  const isRendered = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  /** What takes the tap: a label works its control. */
  const targetOf = (element: Element): DOMRect =>
    (element.matches('input') ? (element.closest('label') ?? element) : element).getBoundingClientRect();

  function survey(): Survey {
    scrollTo(0, 0);
    const problems: string[] = [];
    const all = [...(document.querySelector('dialog[open]') ?? document.body).querySelectorAll<HTMLElement>('*')];
    const controls = all.filter(
      (one) => one.matches(stops) && one.tabIndex >= 0 && isRendered(one) && !one.matches(':disabled'),
    );
    for (const one of all) delete one.dataset['stop'];
    for (const [index, control] of controls.entries()) {
      control.dataset['stop'] = String(index);
      problems.push(...seen(control), ...sized(control), ...edged(control));
    }
    for (const one of all) {
      const isWorked = clickable.has(one) || widgets.includes(one.getAttribute('role') ?? '');
      // The player follows links for all of its page.
      const isExcused = one.matches('course-player, label, :disabled') || !isRendered(one);
      if (isWorked && !isExcused && !controls.includes(one))
        problems.push(`${nameOf(one)} cannot be reached by keyboard`);
    }
    problems.push(...inOrder(controls));
    const reached = (isForwards: boolean): number[] =>
      controls.flatMap((control, index) => (isReached(control, controls, isForwards) ? [index] : []));
    return { stops: controls.map(nameOf), forwards: reached(true), backwards: reached(false), problems };
  }

  /** Of radio buttons with one name Tab reaches the one that is chosen, or else the first it comes to. */
  function isReached(control: Element, controls: readonly Element[], isForwards: boolean): boolean {
    if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return true;
    const group = controls.filter(
      (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.name === control.name,
    );
    const chosen = group.find(({ checked }) => checked);
    return control === (chosen ?? group[isForwards ? 0 : group.length - 1]);
  }

  function seen(control: HTMLElement): string[] {
    const { width, height } = control.getBoundingClientRect();
    const found: string[] = [];
    if (control.tabIndex > 0) found.push(`${nameOf(control)} is out of order on purpose`);
    if (width < 8 || height < 8 || getComputedStyle(control).opacity === '0')
      found.push(`${nameOf(control)} can be reached and not seen`);
    return found;
  }

  /** WCAG 2.5.8, and our own rule: what is pressed is as high as a finger. Links within text are exempt. */
  function sized(control: HTMLElement): string[] {
    const isInText = control.matches('a') && getComputedStyle(control).display === 'inline';
    if (isInText) return [];
    const { width, height } = targetOf(control);
    // The way out stands in a bar of 48 pixels, with room around it.
    const least = control.matches('.leave') ? 40 : 48;
    const size = `${nameOf(control)} is ${width.toFixed(0)} × ${height.toFixed(0)} pixels`;
    return width < 24 || height < least - 0.5 ? [size] : [];
  }

  /** WCAG 1.4.11: what has an edge is told from the page by it, or by its ground. */
  function edged(control: HTMLElement): string[] {
    const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(control);
    const hasEdge = control.matches('button, select, textarea, [type=text], .leave') && parseFloat(borderTopWidth) > 0;
    if (!hasEdge || borderTopColor.endsWith(', 0)')) return [];
    const around = backgroundOf(control.parentElement);
    const best = Math.max(contrast(borderTopColor, around), contrast(backgroundColor, around));
    return best < 3 ? [`${nameOf(control)} is hardly told from what is around it: ${best.toFixed(1)} : 1`] : [];
  }

  /** What is told of where a control stands: bars that stay in sight come before or after all else. */
  function placeOf(control: Element): { area: number; box: DOMRect } {
    const bar = control.closest('.bar');
    const area = bar === null ? 0 : bar.matches('.bar-top') ? -1 : 1;
    return { area, box: control.getBoundingClientRect() };
  }

  /** The order of the document is the order in which it is seen: down the page, and in a line as one reads. */
  function inOrder(controls: readonly Element[]): string[] {
    const isRtl = document.documentElement.dir === 'rtl';
    return controls.flatMap((control, index) => {
      const before = controls[index - 1];
      if (before === undefined) return [];
      const [a, b] = [placeOf(before), placeOf(control)];
      const shared = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      const isSameLine = shared > Math.min(a.box.height, b.box.height) / 2;
      // In running text the order is that of the script.
      const isInText = [before, control].every(
        (one) => getComputedStyle(one).display.startsWith('inline') && one.closest('p, li') !== null,
      );
      const isRight =
        a.area !== b.area
          ? a.area < b.area
          : !isSameLine
            ? a.box.top < b.box.top
            : isInText || (isRtl ? a.box.right >= b.box.right : a.box.left <= b.box.left);
      return isRight ? [] : [`${nameOf(control)} comes after ${nameOf(before)} and is seen before it`];
    });
  }

  function focus(): Focus {
    const element = document.activeElement as HTMLElement | null;
    if (element === null || element === document.body)
      return { stop: undefined, name: 'nothing', kind: 'other', activity: -1, isChosen: false };
    return {
      stop: Number(element.dataset['stop'] ?? -1),
      name: nameOf(element),
      kind: kindOf(element),
      activity: activityOf(element),
      isChosen: element.matches(':checked, [aria-pressed=true]'),
    };
  }

  function path(): Path {
    const been = { stops: stopsMet, problems: wrongOnTheWay };
    [stopsMet, wrongOnTheWay] = [[], []];
    return been;
  }

  function kindOf(element: HTMLElement): Focus['kind'] {
    const { type } = element as HTMLInputElement;
    if (element.matches('input') && type === 'radio') return 'radio';
    if (element.matches('input') && type === 'checkbox') return 'box';
    if (element.matches('input') && type === 'range') return 'slider';
    if (element.matches('input') && type === 'date') return 'date';
    if (element.matches('select')) return 'list';
    if (element.matches('input, textarea')) return 'text';
    if (element.matches('[aria-pressed]')) return 'toggle';
    if (element.matches('button.primary')) return 'main';
    return element.matches('button') ? 'button' : 'other';
  }

  /** WCAG 2.4.7, 2.4.11 and 1.4.11: an outline that is thick enough, told from what is around it, and in sight. */
  function shown(element: HTMLElement): string[] {
    const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(element);
    const found: string[] = [];
    const width = parseFloat(outlineWidth);
    if (outlineStyle === 'none' || width < 2) found.push(`${nameOf(element)} does not show that it has the focus`);
    const around = backgroundOf(element.parentElement);
    if (contrast(outlineColor, around) < 3)
      found.push(`${nameOf(element)}: an outline of ${outlineColor} on ${around}`);
    const box = element.getBoundingClientRect();
    const reach = width + parseFloat(outlineOffset);
    for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) {
      if (getComputedStyle(outer).overflowX === 'visible' || outer === document.documentElement) continue;
      const { left, right } = outer.getBoundingClientRect();
      if (box.left - reach < left || box.right + reach > right)
        found.push(`${nameOf(element)}: its outline is cut off`);
    }
    if (box.left - reach < -1 || box.right + reach > innerWidth + 1)
      found.push(`${nameOf(element)}: its outline is cut off`);
    if (element.closest('.bar') === null) {
      const page = element.closest('dialog') ?? document;
      const edge = (bar: string, side: 'top' | 'bottom', otherwise: number): number =>
        page.querySelector(bar)?.getBoundingClientRect()[side] ?? otherwise;
      const [above, below] = [edge('.bar-top', 'bottom', 0), edge('.bar-bottom, .bar-close', 'top', innerHeight)];
      // Of a place to write the line that is written in is enough.
      const fits = box.height <= below - above && !element.matches('textarea');
      const isBehind = fits ? box.top < above || box.bottom > below : box.bottom <= above || box.top >= below;
      if (isBehind) found.push(`${nameOf(element)} is behind a bar`);
    }
    return found;
  }

  function backgroundOf(element: Element | null): string {
    if (element === null) return 'rgb(255, 255, 255)';
    const { backgroundColor } = getComputedStyle(element);
    return backgroundColor.endsWith(', 0)') ? backgroundOf(element.parentElement) : backgroundColor;
  }

  function luminance(colour: string): number {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(one: string, other: string): number {
    const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  }

  /** All that is seen of an element but its colours. */
  function formOf(element: Element): string {
    const form = (one: Element, part?: string): string => {
      const style = getComputedStyle(one, part);
      const properties = [
        'content',
        'clipPath',
        'display',
        'fontWeight',
        'textDecorationLine',
        'outlineStyle',
        'outlineWidth',
      ] as const;
      const borders = ['borderBlockStart', 'borderBlockEnd', 'borderInlineStart', 'borderInlineEnd'] as const;
      return [
        ...properties.map((property) => style[property]),
        ...borders.map((side) => `${style[`${side}Style`]} ${style[`${side}Width`]}`),
      ].join();
    };
    return [element, ...element.querySelectorAll('*')]
      .flatMap((one) => [form(one), form(one, '::before'), form(one, '::after')])
      .join('\n');
  }

  /** What is seen as a patch of colour and nothing else. */
  function patches(): readonly string[] {
    const isPatch = (element: Element, part?: string): boolean => {
      const { backgroundColor, width, height, borderTopWidth, borderLeftWidth, content } = getComputedStyle(
        element,
        part,
      );
      const isEmpty = part === undefined ? element.childNodes.length === 0 : content === '""';
      const isDrawn = [borderTopWidth, borderLeftWidth].some((side) => parseFloat(side) > 0);
      const isSeen = parseFloat(width) > 3 && parseFloat(height) > 3 && !backgroundColor.endsWith(', 0)');
      return isEmpty && isSeen && !isDrawn;
    };
    // A browser draws these itself, and bars are looked at in a picture.
    const drawn = 'input, select, textarea, progress, meter, img, svg, svg *, video, audio';
    return [...document.querySelectorAll('body *')]
      .filter(
        (one) =>
          isRendered(one) &&
          (isPatch(one, '::before') || isPatch(one, '::after') || (isPatch(one) && !one.matches(drawn))),
      )
      .map((one) => `${nameOf(one)} is a patch of colour`);
  }

  /** WCAG 1.4.1: what a state looks like is more than a colour, or its word stands there. So forced colours leave it. */
  function colours(): readonly string[] {
    return [...states(), ...patches()];
  }

  function states(): readonly string[] {
    const known: readonly (readonly [attribute: string, values: readonly string[], otherwise: string])[] = [
      ['aria-pressed', ['true'], 'false'],
      ['aria-current', ['page', 'step', 'true'], 'false'],
      ['data-seen', ['true'], 'false'],
      ['data-done', ['visited', 'finished'], 'none'],
      ['data-result', ['right', 'again', 'partly'], 'right'],
    ];
    return known.flatMap(([attribute, values, otherwise]) =>
      [...document.querySelectorAll(`[${attribute}]`)].flatMap((element) => {
        const value = element.getAttribute(attribute) ?? '';
        const isWorded = element.matches('.mark') || element.querySelector('.mark, .verdict') !== null;
        // Where one is says more than that one has been there.
        const isOutdone = attribute === 'data-seen' && element.hasAttribute('aria-current');
        if (!values.includes(value) || isWorded || isOutdone || !isRendered(element)) return [];
        const now = formOf(element);
        if (attribute === 'aria-current') element.removeAttribute(attribute);
        else element.setAttribute(attribute, value === 'right' ? 'again' : otherwise);
        const then = formOf(element);
        element.setAttribute(attribute, value);
        return now === then ? [`${nameOf(element)}: only a colour tells that ${attribute} is ${value}`] : [];
      }),
    );
  }

  function heard(): Heard {
    const all = { said, moved, tooLate };
    [said, moved, tooLate] = [[], [], []];
    return all;
  }

  function toTop(): void {
    const top = document.querySelector<HTMLElement>('dialog[open]') ?? document.body;
    top.tabIndex = -1;
    top.focus();
    top.removeAttribute('tabindex');
    scrollTo(0, 0);
    path();
  }

  Object.assign(window, { walk: { survey, focus, path, toTop, colours, heard } satisfies Walk });
}
