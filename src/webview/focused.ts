import { isMark } from './marks';

/** What has the focus, so that it can have it again when the page is filled anew. */
export class Focused {
  private readonly id = document.activeElement?.id;
  private readonly key = isMark(document.activeElement) ? document.activeElement.dataset['key'] : undefined;

  restore(page: Element): void {
    const again =
      this.key === undefined
        ? this.id && document.getElementById(this.id)
        : page.querySelector(`[data-key="${CSS.escape(this.key)}"]`);
    if (again instanceof HTMLElement || again instanceof SVGElement) again.focus({ preventScroll: true });
  }
}
