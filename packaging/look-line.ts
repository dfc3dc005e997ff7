/** Name of what the learner chose for reading, in the browser's storage: declarations for the page's root. */
export const lookKey = 'corridor-look';

/**
 * The one script that stands in a page: it puts on what the learner chose for reading, before the first paint. See
 * decision 0022 for what it costs and why it is safe.
 */
export const lookLine = `try{document.documentElement.style.cssText=localStorage['${lookKey}']||''}catch(e){}`;
