import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { Tracker } from '../../core/tracker.ts';

/** Draws its host anew whenever the learner's state or its saving changes. */
export class TrackerController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly tracker: Tracker };
  #stopListening: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & { readonly tracker: Tracker }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopListening = this.#host.tracker.listen(() => {
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#stopListening?.();
  }
}
