import type { DataModel } from '../state.ts';

/** SCORM 2004 RTE 4.2.23: `cmi.suspend_data`, the longest of all values, has at least 64,000 characters in both editions. */
export const suspendDataLimit = 64_000;

/** What is kept of a SCORM 2004 attempt, in the 3rd and the 4th edition alike. */
export const scorm2004Model: DataModel = {
  stored: [
    /^cmi\.(completion_status|success_status|progress_measure|location|suspend_data|exit|session_time|total_time)$/,
    /^cmi\.score\.(scaled|raw|min|max)$/,
    /^cmi\.learner_preference\.(audio_level|language|delivery_speed|audio_captioning)$/,
    /^cmi\.comments_from_learner\.\d{1,4}\.(comment|location|timestamp)$/,
    /^cmi\.objectives\.\d{1,4}\.(id|success_status|completion_status|progress_measure|description)$/,
    /^cmi\.objectives\.\d{1,4}\.score\.(scaled|raw|min|max)$/,
    /^cmi\.interactions\.\d{1,4}\.(id|type|timestamp|weighting|learner_response|result|latency|description)$/,
    /^cmi\.interactions\.\d{1,4}\.(objectives\.\d{1,3}\.id|correct_responses\.\d{1,3}\.pattern)$/,
  ],
  longest: suspendDataLimit,
  exit: 'cmi.exit',
  // RTE 4.2: the values of elements that no SCO has set.
  defaults: [
    [/^cmi\.(objectives\.\d+\.)?(completion|success)_status$/, 'unknown'],
    [/^cmi\.learner_preference\.(audio_level|delivery_speed)$/, '1'],
    [/^cmi\.learner_preference\.audio_captioning$/, '0'],
    [/^cmi\.total_time$/, 'PT0S'],
    // As scorm-again spells that none was told.
    [/^cmi\.session_time$/, 'PT0H0M0S'],
  ],
};
