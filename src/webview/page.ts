/**
 * The script of a page that the extension shows: puts in what the extension sends, says what is pressed and chosen, sorts and filters
 * tables, moves between their numbers and between the marks of figures, and makes pictures of these. All that is to be known is the
 * extension's.
 */
import type { FromPage, ToPage } from '../vscode/page/pageMessages';
import { moveInTable, stayAt } from './cells';
import { FilteredTables, isFilter } from './filteredTables';
import { Focused } from './focused';
import type { Kept, Scroll } from './kept';
import { isMark, moveFrom } from './marks';
import { pictureOf } from './picture';
import { scrollAgain, scrollOf } from './scrolled';
import { SortedTables } from './sortedTables';

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
const main = document.querySelector('main') ?? document.body;
const kept = vscode.getState();
const sorted = new SortedTables(main, new Map(kept?.orders));
const filtered = new FilteredTables(main, new Map(kept?.filters));
/** How what is shown first is scrolled. */
let scrolled: Scroll | undefined = kept?.scrolled;

/** How long it rests before it is kept how far the page is scrolled, in milliseconds. */
const REST = 200;
let rest: number | undefined;

function keep(): void {
  const [orders, filters] = [[...sorted.orders], [...filtered.texts]];
  vscode.setState({ orders, filters, scrolled: scrolled ?? scrollOf(main) });
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'content') fill(data.html);
  else {
    const { asked, picture } = data;
    void pictureOf(picture).then((png) => vscode.postMessage({ kind: 'picture', asked, png }));
  }
});

function fill(html: string): void {
  const scroll = scrolled ?? scrollOf(main);
  scrolled = undefined;
  const focused = new Focused();
  main.innerHTML = html;
  sorted.sortAgain();
  filtered.filterAgain();
  focused.restore(main);
  scrollAgain(scroll);
}

main.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest('button');
  const mark = target.closest('[data-key]');
  if (button?.dataset['column'] !== undefined) {
    sorted.sortBy(button);
    keep();
  } else if (button) press(button.value);
  else if (mark && isMark(mark)) press(mark.dataset['key']);
});

main.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (target instanceof HTMLButtonElement) {
    if (moveInTable(target, key)) event.preventDefault();
    return;
  }
  if (!isMark(target)) return;
  if (key === 'Enter' || key === ' ') press(target.dataset['key']);
  else if (!moveFrom(target, key)) return;
  event.preventDefault();
});

main.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element) stayAt(target);
});

main.addEventListener('input', ({ target }) => {
  if (!isFilter(target)) return;
  filtered.filterBy(target);
  keep();
});

const onScroll = (): void => {
  clearTimeout(rest);
  rest = setTimeout(keep, REST);
};
// What scrolls in a box is only told to those who listen before the box does.
window.addEventListener('scroll', onScroll, true);

main.addEventListener('change', ({ target }) => {
  const form = target instanceof Element ? target.closest('form') : null;
  if (!form) return;
  const values: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') (values[name] ??= []).push(value);
  vscode.postMessage({ kind: 'options', values });
});

main.addEventListener('submit', (event) => event.preventDefault());

function press(value: string | undefined): void {
  if (value !== undefined) vscode.postMessage({ kind: 'press', value });
}

vscode.postMessage({ kind: 'ready' });
