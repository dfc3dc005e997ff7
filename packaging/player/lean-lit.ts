import type { Plugin } from 'vite';
import { allIn, childrenOf, edited, remembered } from './syntax.ts';
import type { Edit, SyntaxNode } from './syntax.ts';

/** The exports of Lit's module for the styles of shadow roots, idle. */
const noStyles = `
export const supportsAdoptingStyleSheets = false;
export const getCompatibleStyle = (style) => style;
export const adoptStyles = () => {};
export const css = () => '';
export const unsafeCSS = css;
export class CSSResult {}
`;

/** What a reactive element has for attributes, for decorators and for leaving a controller. */
const unused = ['addInitializer', 'removeController', '_$AK', '_$ET'];
/** What must be there although it does nothing: Lit calls the first, and without the second browsers ask no class for more. */
const idle = { finalizeStyles: 'static finalizeStyles(){}', attributeChangedCallback: 'attributeChangedCallback(){}' };

const lean = remembered((code, parse) => {
  const nodes = allIn(parse(code));
  return edited(code, [
    ...unused.map((name) => withoutMember(nodes, name)),
    ...Object.entries(idle).map(([name, text]) => ({ ...methodOf(nodes, name), text })),
    withoutConverters(nodes),
  ]);
});

/**
 * Leaves out what Lit has for others: styles of shadow roots (all elements render into the page itself), properties that
 * are attributes as well (ours are set by scripts, and declared with `attribute: false`) and decorators at run time.
 */
export const leanLit = (): Plugin[] => [
  {
    name: 'corridor:no-shadow-styles',
    load: {
      filter: { id: /\/@lit\/reactive-element\/css-tag\.js$/ },
      handler: () => noStyles,
    },
  },
  {
    name: 'corridor:lean-elements',
    transform: {
      filter: { id: /\/@lit\/reactive-element\/reactive-element\.js$/ },
      handler: lean,
    },
  },
];

const withoutMember = (nodes: readonly SyntaxNode[], name: string): Edit => ({ ...methodOf(nodes, name), text: '' });

/** What turns attributes into properties and back. */
function withoutConverters(nodes: readonly SyntaxNode[]): Edit {
  const converters = nodes.find(
    (node) => node.type === 'ObjectExpression' && childrenOf(node).some(({ key }) => key?.name === 'toAttribute'),
  );
  return { ...expected(converters, 'converters'), text: '{}' };
}

const methodOf = (nodes: readonly SyntaxNode[], name: string): SyntaxNode =>
  expected(
    nodes.find(({ type, key }) => type === 'MethodDefinition' && key?.name === name),
    name,
  );

function expected(node: SyntaxNode | undefined, name: string): SyntaxNode {
  if (node === undefined) throw new Error(`Lit has no ${name} any more: look at lean-lit.ts again.`);
  return node;
}
