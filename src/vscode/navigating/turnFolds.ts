import * as vscode from 'vscode';
import { foldable } from '../../core/transcript/foldable';
import { linesOf, readTranscript } from '../../core/transcript/readTranscript';
import type { Studies } from '../study/studies';

/** What of a transcript can be folded. Without its study, which may still be being read, what its text alone tells. */
export function turnFolds(studies: Studies, document: vscode.TextDocument): vscode.FoldingRange[] {
  const text = document.getText();
  const transcript = studies.coded(document)?.transcript ?? readTranscript(text);
  const { Region } = vscode.FoldingRangeKind;
  return foldable(transcript, linesOf(text)).map(({ first, last }) => new vscode.FoldingRange(first, last, Region));
}
