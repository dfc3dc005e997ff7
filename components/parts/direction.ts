import { nothing } from 'lit';

/** The `dir` of a place to write: of what stands there, and of the page while it is empty, which browsers begin on the left. */
export const directionOf = (text: string): unknown => (text === '' ? nothing : 'auto');
