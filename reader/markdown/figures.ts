import type { Tokens } from 'marked';
import { drawnIn } from '../drawing/draw.ts';
import type { Picture } from '../media.ts';
import { say } from '../page.ts';
import type { Page } from '../page.ts';
import { suggest } from '../wording.ts';
import { attributeText, element } from './html.ts';
import { lexInline } from './lexer.ts';
import { languageOf, textElement } from './render-text.ts';
import type { Setting } from './render-text.ts';
import { plainText } from './render-inline.ts';

/** The picture that a paragraph consists of. */
export function soleImage(markdown: string): Tokens.Image | undefined {
  if (!markdown.startsWith('![') || markdown.length > 2000) return undefined;
  const [first, ...rest] = lexInline(markdown.trim());
  return first?.type === 'image' && rest.length === 0 ? first : undefined;
}

/** A picture with its text and caption. */
export function renderFigure({ href, text, title }: Tokens.Image, line: number, setting: Setting): string {
  const { page } = setting;
  const report = (what: string, fix: string): void => {
    page.issues.add({ what, fix }, page.file, line);
  };
  if (text.trim() === '') {
    report(
      'This picture has no text for those who cannot see it.',
      'Say between the brackets what it shows:  ![…](media/name.svg)',
    );
  }
  const picture = page.media.get(href);
  page.pictures.add(href);
  if (!href.startsWith('media/')) {
    report('A picture lies in the folder media/ of its unit.', 'Copy it there and write:  ![…](media/name.svg)');
  } else if (picture === undefined) {
    report(
      `There is no picture "${href}".`,
      suggest(href, [...page.media.keys()], 'Put it into the folder media/ of this unit.'),
    );
  }
  const said = say(page, setting.context, { markdown: text, line }, 'what a picture says');
  const image = `<img${attributeText({
    src: sourceFor(page, href, picture),
    alt: plainText(lexInline(said.markdown)),
    width: picture && String(picture.width),
    height: picture && String(picture.height),
    loading: 'lazy',
    ...languageOf(said),
  })}>`;
  const caption = title ? textElement('figcaption', { markdown: title, line }, 'caption', setting) : '';
  return element('figure', {}, image + caption);
}

/** The file to show: in another language a picture of its own, if it says or does anything differently there. */
function sourceFor(page: Page, path: string, picture: Picture | undefined): string {
  const { drawing, source } = picture ?? {};
  const svg = drawing && source && drawnIn(page, path, { source, drawing });
  if (svg === undefined) return path;
  const own = path.replace('media/', `media/${page.texts.language}/`);
  page.drawn.set(own, svg);
  return own;
}
