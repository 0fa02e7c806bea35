import { isMark } from './marks';

/** What has the focus, so that it can have it again when the page is filled anew. */
export class Focused {
  private readonly id = document.activeElement?.id;
  private readonly key = isMark(document.activeElement) ? document.activeElement.dataset['key'] : undefined;
  /** What a button carries that has no id. */
  private readonly value = document.activeElement instanceof HTMLButtonElement ? document.activeElement.value : '';
  /** Where in what is typed one is. */
  private readonly caret =
    document.activeElement instanceof HTMLInputElement ? document.activeElement.selectionStart : null;

  restore(page: Element): void {
    const again = this.again(page);
    if (again instanceof HTMLElement || again instanceof SVGElement) again.focus({ preventScroll: true });
    if (again instanceof HTMLInputElement && this.caret !== null) again.setSelectionRange(this.caret, this.caret);
  }

  private again(page: Element): Element | null {
    if (this.key !== undefined) return page.querySelector(`[data-key="${CSS.escape(this.key)}"]`);
    if (this.id) return document.getElementById(this.id);
    return this.value ? page.querySelector(`button[value="${CSS.escape(this.value)}"]`) : null;
  }
}
