import type { Scroll } from './kept';

/** How far the page and the boxes in it are scrolled. */
export function scrollOf(page: Element): Scroll {
  const boxes = [...page.querySelectorAll('.scroll')];
  return {
    page: [window.scrollX, window.scrollY],
    boxes: boxes.map(({ id, scrollLeft, scrollTop }) => [id, scrollLeft, scrollTop] as const),
  };
}

/** Scrolls the page as it was, when it was filled anew. */
export function scrollAgain({ page: [x, y], boxes }: Scroll): void {
  for (const [id, left, top] of boxes) document.getElementById(id)?.scrollTo(left, top);
  window.scrollTo(x, y);
}
