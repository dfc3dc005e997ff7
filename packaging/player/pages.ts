import type { PageName } from '../../components/player/page-on-demand.ts';
import { doctorEnglish } from '../../locales/english-doctor.ts';
import { settingsEnglish } from '../../locales/english-settings.ts';
import { studyEnglish } from '../../locales/english-study.ts';
import type { Catalogue } from '../../locales/words.ts';

/** A part of the player that is loaded when somebody asks for it. */
export interface PageOnDemand {
  readonly name: PageName;
  /** The module its script begins with. */
  readonly entry: URL;
  /** Its texts in English. They travel with it, in all languages of the unit. */
  readonly texts: Catalogue;
  /** It prints, so it has the forms on paper of the activity types that the unit uses, and its pictures. */
  readonly prints?: true;
}

/** Every page that is loaded on demand. */
export const pagesOnDemand: readonly PageOnDemand[] = [
  {
    name: 'settings',
    entry: new URL('../settings/start.ts', import.meta.url),
    texts: settingsEnglish,
  },
  {
    name: 'study',
    entry: new URL('../study/start.ts', import.meta.url),
    texts: studyEnglish,
    prints: true,
  },
  { name: 'doctor', entry: new URL('../doctor/page/start.ts', import.meta.url), texts: doctorEnglish },
];
