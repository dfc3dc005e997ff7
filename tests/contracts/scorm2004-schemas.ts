import { driver, officialSchema, validate } from './xml-schemas.ts';

const sequencing = [
  '',
  'auxresource',
  'control',
  'delivery',
  'limit',
  'objective',
  'random',
  'rollup',
  'seqrule',
  'util',
];
const files = [
  ...['imscp_v1p1.xsd', 'adlcp_v1p3.xsd', 'adlseq_v1p3.xsd', 'adlnav_v1p3.xsd', 'xml.xsd'],
  ...sequencing.map((part) => `imsss_v1p0${part}.xsd`),
];

const folders = { '2004 3rd Edition': 'scorm20043rdedition', '2004 4th Edition': 'scorm20044thedition' } as const;

/** An edition of SCORM 2004, as a manifest names it. */
export type Edition2004 = keyof typeof folders;

const schema = driver({
  'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
});

/** What the official schemas of an edition have against a manifest. */
export const schemaErrors2004 = (xml: string, edition: Edition2004): Promise<string[]> =>
  validate(
    xml,
    schema,
    // The document type would be fetched from a file that is not there.
    files.map((file) => officialSchema(folders[edition], file, (text) => text.replace(/<!DOCTYPE[^>]*>/, ''))),
  );
