import { buildEnglish } from './english-build.ts';
import { doctorEnglish } from './english-doctor.ts';
import { programmeEnglish } from './english-programme.ts';
import { settingsEnglish } from './english-settings.ts';
import { studyEnglish } from './english-study.ts';
import { english } from './english.ts';

/** Every text of the kit in English, wherever it is shown: what translators work from. */
export const allEnglish = {
  ...english,
  ...settingsEnglish,
  ...studyEnglish,
  ...doctorEnglish,
  ...buildEnglish,
  ...programmeEnglish,
};
