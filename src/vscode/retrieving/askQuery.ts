import * as vscode from 'vscode';
import { QUERIES_FILE } from '../../core/project/studyPaths';
import type { KnownNames } from '../../core/query/knownNames';
import { completeQuery, type QueryCompletion } from '../../core/query/completeQuery';
import { parseQuery } from '../../core/query/parseQuery';
import { queryProblems } from '../../core/query/queryProblems';
import type { SavedQueryEntry } from '../../core/query/savedQueries';
import { problemMessage } from '../problemMessage';
import { toRange } from '../ranges';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { completionHelp } from './completionHelp';
import { oneLine } from './oneLine';

/** A query that was asked for. */
export interface AskedQuery {
  readonly query: string;
  /** Under which it is saved, where it was chosen by that. */
  readonly name?: string | undefined;
}

/** What can be chosen: to find what is typed, a saved query, or what can come next in it. */
interface QueryItem extends vscode.QuickPickItem {
  /** The whole query once this is chosen. */
  readonly value: string;
  readonly finds: boolean;
  readonly saved?: SavedQueryEntry;
}

/** More can't be looked through; what is typed leaves fewer. */
const MOST_ITEMS = 300;

/**
 * Asks for a query: a saved one, one that is typed, or put together by choosing what comes next. What is wrong with it is said as it is
 * typed.
 * @returns nothing when it is left.
 */
export function askQuery(
  query: string,
  known: Promise<KnownNames>,
  folder: StudyFolder,
): Promise<AskedQuery | undefined> {
  const pick = vscode.window.createQuickPick<QueryItem>();
  const { savedQueries } = folder.study;
  let names: KnownNames | undefined;
  pick.title = vscode.l10n.t('Find Excerpts');
  pick.placeholder = vscode.l10n.t('Choose what comes next, or type: Code-A AND speaker = Ann');
  pick.value = query;
  pick.busy = true;
  const show = () => {
    pick.items = itemsOf(pick.value, savedItems(savedQueries, pick.value), names);
  };
  show();
  const { codebook } = folder.study;
  const few = { otherCodes: [], speakers: [], roles: [], coders: [], transcripts: [], attributes: new Map() };
  // What can’t be known can’t be offered; a query can be typed all the same.
  void known
    .catch((): KnownNames => ({ codebook, ...few }))
    .then((it) => {
      names = it;
      pick.busy = false;
      show();
    });
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidTriggerItemButton(({ item: { saved } }) => {
      if (!saved) return;
      const selection = toRange(saved.nameRange);
      void vscode.window.showTextDocument(uriOf(folder, QUERIES_FILE), { selection });
      pick.hide();
    });
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (!item) return;
      if (item.finds) {
        resolve({ query: item.value, name: item.saved?.name });
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

/**
 * @param saved the saved queries that may be meant.
 * @param known nothing as long as that isn't known.
 */
function itemsOf(value: string, saved: readonly QueryItem[], known: KnownNames | undefined): QueryItem[] {
  const separator = (label = ''): QueryItem => {
    return { label, kind: vscode.QuickPickItemKind.Separator, value, finds: false };
  };
  const savedPart = saved.length ? [separator(vscode.l10n.t('Saved queries')), ...saved] : [];
  if (!known) return savedPart;
  const next = nextItems(value, known);
  const nextPart = next.length ? [...(saved.length ? [separator(vscode.l10n.t('New query'))] : []), ...next] : [];
  const [find, isUnfinished] = findItem(value, known);
  if (!find) return [...savedPart, ...nextPart];
  // What is typed last may be the beginning of a name.
  const isOther = saved.length > 0 || next.length > 0;
  if (isUnfinished && isOther) return [...savedPart, ...nextPart, separator(), find];
  return [find, ...(saved.length ? savedPart : [separator()]), ...nextPart];
}

function nextItems(value: string, known: KnownNames): QueryItem[] {
  const { span, items } = completeQuery(value, value.length, known);
  const typed = value.slice(span.start, span.end).replace(/^"/, '').toLowerCase();
  return items
    .filter(({ text }) => text.toLowerCase().includes(typed) && value.slice(span.start, span.end) !== text)
    .slice(0, MOST_ITEMS)
    .map((it) => nextItem(it, value, span.start));
}

/** The saved queries of which the name has what is typed in it. */
function savedItems(queries: readonly SavedQueryEntry[], typed: string): QueryItem[] {
  const wanted = typed.trim().toLowerCase();
  const meant = queries.filter(({ name }) => name.toLowerCase().includes(wanted));
  return meant.map((saved) => {
    const { name, query, description } = saved;
    const button = { iconPath: new vscode.ThemeIcon('edit'), tooltip: vscode.l10n.t('Edit in {0}', QUERIES_FILE) };
    return {
      label: name,
      description: oneLine(query),
      ...(description ? { detail: oneLine(description) } : {}),
      iconPath: new vscode.ThemeIcon('bookmark'),
      buttons: [button],
      value: query,
      finds: true,
      saved,
      alwaysShow: true,
    };
  });
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
