import type { Frame } from './figure';
import { element, type Child, type Svg } from './svg';

/** What can be pointed at in a figure, and pressed on a page. */
export interface Mark {
  /** What the page is told when it is pressed. */
  readonly key: string;
  /** What it is, and its number: read out, and shown when it is pointed at. */
  readonly label: string;
}

/**
 * Draws the marks of a figure. On a page they are one stop of the tab key, from which the page's script goes on with the arrow keys:
 * a figure may have thousands.
 */
export class Marks {
  private isFirst = true;

  constructor(private readonly frame: Frame) {}

  draw({ key, label }: Mark, ...shapes: readonly Child[]): Svg {
    const title = element('title', {}, label);
    if (this.frame.use === 'paper') return element('g', { 'data-key': key }, title, shapes);
    const tabindex = this.isFirst ? '0' : '-1';
    this.isFirst = false;
    const attributes = { class: 'mark', role: 'button', tabindex, 'aria-label': label, 'data-key': key };
    return element('g', attributes, title, shapes);
  }
}
