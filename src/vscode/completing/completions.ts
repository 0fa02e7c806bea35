import * as vscode from 'vscode';
import { placesInCodebook, placesInSidecar } from '../../core/completing/wantedPlaces';
import { isCodebookPath, isSidecarPath } from '../../core/project/studyPaths';
import { Lines } from '../../core/text/lines';
import type { CodingSession } from '../coding/codingSession';
import { TRANSCRIPT } from '../study/transcriptLanguage';
import { CodeItem } from './codeItem';
import { labelItems } from './labelItems';
import { newEntryItems } from './newEntryItems';
import { isOfferedUnasked, placeItems } from './placeItems';

/** What can be written at a position in a transcript, a sidecar or a codebook. */
export async function completions(
  session: CodingSession,
  document: vscode.TextDocument,
  position: vscode.Position,
  triggerKind: vscode.CompletionTriggerKind,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionItem[]> {
  if (document.languageId === TRANSCRIPT) return labelItems(session, document, position);
  await session.studies.load();
  if (token.isCancellationRequested) return [];
  const file = session.studies.find(document.uri);
  if (!file) return [];
  const lines = new Lines(document.getText());
  const isCodebook = isCodebookPath(file.path);
  const places = isCodebook
    ? placesInCodebook(lines, position)
    : isSidecarPath(file.path)
      ? placesInSidecar(lines, position)
      : [];
  const isUnasked = triggerKind === vscode.CompletionTriggerKind.TriggerCharacter;
  const items = places
    .filter((place) => !isUnasked || isOfferedUnasked(place))
    .flatMap((place) => placeItems({ session, file, line: position.line, place }));
  return isCodebook && !isUnasked ? [...items, ...newEntryItems(lines, position)] : items;
}

/** An item with what is said of it once it is looked at. */
export function resolved(item: vscode.CompletionItem): vscode.CompletionItem {
  if (item instanceof CodeItem) item.describe();
  return item;
}
