/** How far the page and the boxes in it are scrolled, so that they can be scrolled so again when the page is filled anew. */
export class Scrolled {
  private readonly x = window.scrollX;
  private readonly y = window.scrollY;
  /** By the boxes' ids. */
  private readonly boxes: ReadonlyMap<string, readonly [left: number, top: number]>;

  constructor(page: Element) {
    const boxes = [...page.querySelectorAll('.scroll')];
    this.boxes = new Map(boxes.map((it) => [it.id, [it.scrollLeft, it.scrollTop]]));
  }

  restore(): void {
    for (const [id, [left, top]] of this.boxes) document.getElementById(id)?.scrollTo(left, top);
    window.scrollTo(this.x, this.y);
  }
}
