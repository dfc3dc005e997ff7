/** The tiny file that is asked for, and what is in it. */
export const probeFile = 'assets/probe.txt';
export const probeText = 'here';
