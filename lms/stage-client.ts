import type { Scorm12API, Scorm2004API } from 'scorm-again';

import type { ApiCall } from './api-call.ts';
import { AttemptRecorder } from './attempt-recorder.ts';
import type { Beginning } from './begin.ts';
import { modelOf } from './scorm-model.ts';
import * as scorm12 from './scorm12/runtime.ts';
import { strictApi as strictApi12 } from './scorm12/strict-api.ts';
import type { ScormApi } from './scorm12/strict-api.ts';
import * as scorm2004 from './scorm2004/runtime.ts';
import { strictApi as strictApi2004 } from './scorm2004/strict-api.ts';
import type { Scorm2004Api } from './scorm2004/strict-api.ts';
import type { StageMessage } from './stage-message.ts';
import { StageTransport } from './stage-transport.ts';
import type { ScormStandard } from './standard.ts';
import { storedPart } from './state.ts';
import type { State } from './state.ts';
import { words } from './words.ts';

declare global {
  interface Window {
    /** scorm-again, each from its own classic script. */
    Scorm12API: typeof Scorm12API;
    Scorm2004API: typeof Scorm2004API;
    /** What a SCO looks for in its parents (SCORM 1.2 run-time 3.3.6.1, SCORM 2004 RTE 3.3). */
    API?: ScormApi;
    API_1484_11?: Scorm2004Api;
  }
}

const { token = '', view = '' } = document.body.dataset;

await play();

async function play(): Promise<void> {
  const beginning = await begin();
  if (typeof beginning === 'string') {
    showSentence(beginning);
    tell({ about: 'trouble', sentence: beginning });
    return;
  }
  const { standard } = beginning;
  if (standard !== 'cmi5' && standard !== 'web') offerApi(standard, beginning);
  showPackage(beginning);
}

async function begin(): Promise<Beginning | string> {
  try {
    const response = await fetch(`/play/${token}/begin`, { method: 'POST' });
    return response.ok ? ((await response.json()) as Beginning) : words.stage.gone;
  } catch {
    return words.stage.unreachable;
  }
}

/** Puts the API where the package looks for it. */
function offerApi(standard: ScormStandard, { launch, elements }: Beginning): void {
  const model = modelOf(standard);
  const transport = new StageTransport(`/play/${token}/record`);
  const recorder = new AttemptRecorder(launch, storedPart(elements, model), model, transport);
  const commit = (state: State): boolean => {
    const isStored = recorder.commit(state);
    if (isStored) tell({ about: 'stored' });
    return isStored;
  };
  const note = (call: ApiCall): void => {
    tell({ about: 'call', call: recorder.note(call) });
  };
  if (standard === 'scorm12') {
    const runtime = new window.Scorm12API(scorm12.runtimeSettings(commit));
    scorm12.loadAttempt(runtime, elements);
    window.API = strictApi12(runtime, Date.now, note);
  } else {
    const runtime = new window.Scorm2004API(scorm2004.runtimeSettings(commit));
    scorm2004.loadAttempt(runtime, elements);
    window.API_1484_11 = strictApi2004(runtime, standard, Date.now, note);
  }
  addEventListener('pagehide', () => {
    recorder.leave();
  });
}

function showPackage({ start, returned }: Beginning): void {
  const frame = document.createElement('iframe');
  frame.title = words.play.stage;
  frame.allow = 'autoplay; clipboard-write; fullscreen';
  frame.addEventListener('load', () => {
    if (addressOf(frame) !== returned) return;
    frame.remove();
    showSentence(words.stage.ended);
    offerAgain();
  });
  frame.src = start;
  document.body.append(frame);
}

/** The path of the page in a frame; empty where it is another site's. */
function addressOf(frame: HTMLIFrameElement): string {
  try {
    return frame.contentWindow?.location.pathname ?? '';
  } catch {
    return '';
  }
}

function offerAgain(): void {
  const button = document.querySelector('button');
  if (button?.parentElement == null) return;
  button.parentElement.hidden = false;
  button.addEventListener('click', () => {
    location.reload();
  });
}

function tell(message: StageMessage): void {
  parent.postMessage(message, view);
}

function showSentence(sentence: string): void {
  const paragraph = document.querySelector('p');
  if (paragraph === null) return;
  paragraph.textContent = sentence;
  paragraph.hidden = false;
}
