import { scorm12Model } from './scorm12/data-model.ts';
import { scorm2004Model } from './scorm2004/data-model.ts';
import type { ScormStandard } from './standard.ts';
import type { DataModel } from './state.ts';

/** The data model of a standard that has an API. */
export function modelOf(standard: ScormStandard): DataModel {
  return standard === 'scorm12' ? scorm12Model : scorm2004Model;
}
