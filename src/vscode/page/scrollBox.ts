import { html, type Html } from './html';

/**
 * A box in which something wide or long is scrolled, by the keyboard too.
 * @param id the page's script knows the box by it, and leaves it scrolled as it is when the page is filled anew.
 */
export function scrollBox(id: string, label: string, content: Html): Html {
  return html`<div class="scroll" id="${id}" role="region" aria-label="${label}" tabindex="0">${content}</div>`;
}
