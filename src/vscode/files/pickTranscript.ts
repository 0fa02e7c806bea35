import * as vscode from 'vscode';
import { readSidecar } from '../../core/codings/readSidecar';
import { inParallel } from '../../core/project/inParallel';
import { quotesIn, tellingCodings } from '../../core/project/likelyTranscript';
import { baseName, comparePaths } from '../../core/project/studyPaths';
import { readFile } from '../study/fileReader';
import { uriOf, type StudyFolder } from '../study/studyFolder';

interface Row extends vscode.QuickPickItem {
  readonly path: string;
  readonly found: number;
}

/** Lets a transcript be chosen at once; where the quotes are found, that is told and sorted to the top as it turns out. */
export async function pickTranscript(folder: StudyFolder, path: string): Promise<string | undefined> {
  const sidecar = await readFile(uriOf(folder, path), () => undefined);
  const telling = tellingCodings(sidecar.kind === 'text' ? readSidecar(sidecar.text).sidecar.codings : []);
  const paths = [...folder.study.transcripts()].map((it) => it.path).sort(comparePaths);
  const rows = new Map(paths.map((it): [string, Row] => [it, { label: it, path: it, found: 0 }]));
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = vscode.l10n.t('Which transcript do the codings of {0} belong to?', baseName(path));
  pick.placeholder = vscode.l10n.t('Those in which their quotes are come first.');
  const show = () => {
    const [active] = pick.activeItems;
    const wasMoved = active !== undefined && active.path !== pick.items[0]?.path;
    pick.items = [...rows.values()].sort((a, b) => b.found - a.found || comparePaths(a.path, b.path));
    const same = wasMoved && pick.items.find((it) => it.path === active.path);
    if (same) pick.activeItems = [same];
  };
  show();
  pick.busy = true;
  let isOpen = true;
  const chosen = new Promise<string | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.activeItems[0]?.path));
    pick.onDidHide(() => resolve(undefined));
  });
  pick.show();
  const search = inParallel(telling.length ? paths : [], { isCancelled: () => !isOpen }, async (it) => {
    const content = await readFile(uriOf(folder, it), () => undefined);
    const found = content.kind === 'text' ? quotesIn(content.text, telling) : 0;
    if (!found || !isOpen) return;
    const description = vscode.l10n.t('has {0} of {1} quotes', found, telling.length);
    rows.set(it, { label: it, path: it, found, description });
    show();
  });
  void search.finally(() => {
    if (isOpen) pick.busy = false;
  });
  const transcript = await chosen;
  isOpen = false;
  pick.dispose();
  return transcript;
}
