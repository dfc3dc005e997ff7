import type { DataModel } from '../state.ts';

/** SCORM 1.2: `cmi.suspend_data`, the longest of all values, is a CMIString4096. */
export const suspendDataLimit = 4096;

/** What is kept of a SCORM 1.2 attempt. */
export const scorm12Model: DataModel = {
  stored: [
    /^cmi\.core\.(lesson_location|lesson_status|exit|session_time|total_time|score\.(raw|min|max))$/,
    /^cmi\.(suspend_data|comments)$/,
    /^cmi\.student_preference\.(audio|language|speed|text)$/,
    /^cmi\.objectives\.\d{1,4}\.(id|status|score\.(raw|min|max))$/,
    /^cmi\.interactions\.\d{1,4}\.(id|time|type|weighting|student_response|result|latency)$/,
    /^cmi\.interactions\.\d{1,4}\.(objectives\.\d{1,3}\.id|correct_responses\.\d{1,3}\.pattern)$/,
  ],
  longest: suspendDataLimit,
  exit: 'cmi.core.exit',
  defaults: [],
};
