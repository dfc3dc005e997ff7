import type { TypeNames } from './type-names.ts';

/** The registry with one type more, imports in order; undefined if it is not written as expected. */
export function registered(registry: string, { word, value, type }: TypeNames): string | undefined {
  const lines = registry.split('\n');
  const end = lines.findIndex((line) => line.startsWith('} satisfies Record<string, RegisteredActivity>'));
  if (end < 0) return undefined;
  const key = /^[a-z]+$/.test(word) ? word : `'${word}'`;
  const withLine = lines.toSpliced(end, 0, `  ${key}: { type: ${value}, element: Course${type} },`);
  const imports = [
    `import { Course${type} } from './${word}/${word}-element.ts';`,
    `import { ${value} } from './${word}/${word}.ts';`,
  ];
  const isLater = (line: string): boolean => (/from '\.\/([a-z-]+)\//.exec(line)?.[1] ?? '') > word;
  const after = withLine.findIndex((line) => line.startsWith('import ') && isLater(line));
  const last = withLine.findLastIndex((line) => line.startsWith('import ')) + 1;
  return withLine.toSpliced(after < 0 ? last : after, 0, ...imports).join('\n');
}
