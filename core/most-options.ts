/**
 * So many ids a response can name. SCORM 1.2 spells each as one character of 0-9 and a-z (RTE 3.4.2.7.1), and SCORM 2004
 * need not take more than 36 parts of a response (RTE 4.2.9.1).
 */
export const mostOptions = 36;
