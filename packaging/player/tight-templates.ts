import type { Plugin } from 'vite';
import { understandsHoles } from './lean-lit/holes.ts';
import { allIn, childrenOf, edited, remembered } from './syntax.ts';
import type { SyntaxNode } from './syntax.ts';

const tighten = remembered((code, parse) => {
  const templates = allIn(parse(code)).filter(
    ({ type, tag }) => type === 'TaggedTemplateExpression' && tag?.name === 'html',
  );
  for (const template of templates) {
    if (!understandsHoles(textsOf(template).map(rawOf))) {
      throw new Error(`Packages have no Lit for a hole in this template: ${code.slice(template.start, template.end)}`);
    }
  }
  return edited(
    code,
    templates
      .flatMap(textsOf)
      .map(({ start, end }) => ({ start, end, text: code.slice(start, end).replace(/\s*\n\s*/g, '\n') })),
  );
});

/** What stands in a template before, between and after its holes. */
const textsOf = (template: SyntaxNode): SyntaxNode[] =>
  childrenOf(template)
    .filter(({ type }) => type === 'TemplateLiteral')
    .flatMap(childrenOf)
    .filter(({ type }) => type === 'TemplateElement');

const rawOf = ({ value }: SyntaxNode): string => (value as { readonly raw: string }).raw;

/**
 * Takes the indentation out of Lit's templates. A line break stays one, as white space between words must.
 *
 * @throws If a hole stands where the Lit of packages expects none, see `lean-lit/holes.ts`.
 */
export const tightTemplates = (): Plugin => ({
  name: 'corridor:tight-templates',
  enforce: 'pre',
  transform: {
    filter: { id: /\/(components|packaging)\/.*\.ts$/, code: 'html`' },
    handler: tighten,
  },
});
