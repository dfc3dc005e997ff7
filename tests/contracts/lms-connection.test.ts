import type { Scorm12Api } from '../../packaging/standards/scorm12/run-time.ts';
import { noBeacons } from '../../packaging/standards/shared/beacons.ts';
import { Scorm12Connection } from '../../packaging/standards/scorm12/connection.ts';
import { Scorm2004Connection } from '../../packaging/standards/scorm2004/connection.ts';
import type { Scorm2004Api } from '../../packaging/standards/scorm2004/run-time.ts';
import { WebConnection } from '../../packaging/standards/web/connection.ts';
import { Cmi5Launcher } from '../lms/cmi5-launcher.ts';
import { Moodle12Lms } from '../lms/moodle12-lms.ts';
import { Moodle2004Lms } from '../lms/moodle2004-lms.ts';
import { ScormAgain2004Lms } from '../lms/scorm-again-2004-lms.ts';
import { ScormAgainLms } from '../lms/scorm-again-lms.ts';
import { describeLmsConnection } from './lms-connection.ts';
import type { Partner } from './lms-connection.ts';

describeLmsConnection('SCORM 1.2 with scorm-again', () => scorm12Partner(new ScormAgainLms()));
describeLmsConnection('SCORM 1.2 with Moodle 4.3', () => scorm12Partner(new Moodle12Lms()));
describeLmsConnection('SCORM 2004 with scorm-again', () => scorm2004Partner(new ScormAgain2004Lms()));
describeLmsConnection('SCORM 2004 with Moodle 4.3', () => scorm2004Partner(new Moodle2004Lms()));
describeLmsConnection('cmi5', () => {
  const lms = new Cmi5Launcher();
  return {
    connect: () => lms.connect(lms.launch()),
    breakDown: () => {
      lms.lrs.fault = () => '401';
    },
  };
});
describeLmsConnection('the device', () => {
  const kept = new Map<string, string>();
  let isBroken = false;
  const whole = (): Map<string, string> => {
    if (isBroken) throw new DOMException('The operation is insecure.', 'SecurityError');
    return kept;
  };
  const storage: Pick<Storage, 'getItem' | 'setItem'> = {
    getItem: (key) => whole().get(key) ?? null,
    setItem: (key, value) => void whole().set(key, value),
  };
  return {
    connect: () => new WebConnection('u99', storage),
    breakDown: () => {
      isBroken = true;
    },
  };
});

function scorm12Partner(lms: { launch(): Scorm12Api }): Partner {
  let isBroken = false;
  return {
    connect: () => {
      const api = lms.launch();
      const orFail = (ask: () => unknown): unknown => {
        if (isBroken) throw new TypeError('this.API is null');
        return ask();
      };
      const breakable: Scorm12Api = {
        LMSInitialize: () => api.LMSInitialize(''),
        LMSFinish: () => api.LMSFinish(''),
        LMSGetValue: (element) => api.LMSGetValue(element),
        LMSSetValue: (element, value) => orFail(() => api.LMSSetValue(element, value)),
        LMSCommit: () => orFail(() => api.LMSCommit('')),
        LMSGetLastError: () => api.LMSGetLastError(),
        LMSGetErrorString: (code) => api.LMSGetErrorString(code),
      };
      return new Scorm12Connection(() => breakable, noBeacons);
    },
    breakDown: () => {
      isBroken = true;
    },
  };
}

function scorm2004Partner(lms: { launch(): Scorm2004Api }): Partner {
  let isBroken = false;
  return {
    connect: () => {
      const api = lms.launch();
      const orFail = (ask: () => unknown): unknown => {
        if (isBroken) throw new TypeError('this.API is null');
        return ask();
      };
      const breakable: Scorm2004Api = {
        Initialize: () => api.Initialize(''),
        Terminate: () => api.Terminate(''),
        GetValue: (element) => api.GetValue(element),
        SetValue: (element, value) => orFail(() => api.SetValue(element, value)),
        Commit: () => orFail(() => api.Commit('')),
        GetLastError: () => api.GetLastError(),
        GetErrorString: (code) => api.GetErrorString(code),
      };
      return new Scorm2004Connection(() => breakable, noBeacons);
    },
    breakDown: () => {
      isBroken = true;
    },
  };
}
