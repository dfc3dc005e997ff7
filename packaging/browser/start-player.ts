import { activities, activityTypes } from '../../components/activities/registry.ts';
import { keepPageNotesIn } from '../../components/parts/private-notes.ts';
import { CoursePlayer } from '../../components/player/course-player.ts';
import type { LmsConnection } from '../../core/lms-connection.ts';
import type { Unit } from '../../core/programme.ts';
import { Tracker } from '../../core/tracker.ts';
import { deviceMirror } from './device-mirror.ts';
import { loadSpoken } from './languages.ts';
import { lastingStorage } from './lasting-storage.ts';
import type { LastingStorage } from './lasting-storage.ts';
import { loadPage } from './pages-on-demand.ts';
import { pagesToCome } from './pages-to-come.ts';
import { browserClock, followPage } from './page-lifetime.ts';
import type {} from './run-packed.ts';
import { serverProbe } from './server-probe.ts';
import { startPageId } from './start-page-id.ts';

/**
 * Starts the unit of this page: opens the session first, as LMSs expect, then shows the player where the learner left.
 *
 * @param connect - Gives the lines to try, the best one first; the last one should always open.
 */
export async function startPlayer(
  connect: (unit: Unit, storage: LastingStorage) => readonly LmsConnection[],
): Promise<void> {
  window.corridorRuns = true;
  // The page begins in the language its unit is written in.
  const source = await loadSpoken(document.documentElement.lang);
  const { unit } = source;
  const storage = await lastingStorage();
  keepPageNotesIn(storage);
  const tracker = new Tracker(unit, activityTypes, browserClock, {
    probe: serverProbe(location.href),
    mirrorOf: (learner) => deviceMirror(unit.id, learner, storage),
  });
  await tracker.start(connect(unit, storage));
  const player = new CoursePlayer();
  followPage(tracker, () => {
    player.show('settings');
  });

  const { language } = tracker.state.place;
  const isThere = unit.languages.some(({ code }) => code === language);
  const { words, unit: shown } = isThere ? await loadSpoken(language).catch(() => source) : source;
  const given = { tracker, registry: activities, load: loadSpoken, loadPage, words, unit: shown };
  Object.assign(player, given satisfies Partial<CoursePlayer>);
  document.getElementById(startPageId)?.replaceWith(player);
  // Whoever taps is here to stay: the pages come when there is peace again.
  const prepare = (): void => {
    setTimeout(() => {
      for (const name of pagesToCome) loadPage(name).catch(() => undefined);
    }, 3000);
  };
  player.addEventListener('click', prepare, { once: true });
}
