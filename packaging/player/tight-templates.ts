import { understandsHoles } from './lean-lit/holes.ts';
import type { Rewriting } from './rewriting.ts';
import { childrenOf } from './syntax.ts';
import type { SyntaxNode } from './syntax.ts';

/**
 * Takes the indentation out of Lit's templates. A line break stays one, as white space between words must.
 *
 * @throws If a hole stands where the Lit of packages expects none, see `lean-lit/holes.ts`.
 */
export const tightTemplates: Rewriting = {
  files: /\/(components|packaging)\/.*\.ts$/,
  hint: 'html`',
  edits: (nodes, code) => {
    const templates = nodes.filter(({ type, tag }) => type === 'TaggedTemplateExpression' && tag?.name === 'html');
    for (const template of templates) {
      if (!understandsHoles(textsOf(template).map(rawOf))) {
        throw new Error(
          `Packages have no Lit for a hole in this template: ${code.slice(template.start, template.end)}`,
        );
      }
    }
    return templates
      .flatMap(textsOf)
      .map(({ start, end }) => ({ start, end, text: code.slice(start, end).replace(/\s*\n\s*/g, '\n') }));
  },
};

/** What stands in a template before, between and after its holes. */
const textsOf = (template: SyntaxNode): SyntaxNode[] =>
  childrenOf(template)
    .filter(({ type }) => type === 'TemplateLiteral')
    .flatMap(childrenOf)
    .filter(({ type }) => type === 'TemplateElement');

const rawOf = ({ value }: SyntaxNode): string => (value as { readonly raw: string }).raw;
