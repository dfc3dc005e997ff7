import { browserClock } from '../../browser/page-lifetime.ts';
import { startPlayer } from '../../browser/start-player.ts';
import { beaconsAround } from '../shared/beacons.ts';
import { awaitApi } from '../shared/find-api.ts';
import { WebConnection } from '../web/connection.ts';
import { Scorm12Connection } from './connection.ts';
import { findApi } from './run-time.ts';

/** The script of a SCORM 1.2 package: where no LMS answers, the unit keeps its state on the device. */
void startPlayer((unit, storage) => [
  new Scorm12Connection(() => awaitApi(() => findApi(window), window, browserClock), beaconsAround(window)),
  new WebConnection(unit.id, storage),
]);
