import type { ApiCall } from './api-call.ts';
import { stateInWords } from './attempt-words.ts';
import { readStageMessage } from './stage-message.ts';
import type { State } from './state.ts';
import { words } from './words.ts';

/** Calls shown at once; the copy has them all. */
const SHOWN = 300;
/** Characters of an answer that fit beside the name of the call. */
const SHORT = 14;
/** Characters of an argument that are shown; the copy has all. */
const LONG = 160;
/** How long a package may need for its last words before the page is left, in milliseconds. */
const LAST_WORDS = 250;

const { play } = words;
const main = part('main');
const frame = part('#stage') as HTMLIFrameElement;
const list = part('#calls');
const back = part('.back') as HTMLAnchorElement;
const packageOrigin = new URL(frame.src).origin;
const launch = main.dataset['launch'] ?? '';
const isQuiet = main.dataset['mode'] !== 'normal';

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

function addCall({ at, call, arguments: given, result, error }: ApiCall): void {
  calls.push({ at, call, arguments: given, result, error });
  part('#count').textContent = play.callCount(calls.length);
  const item = document.createElement('li');
  item.value = calls.length;
  const parameters = textElement('code', `(${given.map(shownArgument).join(', ')})`);
  const answer = textElement('code', `→ ${JSON.stringify(result)}`);
  answer.classList.toggle('short', result.length <= SHORT);
  const time = textElement('time', new Date(at).toLocaleTimeString('en-GB'));
  item.append(time, ' ', textElement('b', call), ' ', parameters, ' ', answer);
  if (error !== '0') item.append(textElement('strong', `✗ ${play.refusedCall(error, errorText(error))}`));
  list.prepend(item);
  while (list.children.length > SHOWN) list.lastElementChild?.remove();
  if (call === 'LMSFinish' && result === 'true') reveal('#ended', play.finished);
  const written = calls.filter((one) => one.call === 'LMSSetValue' && one.result === 'true').length;
  if (isQuiet && written > 0) reveal('#wrote', play.wroteAnyway(written));
}

function shownArgument(argument: string | number | boolean): string {
  if (typeof argument !== 'string' || argument.length <= LONG) return JSON.stringify(argument);
  return play.cut(JSON.stringify(argument.slice(0, LONG)), argument.length);
}

function errorText(code: string): string {
  return words.lmsErrors[code] ?? words.lmsErrors['101'] ?? '';
}

/** What comes from a package is only ever text, never markup. */
function textElement(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** Shows what the LMS has, as it says itself; what the package claims does not count. */
async function showStored(): Promise<void> {
  const response = await fetch(`${launch}/state.json`).catch(() => undefined);
  if (response?.ok !== true) return;
  const { state } = (await response.json()) as { state: State };
  part('#stored').textContent = stateInWords(state);
  part('#raw').replaceChildren(
    ...Object.entries(state).flatMap(([element, value]) => [
      textElement('dt', element),
      textElement('dd', value === '' ? '—' : value),
    ]),
  );
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
