import { startPlayer } from '../../browser/start-player.ts';
import { WebConnection } from './connection.ts';

/** The script of a package for the web: the unit keeps its state on the device. */
void startPlayer((unit, storage) => [new WebConnection(unit.id, storage)]);
