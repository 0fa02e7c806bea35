/**
 * The script of a page that the extension shows: puts in what the extension sends, says what is pressed and chosen, and sorts tables. All that is to be
 * known is the extension's.
 */
import type { FromPage, ToPage } from '../vscode/page/pageMessages';
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
  const scrolled = new Scrolled(main);
  const focused = document.activeElement?.id;
  main.innerHTML = data.html;
  tables.sortAgain();
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  scrolled.restore();
});

main.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (!button) return;
  if (button.dataset['column'] !== undefined) tables.sortBy(button);
  else vscode.postMessage({ kind: 'press', value: button.value });
});

main.addEventListener('change', ({ target }) => {
  const form = target instanceof Element ? target.closest('form') : null;
  if (!form) return;
  const values: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') (values[name] ??= []).push(value);
  vscode.postMessage({ kind: 'options', values });
});

main.addEventListener('submit', (event) => event.preventDefault());

vscode.postMessage({ kind: 'ready' });
