import type { Plugin } from 'vite';
import { allIn, childrenOf, edited, remembered } from './syntax.ts';

const tighten = remembered((code, parse) => {
  const templates = allIn(parse(code)).filter(
    ({ type, tag }) => type === 'TaggedTemplateExpression' && tag?.name === 'html',
  );
  const texts = templates
    .flatMap(childrenOf)
    .filter(({ type }) => type === 'TemplateLiteral')
    .flatMap(childrenOf)
    .filter(({ type }) => type === 'TemplateElement');
  return edited(
    code,
    texts.map(({ start, end }) => ({ start, end, text: code.slice(start, end).replace(/\s*\n\s*/g, '\n') })),
  );
});

/** Takes the indentation out of Lit's templates. A line break stays one, as white space between words must. */
export const tightTemplates = (): Plugin => ({
  name: 'corridor:tight-templates',
  enforce: 'pre',
  transform: {
    filter: { id: /\/components\/.*\.ts$/, code: 'html`' },
    handler: tighten,
  },
});
