/** Most files a package may hold; importing 1,500 took Moodle 4.3 about fifty seconds. */
export const MAX_FILES = 2000;

/** Most bytes a package may hold, packed or unpacked: 200 MB. */
export const MAX_PACKAGE_BYTES = 200 * 1024 * 1024;

/** Most bytes of an `imsmanifest.xml`; a real one has a few thousand. */
export const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;

/** Most bytes of one request that stores an attempt: the changed elements and up to a hundred calls. */
export const MAX_RECORD_BYTES = 4 * 1024 * 1024;

/** Most elements one attempt may store: 500 interactions of 8 values each. */
export const MAX_ELEMENTS = 4000;

/** Most characters of an argument in the list of calls; longer ones are cut there. Twice what SCORM 1.2 stores. */
export const MAX_ARGUMENT_LENGTH = 8192;

/** Most calls kept for one attempt; the oldest go first. */
export const MAX_CALLS = 10_000;
