import type { Plugin } from 'vite';

/** The exports of Lit's module for the styles of shadow roots, idle. */
const idle = `
export const supportsAdoptingStyleSheets = false;
export const getCompatibleStyle = (style) => style;
export const adoptStyles = () => {};
export const css = () => '';
export const unsafeCSS = css;
export class CSSResult {}
`;

/** Leaves out Lit's code for the styles of shadow roots: all elements render into the page itself. */
export const noShadowStyles = (): Plugin => ({
  name: 'corridor:no-shadow-styles',
  load: {
    filter: { id: /\/@lit\/reactive-element\/css-tag\.js$/ },
    handler: () => idle,
  },
});
