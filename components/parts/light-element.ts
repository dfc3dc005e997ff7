import { ReactiveElement } from '@lit/reactive-element';
import type { PropertyValues } from '@lit/reactive-element';
import { render } from 'lit';

/**
 * An element that renders into the page itself. One document with one stylesheet lets labels and descriptions point
 * anywhere, pages print whole, and the first page's text stand in the HTML before any script.
 */
export abstract class LightElement extends ReactiveElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override update(changed: PropertyValues): void {
    const view = this.render();
    super.update(changed);
    render(view, this);
  }

  /** What the element shows now: a template, or anything else Lit can draw. */
  protected abstract render(): unknown;
}
