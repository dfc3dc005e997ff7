import { hasPoints } from '../../../core/programme.ts';
import { seesScore } from '../../../core/trainer-sees.ts';
import { startPlayer } from '../../browser/start-player.ts';
import { WebConnection } from '../web/connection.ts';
import { Cmi5Connection } from './connection.ts';

/** The script of a cmi5 package: where no LMS has launched it, the unit keeps its state on the device. */
void startPlayer((unit, storage) => [
  new Cmi5Connection(
    { id: unit.id, hasPoints: seesScore && hasPoints(unit) },
    {
      search: location.search,
      fetch: (url, init) => fetch(url, init),
      now: () => Date.now(),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      random: (bytes) => crypto.getRandomValues(bytes),
      memory: () => sessionStorage,
      leave: (url) => {
        location.replace(url);
      },
    },
  ),
  new WebConnection(unit.id, storage),
]);
