import type { Rewriting } from './rewriting.ts';
import { childrenOf } from './syntax.ts';
import type { Edit, SyntaxNode } from './syntax.ts';

/**
 * Writes Lit's decorators as what they stand for, after the class: `@property()` and `@state()` as names in its
 * `properties` (see `lean-lit/elements.ts`), `@customElement()` as a call. Each would be a call of a helper otherwise.
 */
export const plainDecorators: Rewriting = {
  files: /\/components\/.*\.ts$/,
  hint: 'lit/decorators.js',
  edits: (nodes, code) =>
    nodes.filter(({ type }) => type === 'ClassDeclaration').flatMap((node) => inClass(node, code)),
};

function inClass(node: SyntaxNode, code: string): Edit[] {
  const body = childrenOf(node).find(({ type }) => type === 'ClassBody');
  if (body === undefined) return [];
  const name = node.id?.name ?? '';
  const [tag] = decoratorsOf(node, code);
  const fields = childrenOf(body).flatMap((field) =>
    decoratorsOf(field, code).map(({ edit }) => ({ edit, name: field.key?.name ?? '' })),
  );
  const after = [
    ...(fields.length === 0 ? [] : [`${name}.properties = '${fields.map((field) => field.name).join(' ')}';`]),
    ...(tag === undefined ? [] : [`customElements.define(${tag.argument}, ${name});`]),
  ];
  return [
    ...(tag === undefined ? [] : [tag.edit]),
    ...fields.map(({ edit }) => edit),
    { start: node.end, end: node.end, text: ['', ...after].join('\n') },
  ];
}

/** The decorators of a class or a field, each with the edit that takes it away. */
function decoratorsOf(node: SyntaxNode, code: string): { readonly argument: string; readonly edit: Edit }[] {
  const decorators = childrenOf(node).filter(({ type }) => type === 'Decorator');
  return decorators.map(({ start, end }) => {
    const [, argument = ''] = /\((.*)\)$/s.exec(code.slice(start, end)) ?? [];
    if (!known.test(code.slice(start, end))) {
      throw new Error(`The bundler knows no ${code.slice(start, end)}: teach it in plain-decorators.ts.`);
    }
    return { argument, edit: { start, end, text: '' } };
  });
}

/** All that our elements ask for: their properties are no attributes and have no options of their own. */
const known = /^@(property\(\{ attribute: false \}\)|state\(\)|customElement\(.+\))$/s;
