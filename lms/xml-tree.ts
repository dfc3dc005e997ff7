import { SaxesParser } from 'saxes';

/** One XML element, named without its prefix. */
export interface XmlElement {
  readonly name: string;
  /** Attributes by their name without prefix; `xml:base` is `base`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, trimmed. */
  readonly text: string;
}

export type XmlResult =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly problem: 'doctype'; readonly line: number }
  | { readonly ok: false; readonly problem: 'malformed'; readonly line: number; readonly message: string };

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: OpenElement[];
  text: string;
}

/** Deeper nesting than any manifest has, and shallow enough to walk by recursion. */
const MAX_DEPTH = 200;

/** Reads XML into a small tree. Takes no DOCTYPE, hence no entities but XML's own five. Never throws. */
export function readXml(source: string): XmlResult {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  let problem: Extract<XmlResult, { ok: false }> | undefined;
  const malformed = (message: string): void => {
    problem ??= { ok: false, problem: 'malformed', line: parser.line, message };
  };

  parser.on('doctype', () => {
    problem ??= { ok: false, problem: 'doctype', line: parser.line };
  });
  parser.on('error', (error) => {
    malformed(error.message.replace(/^[^ ]*\d+:\d+: /, '').replace(/\.$/, ''));
  });
  parser.on('opentag', (tag) => {
    // Without a prototype, so that an attribute may have any name.
    const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const attribute of Object.values(tag.attributes)) attributes[attribute.local] = attribute.value;
    const element: OpenElement = { name: tag.local, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
    if (open.length > MAX_DEPTH) malformed('elements are nested too deeply');
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) element.text = element.text.trim();
  });

  parser.write(source).close();
  if (problem !== undefined) return problem;
  return root === undefined
    ? { ok: false, problem: 'malformed', line: 1, message: 'there is no element' }
    : { ok: true, root };
}

/** The children with this name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first child with this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}
