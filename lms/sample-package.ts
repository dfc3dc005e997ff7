import { strToU8, zipSync } from 'fflate';

/** What a sample package is made of; everything has a sensible default. */
export interface Sample {
  /** As a manifest names it: `1.2`, `2004 4th Edition`. */
  readonly version?: string;
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

/** A whole SCORM package as a zip, for tests: a manifest and one page. */
export function samplePackage(sample: Sample = {}): Uint8Array {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sample</title><body>${sample.body ?? (isOf12(sample) ? SAMPLE_SCO : SAMPLE_SCO_2004)}</body></html>`;
  return zipOf({ 'imsmanifest.xml': sampleManifest(sample), 'index.html': page, ...sample.files });
}

const isOf12 = ({ version = '1.2' }: Sample): boolean => version === '1.2';

/** A manifest with one item, one resource, and one SCO. */
export function sampleManifest(sample: Sample = {}): string {
  const {
    version = '1.2',
    organization = 'org',
    item = 'sample-item',
    title = 'Sample course',
    href = 'index.html',
  } = sample;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="sample" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>${version}</schemaversion></metadata>
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
  const mtime = new Date(2000, 0, 1, 12);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { mtime });
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

/** The same for SCORM 2004. Pressing "Leave for good" ends the attempt. */
const SAMPLE_SCO_2004 = `
<h1>Sample SCO</h1>
<p id="entry"></p><p id="data"></p>
<button id="answer">Answer</button><button id="leave">Leave for good</button>
<script>
  const api = window.parent.API_1484_11;
  api.Initialize('');
  document.querySelector('#entry').textContent = 'entry: ' + api.GetValue('cmi.entry');
  document.querySelector('#data').textContent = 'data: ' + api.GetValue('cmi.suspend_data');
  api.SetValue('cmi.completion_status', 'incomplete');
  api.SetValue('cmi.exit', 'suspend');
  api.Commit('');
  document.querySelector('#answer').addEventListener('click', () => {
    api.SetValue('cmi.interactions.0.id', 'q0');
    api.SetValue('cmi.interactions.0.type', 'choice');
    api.SetValue('cmi.interactions.0.learner_response', 'b');
    api.SetValue('cmi.interactions.0.result', 'correct');
    api.SetValue('cmi.interactions.0.description', '{lang=en}Which one?');
    api.SetValue('cmi.objectives.0.id', 'know');
    api.SetValue('cmi.objectives.0.success_status', 'passed');
    api.SetValue('cmi.suspend_data', 'answers:1');
    api.SetValue('cmi.score.scaled', '0.85');
    api.SetValue('cmi.score.raw', '85');
    api.SetValue('cmi.score.min', '0');
    api.SetValue('cmi.score.max', '100');
    api.SetValue('cmi.completion_status', 'completed');
    api.SetValue('cmi.success_status', 'passed');
    api.Commit('');
  });
  document.querySelector('#leave').addEventListener('click', () => {
    api.SetValue('cmi.exit', 'normal');
    api.Commit('');
  });
  addEventListener('pagehide', () => {
    api.SetValue('cmi.session_time', 'PT90S');
    api.Terminate('');
  });
</script>`;

/** A whole cmi5 package as a zip, for tests. `au` are attributes and elements of its AU. */
export function sampleCourse(au: { attributes?: string; elements?: string; url?: string } = {}): Uint8Array {
  return zipOf({ 'cmi5.xml': sampleStructure(au), 'index.html': '<!doctype html><title>Sample AU</title>' });
}

/** A course structure with one AU. */
export function sampleStructure({
  attributes = 'moveOn="CompletedOrPassed" masteryScore="0.7"',
  elements = '',
  url = 'index.html',
}: { attributes?: string; elements?: string; url?: string } = {}): string {
  const texts = (text: string): string =>
    `<title><langstring lang="en">${text}</langstring></title><description><langstring lang="en">${text}</langstring></description>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://example.org/course">${texts('Sample course')}</course>
  <au id="https://example.org/course/au" ${attributes}>${texts('Sample AU')}<url>${url}</url>${elements}</au>
</courseStructure>`;
}
