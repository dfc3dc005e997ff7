import { driver, officialSchema, validate } from './xml-schemas.ts';

/** ADL's and IMS's own files. */
const official = ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd', 'imsmd_rootv1p2p1.xsd', 'ims_xml.xsd'].map((fileName) =>
  officialSchema('scorm12edition', fileName, (text) =>
    text
      // The xml namespace may not be the default one; the prefix has it anyway.
      .replace('xmlns="http://www.w3.org/XML/1998/namespace"', '')
      // "Any element at all" after optional ones is not determinist; any *foreign* one is, and stricter.
      .replace('namespace="##any"', 'namespace="##other"'),
  ),
);

const schema = driver({
  'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
  'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
  'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': 'imsmd_rootv1p2p1.xsd',
});

/** What the official SCORM 1.2 schemas have against a manifest or a metadata file. */
export const schemaErrors = (xml: string): Promise<string[]> => validate(xml, schema, official);
