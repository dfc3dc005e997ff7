import type { Language } from '../core/programme.ts';
import { escape } from './escape.ts';

/** A page without a script, which prints well and opens from a disk. */
export interface PlainPage {
  readonly title: string;
  readonly styles: string;
  /** HTML of what stands in it. */
  readonly body: string;
  /** English if left out. */
  readonly language?: Language;
}

/** The page as a file of its own. */
export const plainPage = ({ title, styles, body, language }: PlainPage): string => `<!doctype html>
<html lang="${language?.code ?? 'en'}" dir="${language?.direction ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
