/**
 * The script of a page that the extension shows: puts in what the extension sends, says what is pressed and chosen, sorts tables, moves
 * between the marks of figures, and makes pictures of these. All that is to be known is the extension's.
 */
import type { FromPage, ToPage } from '../vscode/page/pageMessages';
import { Focused } from './focused';
import { isMark, moveFrom } from './marks';
import { pictureOf } from './picture';
import { Scrolled } from './scrolled';
import { SortedTables } from './sortedTables';

interface VsCodeApi {
  postMessage(message: FromPage): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
const main = document.querySelector('main') ?? document.body;
const tables = new SortedTables(main);

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'content') fill(data.html);
  else {
    const { asked, picture } = data;
    void pictureOf(picture).then((png) => vscode.postMessage({ kind: 'picture', asked, png }));
  }
});

function fill(html: string): void {
  const scrolled = new Scrolled(main);
  const focused = new Focused();
  main.innerHTML = html;
  tables.sortAgain();
  focused.restore(main);
  scrolled.restore();
}

main.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest('button');
  const mark = target.closest('[data-key]');
  if (button?.dataset['column'] !== undefined) tables.sortBy(button);
  else if (button) press(button.value);
  else if (mark && isMark(mark)) press(mark.dataset['key']);
});

main.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (!isMark(target)) return;
  if (key === 'Enter' || key === ' ') press(target.dataset['key']);
  else if (!moveFrom(target, key)) return;
  event.preventDefault();
});

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
