import type { Scorm12API } from 'scorm-again';

import type { ApiCall } from './api-call.ts';
import { AttemptRecorder } from './attempt-recorder.ts';
import { loadAttempt, runtimeSettings } from './scorm-runtime.ts';
import type { StageMessage } from './stage-message.ts';
import { StageTransport } from './stage-transport.ts';
import { storedPart } from './state.ts';
import type { State } from './state.ts';
import { strictApi } from './strict-api.ts';
import type { ScormApi } from './strict-api.ts';
import { words } from './words.ts';

declare global {
  interface Window {
    /** scorm-again, from its own classic script. */
    Scorm12API: typeof Scorm12API;
    /** What the SCO looks for in its parents (SCORM 1.2 run-time 3.3.6.1). */
    API?: ScormApi;
  }
}

/** What the LMS answers when a launch begins. */
interface Beginning {
  readonly launch: number;
  readonly elements: State;
  /** Address of the SCO, with its query. */
  readonly start: string;
}

const { token = '', view = '' } = document.body.dataset;

await play();

async function play(): Promise<void> {
  const beginning = await begin();
  if (typeof beginning === 'string') {
    showTrouble(beginning);
    return;
  }
  const recorder = new AttemptRecorder(
    beginning.launch,
    storedPart(beginning.elements),
    new StageTransport(`/play/${token}/record`),
  );
  const runtime = new window.Scorm12API(
    runtimeSettings((state) => {
      const isStored = recorder.commit(state);
      if (isStored) tell({ about: 'stored' });
      return isStored;
    }),
  );
  loadAttempt(runtime, beginning.elements);
  window.API = strictApi(runtime, Date.now, (call: ApiCall) => {
    tell({ about: 'call', call: recorder.note(call) });
  });
  addEventListener('pagehide', () => {
    recorder.leave();
  });
  showSco(beginning.start);
}

async function begin(): Promise<Beginning | string> {
  try {
    const response = await fetch(`/play/${token}/begin`, { method: 'POST' });
    return response.ok ? ((await response.json()) as Beginning) : words.stage.gone;
  } catch {
    return words.stage.unreachable;
  }
}

function showSco(start: string): void {
  const frame = document.createElement('iframe');
  frame.title = words.play.stage;
  frame.allow = 'autoplay; clipboard-write; fullscreen';
  frame.src = start;
  document.body.append(frame);
}

function tell(message: StageMessage): void {
  parent.postMessage(message, view);
}

function showTrouble(sentence: string): void {
  const paragraph = document.querySelector('p');
  if (paragraph !== null) {
    paragraph.textContent = sentence;
    paragraph.hidden = false;
  }
  tell({ about: 'trouble', sentence });
}
