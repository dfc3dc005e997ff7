/**
 * Whether the LMS's server can be reached. An LMS's own "true" does not tell: Moodle's API answers "true" while the
 * phone is offline, and never sends the data again (measured).
 *
 * - `reached`: the server gave a file of this package just now.
 * - `unreachable`: it did not; there is no network, or no server.
 * - `signed-out`: it gave something else, such as its login page.
 * - `refused`: it is there, and does not give the file any more; why, it does not say.
 * - `silent`: it is there, and has never given the file to this page: some give no files of this kind. It can be reached,
 *   but that says nothing of the session.
 */
export type Reach = 'reached' | 'unreachable' | 'signed-out' | 'refused' | 'silent';

/** Asks the server for a tiny file. Where there is no server to ask (`file://`, the Moodle app), it is always reached. */
export interface Probe {
  ask(): Promise<Reach>;
}
