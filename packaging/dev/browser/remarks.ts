import type { Remark } from '../built.ts';

/** Shows remarks in a box with a heading and a list, or hides the box if there are none. */
export function listRemarks(box: HTMLElement, remarks: readonly Remark[], title: (n: number) => string): void {
  box.hidden = remarks.length === 0;
  const heading = box.querySelector('h2, summary');
  if (heading !== null) heading.textContent = title(remarks.length);
  box.querySelector('ol')?.replaceChildren(...remarks.map(entry));
}

function entry({ file, line, excerpt, what, fix }: Remark): HTMLElement {
  const item = document.createElement('li');
  item.append(
    ...(file === '' ? [] : [part('code', 'place', `${file}:${String(line)}`)]),
    part('p', 'what', what),
    ...(excerpt.trim() === '' ? [] : [part('pre', 'excerpt', excerpt)]),
    part('p', 'fix', fix),
  );
  return item;
}

function part(tag: string, name: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  element.dir = 'auto';
  return element;
}
