/**
 * The tiny file that is asked for, and what is in it. It is named like the player, so that a server which gives the one
 * gives the other: some sites give files of certain kinds only.
 */
export const probeFile = 'assets/probe.js';
export const probeText = 'here';
