/**
 * Where our identifiers live. cmi5 3.0.0.0-1: IRIs are fully qualified; LMSs and record stores know a unit by them for
 * ever, so they hang neither on a version, nor on a title, nor on where a package is hosted.
 *
 * w3id.org gives names to projects that have no domain of their own for good, and cmi5's own vocabulary lives there. A
 * `urn:uuid:` would be as unique, but a trainer who looks into a record store could not tell one unit from another.
 * Nothing is ever loaded from here.
 */
const base = 'https://w3id.org/corridor/';

/** The course that a package is: one unit alone. */
export const courseIri = (unit: string): string => `${base}courses/${encodeURIComponent(unit)}`;

/** The unit as an AU. */
export const unitIri = (unit: string): string => `${base}units/${encodeURIComponent(unit)}`;

/** An activity of a unit. */
export const activityIri = (unit: string, activity: string): string =>
  `${unitIri(unit)}/activities/${encodeURIComponent(activity)}`;
