import type { ApiCall } from './api-call.ts';
import { readStageMessage } from './stage-message.ts';
import type { Told } from './told.ts';
import { words } from './words.ts';

/** Calls shown at once; the copy has them all. */
const SHOWN = 300;
/** Characters of an answer that fit beside the name of the call. */
const SHORT = 14;
/** Characters of an argument that are shown; the copy has all. */
const LONG = 160;
/** How long a package may need for its last words before the page is left, in milliseconds. */
const LAST_WORDS = 250;
/** How often the record store is asked for what it has seen, in milliseconds. */
const LOOK = 1000;

const { play } = words;
const main = part('main');
const frame = part('#stage') as HTMLIFrameElement;
const list = part('#calls');
const back = part('.back') as HTMLAnchorElement;
const packageOrigin = new URL(frame.src).origin;
const { launch = '', mode, standard = '' } = main.dataset;
const errorNames = standard === 'scorm12' ? words.lmsErrors12 : words.lmsErrors2004;

const calls: ApiCall[] = [];

addEventListener('message', (event: MessageEvent<unknown>) => {
  // Only the frame of this page, and only while it shows the package it was opened for.
  if (event.source !== frame.contentWindow || event.origin !== packageOrigin) return;
  const message = readStageMessage(event.data);
  switch (message?.about) {
    case 'call':
      addCall(message.call);
      break;
    case 'stored':
      void showStored();
      break;
    case 'trouble':
      reveal('#trouble', message.sentence);
      break;
    case undefined:
      break;
    default:
      message satisfies never;
  }
});

part('#copy').addEventListener('click', () => void copyCalls());
back.addEventListener('click', (event) => {
  event.preventDefault();
  // The package says its last words when its frame goes; the home page should already know them.
  frame.remove();
  setTimeout(() => {
    location.assign(back.href);
  }, LAST_WORDS);
});
for (const radio of document.querySelectorAll<HTMLInputElement>('input[name=size]')) {
  radio.addEventListener('change', () => {
    part('.stage-box').dataset['size'] = radio.value;
  });
}
void showStored();
if (standard === 'cmi5') void lookForCalls();

/** A cmi5 package speaks to its record store, not to the stage. */
async function lookForCalls(): Promise<void> {
  const response = await fetch(`${launch}/calls.json`).catch(() => undefined);
  if (response?.ok === true) {
    const seen = ((await response.json()) as ApiCall[]).slice(calls.length);
    for (const call of seen) addCall(call);
    if (seen.length > 0) await showStored();
  }
  setTimeout(() => void lookForCalls(), LOOK);
}

function addCall({ at, call, arguments: given, result, error }: ApiCall): void {
  calls.push({ at, call, arguments: given, result, error });
  part('#count').textContent = play.callCount(calls.length);
  const item = document.createElement('li');
  item.value = calls.length;
  const parameters = textElement('code', `(${given.map(shownArgument).join(', ')})`);
  const answer = textElement('code', `→ ${shownArgument(result)}`);
  answer.classList.toggle('short', result.length <= SHORT);
  const time = textElement('time', new Date(at).toLocaleTimeString('en-GB'));
  item.append(time, ' ', textElement('b', call), ' ', parameters, ' ', answer);
  const remark = remarkOn(call, error);
  if (remark !== undefined) item.append(remark);
  list.prepend(item);
  while (list.children.length > SHOWN) list.lastElementChild?.remove();
  const isEnd = standard === 'cmi5' ? given.includes('terminated') : /^(LMSFinish|Terminate)$/.test(call);
  if (isEnd && error === '0') reveal('#ended', play.finished);
  const written = calls.filter((one) => one.call.endsWith('SetValue') && one.result === 'true').length;
  if (mode !== 'normal' && written > 0) reveal('#wrote', play.wroteAnyway(written));
}

/** What to say of an error code; nothing if all was well. */
function remarkOn(call: string, error: string): HTMLElement | undefined {
  if (error === '0') return undefined;
  // SCORM 2004 RTE 3.1.7.9: to ask for what was not set yet is no mistake.
  if (call === 'GetValue' && error === '403') return textElement('em', play.notSet);
  if (standard === 'cmi5') return textElement('strong', `✗ ${play.refusedRequest}`);
  return textElement('strong', `✗ ${play.refusedCall(error, errorNames[error] ?? errorNames['101'] ?? '')}`);
}

function shownArgument(argument: string | number | boolean): string {
  if (typeof argument !== 'string' || argument.length <= LONG) return quoted(argument);
  return play.cut(quoted(argument.slice(0, LONG)), argument.length);
}

/** Statuses, verbs and JSON of cmi5 are read more easily without quotation marks around them. */
function quoted(argument: string | number | boolean): string {
  return standard === 'cmi5' ? String(argument) : JSON.stringify(argument);
}

/** What comes from a package is only ever text, never markup. */
function textElement(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** Shows what the LMS has, as it says itself; what the package claims does not count. */
async function showStored(): Promise<void> {
  const response = await fetch(`${launch}/told.json`).catch(() => undefined);
  if (response?.ok !== true) return;
  const { summary, lists, values } = (await response.json()) as Told;
  part('#stored').textContent = summary;
  const open = new Set([...document.querySelectorAll('#lists details[open]')].map((one) => one.id));
  part('#lists').replaceChildren(...lists.map((one, index) => listElement(one, `list-${String(index)}`, open)));
  part('#raw').replaceChildren(
    ...values.flatMap(([name, value]) => [textElement('dt', name), textElement('dd', value === '' ? '—' : value)]),
  );
}

/** A list that stays open, if it was, while it grows. */
function listElement({ title, lines }: Told['lists'][number], id: string, open: ReadonlySet<string>): HTMLElement {
  const details = document.createElement('details');
  details.id = id;
  details.open = open.has(id);
  const items = document.createElement('ul');
  items.append(...lines.map((line) => textElement('li', line)));
  details.append(textElement('summary', play.listTitle(title, lines.length)), items);
  return details;
}

async function copyCalls(): Promise<void> {
  try {
    await navigator.clipboard.writeText(JSON.stringify(calls, null, 2));
    part('#copied').textContent = play.copied(calls.length);
  } catch {
    part('#copied').textContent = play.copyFailed;
  }
}

function reveal(selector: string, sentence: string): void {
  const element = part(selector);
  element.textContent = sentence;
  element.hidden = false;
}

function part(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`The play page has no ${selector}.`);
  return element;
}
