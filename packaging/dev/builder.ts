/**
 * Builds for the preview, in a process of its own: the code of the kit changes while it is worked on, and a process reads
 * code only once. {@link Workshop} starts it, and starts it anew after a change.
 */
import { buildGallery } from './build-gallery.ts';
import { buildUnit } from './build-unit.ts';
import { galleryName } from './built.ts';
import type { Order } from './built.ts';

process.on('message', (order: Order) => {
  void work(order);
});

async function work({ id, place, unit }: Order): Promise<void> {
  try {
    process.send?.({ id, built: await (unit === galleryName ? buildGallery() : buildUnit(place, unit)) });
  } catch (error) {
    process.send?.({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
