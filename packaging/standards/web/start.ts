import { deviceStorage } from '../../../components/parts/shared-device.ts';
import { startPlayer } from '../../browser/start-player.ts';
import { WebConnection } from './connection.ts';

/** The script of a package for the web: the unit keeps its state on the device. */
void startPlayer((unit) => [new WebConnection(unit.id, deviceStorage)]);
