import type { Plugin } from 'vite';
import { allIn, childrenOf, edited, remembered } from './syntax.ts';
import type { Edit, SyntaxNode } from './syntax.ts';

const write = remembered((code, parse) => {
  const classes = allIn(parse(code)).filter(({ type }) => type === 'ClassDeclaration');
  return edited(
    code,
    classes.flatMap((node) => inClass(node, code)),
  );
});

/**
 * Writes Lit's decorators as what they stand for: `@property()` and `@state()` as `static properties`, `@customElement()`
 * as a call after the class. Each decorated property would be a call of a helper otherwise.
 */
export const plainDecorators = (): Plugin => ({
  name: 'corridor:plain-decorators',
  enforce: 'pre',
  transform: {
    filter: { id: /\/components\/.*\.ts$/, code: 'lit/decorators.js' },
    handler: write,
  },
});

function inClass(node: SyntaxNode, code: string): Edit[] {
  const body = childrenOf(node).find(({ type }) => type === 'ClassBody');
  if (body === undefined) return [];
  const [tag] = decoratorsOf(node, code);
  const fields = childrenOf(body).flatMap((field) =>
    decoratorsOf(field, code).map((decorator) => ({ ...decorator, name: field.key?.name ?? '' })),
  );
  const properties = fields.map(({ name, callee, argument }) =>
    callee === 'state' ? `${name}: { state: true }` : `${name}: ${argument === '' ? '{}' : argument}`,
  );
  return [
    ...(tag === undefined
      ? []
      : [tag.edit, insert(node.end, `\ncustomElements.define(${tag.argument}, ${node.id?.name ?? ''});`)]),
    ...fields.map(({ edit }) => edit),
    ...(properties.length === 0 ? [] : [insert(body.start + 1, `static properties = { ${properties.join(', ')} };`)]),
  ];
}

/** The decorators of a class or a field, each with the edit that takes it away. */
function decoratorsOf(
  node: SyntaxNode,
  code: string,
): { readonly callee: string; readonly argument: string; readonly edit: Edit }[] {
  const decorators = childrenOf(node).filter(({ type }) => type === 'Decorator');
  return decorators.map(({ start, end }) => {
    const [, callee = '', argument = ''] = /^@(\w+)\((.*)\)$/s.exec(code.slice(start, end)) ?? [];
    if (!['property', 'state', 'customElement'].includes(callee)) {
      throw new Error(`The bundler knows no @${code.slice(start + 1, end)}: teach it in plain-decorators.ts.`);
    }
    return { callee, argument, edit: { start, end, text: '' } };
  });
}

const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });
