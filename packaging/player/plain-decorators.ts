import type { Rewriting } from './rewriting.ts';
import { allIn, childrenOf } from './syntax.ts';
import type { Edit, SyntaxNode } from './syntax.ts';

/**
 * Writes Lit's decorators as what they stand for: `@property()` and `@state()` as names in `static properties` (see
 * `lean-lit/elements.ts`), `@customElement()` as a call after the class. Each would be a call of a helper otherwise.
 */
export const plainDecorators: Rewriting = {
  files: /\/components\/.*\.ts$/,
  hint: 'lit/decorators.js',
  edits: (module, code) =>
    allIn(module)
      .filter(({ type }) => type === 'ClassDeclaration')
      .flatMap((node) => inClass(node, code)),
};

function inClass(node: SyntaxNode, code: string): Edit[] {
  const body = childrenOf(node).find(({ type }) => type === 'ClassBody');
  if (body === undefined) return [];
  const [tag] = decoratorsOf(node, code);
  const fields = childrenOf(body).flatMap((field) =>
    decoratorsOf(field, code).map((decorator) => ({ ...decorator, name: field.key?.name ?? '' })),
  );
  return [
    ...(tag === undefined
      ? []
      : [tag.edit, insert(node.end, `\ncustomElements.define(${tag.argument}, ${node.id?.name ?? ''});`)]),
    ...fields.map(({ edit }) => edit),
    ...(fields.length === 0
      ? []
      : [insert(body.start + 1, `static properties = '${fields.map(({ name }) => name).join(' ')}'.split(' ');`)]),
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

const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });
