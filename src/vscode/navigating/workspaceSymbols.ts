import * as vscode from 'vscode';
import { studySymbols, type StudySymbol } from '../../core/project/studySymbols';
import { baseName } from '../../core/project/studyPaths';
import { matchesQuery } from '../../core/text/matchesQuery';
import { toRange } from '../ranges';
import type { Studies } from '../study/studies';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { CODE_SYMBOL, SPEAKER_SYMBOL } from './symbols';

const ABOVE = ' › ';

/** The codes and speakers of all studies that what is typed may mean. Other names of codes only where something is typed. */
export async function workspaceSymbols(
  studies: Studies,
  query: string,
  token: vscode.CancellationToken,
): Promise<vscode.SymbolInformation[]> {
  const folders = await studies.load();
  if (token.isCancellationRequested) return [];
  const used = folders.filter(({ study }) => study.codebookState !== 'missing' || study.hasTranscripts);
  return used.flatMap((folder) =>
    studySymbols(folder.study)
      .filter(({ kind }) => kind !== 'alias' || query.trim() !== '')
      .map((symbol) => symbolOf(folder, symbol, used.length > 1))
      .filter(({ name, containerName }) => matchesQuery([name, containerName], query)),
  );
}

function symbolOf(folder: StudyFolder, symbol: StudySymbol, isOneOfSeveral: boolean): vscode.SymbolInformation {
  const { kind, name, container, place } = symbol;
  const all = isOneOfSeveral ? [baseName(folder.root.path), ...container] : container;
  const location = new vscode.Location(uriOf(folder, place.path), toRange(place.range));
  const icon = kind === 'speaker' ? SPEAKER_SYMBOL : CODE_SYMBOL;
  return new vscode.SymbolInformation(name, icon, all.join(ABOVE), location);
}
