import { strToU8, zipSync } from 'fflate';

/** What a sample package is made of; everything has a sensible default. */
export interface Sample {
  readonly organization?: string;
  readonly item?: string;
  readonly title?: string;
  readonly href?: string;
  /** Elements inside the item, for example `<adlcp:masteryscore>80</adlcp:masteryscore>`. */
  readonly itemExtras?: string;
  /** The body of the SCO's start page. */
  readonly body?: string;
  /** Further files by name. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A whole SCORM 1.2 package as a zip, for tests: a manifest and one page. */
export function samplePackage(sample: Sample = {}): Uint8Array {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sample</title><body>${sample.body ?? SAMPLE_SCO}</body></html>`;
  return zipOf({ 'imsmanifest.xml': sampleManifest(sample), 'index.html': page, ...sample.files });
}

/** A manifest with one item, one resource, and one SCO. */
export function sampleManifest(sample: Sample = {}): string {
  const { organization = 'org', item = 'sample-item', title = 'Sample course', href = 'index.html' } = sample;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="sample" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="${organization}">
    <organization identifier="${organization}">
      <title>${title}</title>
      <item identifier="${item}" identifierref="resource"><title>${title}</title>${sample.itemExtras ?? ''}</item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="${href}"><file href="${href}"/></resource>
  </resources>
</manifest>`;
}

export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A SCO that answers on a button press, suspends when it is left, and shows what it was given at the start. */
const SAMPLE_SCO = `
<h1>Sample SCO</h1>
<p id="entry"></p><p id="data"></p>
<button id="answer">Answer</button>
<script>
  const api = window.parent.API;
  api.LMSInitialize('');
  document.querySelector('#entry').textContent = 'entry: ' + api.LMSGetValue('cmi.core.entry');
  document.querySelector('#data').textContent = 'data: ' + api.LMSGetValue('cmi.suspend_data');
  if (api.LMSGetValue('cmi.core.lesson_status') === 'not attempted') api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
  api.LMSSetValue('cmi.core.exit', 'suspend');
  api.LMSCommit('');
  document.querySelector('#answer').addEventListener('click', () => {
    const next = api.LMSGetValue('cmi.interactions._count');
    api.LMSSetValue('cmi.interactions.' + next + '.id', 'q' + next);
    api.LMSSetValue('cmi.interactions.' + next + '.type', 'choice');
    api.LMSSetValue('cmi.interactions.' + next + '.student_response', 'b');
    api.LMSSetValue('cmi.interactions.' + next + '.result', 'correct');
    api.LMSSetValue('cmi.core.lesson_location', 'lesson 3');
    api.LMSSetValue('cmi.suspend_data', 'answers:' + (Number(next) + 1));
    api.LMSSetValue('cmi.core.score.raw', '85');
    api.LMSSetValue('cmi.core.score.min', '0');
    api.LMSSetValue('cmi.core.score.max', '100');
    api.LMSSetValue('cmi.core.lesson_status', 'completed');
    api.LMSCommit('');
  });
  addEventListener('pagehide', () => {
    api.LMSSetValue('cmi.core.session_time', '0000:01:30');
    api.LMSFinish('');
  });
</script>`;
