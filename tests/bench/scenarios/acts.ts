import type { Locator } from 'playwright-core';
import type { Learner } from '../../journeys/learner.ts';

/** Takes the first of the options wherever one is enough. */
export const firstOption = (_prompt: string, options: readonly string[]): readonly string[] => options.slice(0, 1);

/** Takes all options there are: every activity is then answered as a whole, and one that takes a single one gets the last. */
export const allOptions = (_prompt: string, options: readonly string[]): readonly string[] => options;

/** Turns pages until one has so many activities, and gives them. */
export async function turnTo(learner: Learner, count: number): Promise<Locator[]> {
  while (await learner.turn()) {
    const activities = await learner.activities();
    if (activities.length >= count) return activities;
  }
  throw new Error(`No page has ${String(count)} activities.`);
}

/** A finger stays on what it taps for about as long, in milliseconds: what is pressed is drawn before it is let go. */
export const hold = 80;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
