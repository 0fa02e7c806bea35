import * as vscode from 'vscode';
import type { KnownNames } from '../../core/query/knownNames';
import { completeQuery, type QueryCompletion } from '../../core/query/completeQuery';
import { parseQuery } from '../../core/query/parseQuery';
import { queryProblems } from '../../core/query/queryProblems';
import { problemMessage } from '../problemMessage';
import { completionHelp } from './completionHelp';

/** What can be chosen: to find what is typed, or what can come next in it. */
interface QueryItem extends vscode.QuickPickItem {
  /** The whole query once this is chosen. */
  readonly value: string;
  readonly finds: boolean;
}

/** More can't be looked through; what is typed leaves fewer. */
const MOST_ITEMS = 300;

/**
 * Asks for a query: typed, or put together by choosing what comes next. What is wrong with it is said as it is typed.
 * @returns nothing when it is left.
 */
export function askQuery(query: string, known: Promise<KnownNames>): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<QueryItem>();
  let names: KnownNames | undefined;
  pick.title = vscode.l10n.t('Find Excerpts');
  pick.placeholder = vscode.l10n.t('Choose what comes next, or type: Code-A AND speaker = Ann');
  pick.value = query;
  pick.busy = true;
  const show = () => {
    pick.items = names ? itemsOf(pick.value, names) : [];
  };
  void known.then((it) => {
    names = it;
    pick.busy = false;
    show();
  });
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (!item) return;
      if (item.finds) {
        resolve(item.value);
        pick.hide();
      } else if (item.value !== pick.value) {
        pick.value = item.value;
        show();
      }
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function itemsOf(value: string, known: KnownNames): QueryItem[] {
  const { span, items } = completeQuery(value, value.length, known);
  const typed = value.slice(span.start, span.end).replace(/^"/, '').toLowerCase();
  const next = items
    .filter(({ text }) => text.toLowerCase().includes(typed) && value.slice(span.start, span.end) !== text)
    .slice(0, MOST_ITEMS)
    .map((it) => nextItem(it, value, span.start));
  const [find, isUnfinished] = findItem(value, known);
  if (!find) return next;
  const separator: QueryItem = { label: '', kind: vscode.QuickPickItemKind.Separator, value, finds: false };
  // What is typed last may be the beginning of a name.
  return isUnfinished && next.length ? [...next, separator, find] : [find, separator, ...next];
}

function nextItem(completion: QueryCompletion, value: string, start: number): QueryItem {
  const { text, detail } = completion;
  const help = completionHelp(completion);
  const description = [detail, help].filter(Boolean).join(' · ');
  return { label: text, description, value: `${value.slice(0, start)}${text} `, finds: false, alwaysShow: true };
}

/** What finds the query as it is, or says why it can't be asked; and whether it may go on. */
function findItem(value: string, known: KnownNames): [item: QueryItem | undefined, isUnfinished: boolean] {
  if (!value.trim()) return [undefined, false];
  const { query, problem } = parseQuery(value);
  if (!query) {
    const label = `$(warning) ${problemMessage(problem)}`;
    const detail = vscode.l10n.t('At column {0}', problem.span.start + 1);
    return [{ label, detail, value, finds: false, alwaysShow: true }, true];
  }
  const unknown = queryProblems(query, known);
  const [first] = unknown;
  const label = `$(search) ${vscode.l10n.t('Find {0}', value.trim())}`;
  const item = { label, ...(first ? { detail: problemMessage(first) } : {}), value: value.trim(), finds: true };
  return [{ ...item, alwaysShow: true }, unknown.some(({ span }) => span.end === value.length)];
}
