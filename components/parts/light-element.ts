import { LitElement } from 'lit';

/**
 * An element that renders into the page itself. One document with one stylesheet lets labels and descriptions point
 * anywhere, pages print whole, and the first page's text stand in the HTML before any script.
 */
export abstract class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
