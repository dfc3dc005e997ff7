import type { CDPSession, Page } from 'playwright-core';

/** A node of the accessibility tree, with what is drawn of it. */
interface Node {
  readonly role: string;
  readonly name: string;
  readonly states: ReadonlyMap<string, unknown>;
  readonly attributes: ReadonlyMap<string, string>;
  readonly tag: string;
  /** Where its text stands in the page; undefined where nothing is drawn. */
  readonly box: Box | undefined;
  /** Number of the element that lays it out as a block. */
  readonly block: number | undefined;
  readonly isInBar: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a role has to say of itself. */
const needed: Readonly<Record<string, string>> = {
  radio: 'checked',
  checkbox: 'checked',
  slider: 'value',
  DisclosureTriangle: 'expanded',
};
/** What has no meaning without a name. */
const named = ['group', 'radiogroup', 'navigation', 'dialog', 'progressbar', 'meter', 'img', 'image'];
/** What a screen reader has nothing to call it by. */
const roleless = ['generic', 'none', 'presentation', ''];

/**
 * What is wrong with the page as a screen reader has it, from the browser's own accessibility tree: WCAG 4.1.2 (name, role,
 * value), 2.5.3 (label in name) and 1.3.2 (meaningful sequence).
 */
export async function treeProblems(page: Page, session: CDPSession): Promise<string[]> {
  const labels = await page.evaluate(visibleLabels);
  const nodes = await nodesOf(session);
  const isRtl = await page.evaluate(() => document.documentElement.dir === 'rtl');
  return [
    ...nodes.flatMap((node) => [...unnamed(node), ...stateless(node), ...mislabelled(node, labels)]),
    ...promptless(nodes, await page.locator('.activity > fieldset > legend').allInnerTexts()),
    ...misplaced(nodes, isRtl),
  ];
}

function unnamed({ role, name, tag, states, attributes }: Node): string[] {
  // Where the focus is put by the page, what stands there is read.
  const isStop = states.get('focusable') === true && attributes.get('tabindex') !== '-1' && role !== 'RootWebArea';
  // What unfolds is named by what unfolds it.
  if (!isStop && (!named.includes(role) || tag === 'details')) return [];
  return [
    ...(name.trim() === '' ? [`A ${role} (${tag} ${attributes.get('class') ?? ''}) has no name`] : []),
    ...(isStop && roleless.includes(role) ? [`${tag} “${name}” has no role`] : []),
  ];
}

function stateless({ role, name, states, attributes }: Node): string[] {
  const need = [
    needed[role],
    attributes.has('aria-pressed') ? 'pressed' : undefined,
    attributes.has('aria-expanded') ? 'expanded' : undefined,
    attributes.has('disabled') && !roleless.includes(role) ? 'disabled' : undefined,
    role === 'combobox' ? 'value' : undefined,
  ];
  return need.flatMap((state) =>
    state === undefined || states.has(state) ? [] : [`${role} “${name}” does not say ${state}`],
  );
}

const bare = (text: string): string => text.replace(/[\s\u200e\u200f]+/g, '').toLowerCase();

function mislabelled({ role, name, attributes }: Node, labels: readonly string[]): string[] {
  const label = labels[Number(attributes.get('data-stop') ?? NaN)] ?? '';
  return bare(name).includes(bare(label)) ? [] : [`${role} “${name}” is labelled “${label}”`];
}

/** Every activity is a group, and its prompt is the group's name. */
function promptless(nodes: readonly Node[], prompts: readonly string[]): string[] {
  const groups = nodes.filter(({ role }) => role === 'group').map(({ name }) => bare(name));
  return prompts.filter((prompt) => !groups.includes(bare(prompt))).map((prompt) => `No group is named “${prompt}”`);
}

/** What is read out later stands further down, or further on in the line. */
function misplaced(nodes: readonly Node[], isRtl: boolean): string[] {
  const texts = nodes.filter(({ role, box, isInBar }) => role === 'StaticText' && box !== undefined && !isInBar);
  return texts.flatMap((text, index) => {
    const before = texts[index - 1];
    if (before?.box === undefined || text.box === undefined) return [];
    const [a, b] = [before.box, text.box];
    const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    const isBeside = shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2 && before.block !== text.block;
    const isAbove = b.bottom <= a.top + 1;
    const isBehind = isBeside && (isRtl ? b.left >= a.right : b.right <= a.left);
    return isAbove || isBehind ? [`“${text.name}” is read after “${before.name}” and seen before it`] : [];
  });
}

/** The label of each stop as it is seen, by its number. In the page. */
function visibleLabels(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-stop]')].map((stop) => {
    const label = stop.matches('button, a, summary') ? stop : (stop as HTMLInputElement).labels?.[0];
    if (label === undefined) return '';
    const copy = label.cloneNode(true) as HTMLElement;
    for (const other of copy.querySelectorAll('[aria-hidden=true], .for-screen-readers, select, textarea'))
      other.remove();
    return copy.textContent;
  });
}

/** The tree in the order in which it is read. */
async function nodesOf(session: CDPSession): Promise<Node[]> {
  const [{ nodes }, { documents, strings }] = await Promise.all([
    session.send('Accessibility.getFullAXTree'),
    session.send('DOMSnapshot.captureSnapshot', { computedStyles: ['display'] }),
  ]);
  const [{ nodes: tree, layout } = documents[0]!] = documents;
  const { backendNodeId = [], parentIndex = [], attributes = [], nodeName = [] } = tree;
  const indexOf = new Map(backendNodeId.map((id, index) => [id, index]));
  const laidOut = new Map(layout.nodeIndex.map((node, index) => [node, index]));
  const text = (index: number | undefined): string => strings[index ?? -1] ?? '';
  const attributesOf = (index: number): ReadonlyMap<string, string> => {
    const pairs = attributes[index] ?? [];
    return new Map(pairs.flatMap((name, at) => (at % 2 === 0 ? [[text(name), text(pairs[at + 1])]] : [])));
  };
  const ancestorsOf = (index: number): number[] => {
    const parent = parentIndex[index] ?? -1;
    return parent < 0 ? [] : [parent, ...ancestorsOf(parent)];
  };
  const displayOf = (index: number): string => text(layout.styles[laidOut.get(index) ?? -1]?.[0]);
  const boxOf = (index: number): Box | undefined => {
    const [left = 0, top = 0, width = 0, height = 0] = layout.bounds[laidOut.get(index) ?? -1] ?? [];
    return width > 1 && height > 1 ? { left, top, right: left + width, bottom: top + height } : undefined;
  };

  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (id: string): typeof nodes => {
    const node = byId.get(id);
    return node === undefined ? [] : [node, ...(node.childIds ?? []).flatMap(inOrder)];
  };
  return inOrder(nodes[0]?.nodeId ?? '')
    .filter(({ ignored }) => !ignored)
    .map((node) => {
      const index = indexOf.get(node.backendDOMNodeId ?? -1) ?? -1;
      const ancestors = ancestorsOf(index);
      const states = new Map<string, unknown>(node.properties?.map(({ name, value }) => [name, value.value]));
      if (node.value !== undefined) states.set('value', node.value.value);
      return {
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        states,
        attributes: attributesOf(index),
        tag: text(nodeName[index]).toLowerCase(),
        box: boxOf(index),
        block: ancestors.find((ancestor) => !displayOf(ancestor).startsWith('inline')),
        isInBar: ancestors.some((ancestor) => attributesOf(ancestor).get('class')?.startsWith('bar ') === true),
      };
    });
}
