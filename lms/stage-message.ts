import { isNumberedCall } from './api-call.ts';
import type { NumberedCall } from './api-call.ts';

/** What the stage tells the desk by `postMessage`. */
export type StageMessage =
  /** The package called its API. */
  | { readonly about: 'call'; readonly call: NumberedCall }
  /** Something was stored; the desk reads for itself what. */
  | { readonly about: 'stored' }
  /** The package cannot be played, in words. */
  | { readonly about: 'trouble'; readonly sentence: string };

/** Reads a message. The package shares the stage's origin and can send anything, so the shape is checked. */
export function readStageMessage(given: unknown): StageMessage | undefined {
  if (typeof given !== 'object' || given === null || !('about' in given)) return undefined;
  if (given.about === 'stored') return { about: 'stored' };
  if (given.about === 'call' && 'call' in given && isNumberedCall(given.call))
    return { about: 'call', call: given.call };
  if (given.about === 'trouble' && 'sentence' in given && typeof given.sentence === 'string') {
    return { about: 'trouble', sentence: given.sentence.slice(0, 300) };
  }
  return undefined;
}
