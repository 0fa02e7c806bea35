import * as vscode from 'vscode';
import { registerCodebookCommands } from './vscode/codebook/codebookCommands';
import { CodesView } from './vscode/codes/codesView';
import { registerExcerptCommands } from './vscode/codes/excerptCommands';
import { CodingHistory } from './vscode/coding/codingHistory';
import { CodingLenses } from './vscode/coding/codingLenses';
import { RecentCodes } from './vscode/coding/recentCodes';
import { registerCoding } from './vscode/coding/registerCoding';
import { StudyProblems } from './vscode/problems/studyProblems';
import { CodingHover } from './vscode/reading/codingHover';
import { ExcerptDecorations } from './vscode/reading/excerptDecorations';
import { transcriptLegend, TranscriptTokens } from './vscode/reading/transcriptTokens';
import { Studies } from './vscode/study/studies';
import { TranscriptLanguage, transcriptSelector } from './vscode/study/transcriptLanguage';

/** Registers every feature; what they need is read when the first of them is used. */
export function activate({ subscriptions, workspaceState }: vscode.ExtensionContext): void {
  const studies = new Studies();
  const recent = new RecentCodes(workspaceState);
  const view = new CodesView(studies, workspaceState);
  subscriptions.push(
    studies,
    recent,
    view,
    new TranscriptLanguage(),
    new CodingLenses(studies, recent),
    new ExcerptDecorations(studies),
    new StudyProblems(studies),
    vscode.languages.registerHoverProvider(transcriptSelector, new CodingHover(studies)),
    vscode.languages.registerDocumentSemanticTokensProvider(
      transcriptSelector,
      new TranscriptTokens(studies),
      transcriptLegend,
    ),
    registerCoding({ studies, recent, history: new CodingHistory() }),
    registerExcerptCommands(studies, view),
    registerCodebookCommands(studies),
  );
}
