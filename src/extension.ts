import * as vscode from 'vscode';
import { registerCodebook } from './vscode/codebook/registerCodebook';
import { CodesView } from './vscode/codes/codesView';
import { registerExcerpts } from './vscode/codes/registerExcerpts';
import { RecentCodes } from './vscode/coding/recentCodes';
import { registerCoding } from './vscode/coding/registerCoding';
import { registerAgreement } from './vscode/agreement/registerAgreement';
import { registerAnalysis } from './vscode/analysis/registerAnalysis';
import { registerComparing } from './vscode/comparing/registerComparing';
import { registerCompleting } from './vscode/completing/registerCompleting';
import { registerCopies } from './vscode/copies/registerCopies';
import { registerFiles } from './vscode/files/registerFiles';
import { registerFindAndCode } from './vscode/findAndCode/registerFindAndCode';
import { registerHistory } from './vscode/history/registerHistory';
import { registerImporting } from './vscode/importing/registerImporting';
import { registerLayout } from './vscode/layout/registerLayout';
import { registerMemos } from './vscode/memos/registerMemos';
import { registerMerging } from './vscode/merging/registerMerging';
import { registerNavigating } from './vscode/navigating/registerNavigating';
import { registerNotation } from './vscode/notation/registerNotation';
import { registerPlacing } from './vscode/placing/registerPlacing';
import { registerQuickFixes } from './vscode/problems/registerQuickFixes';
import { StudyProblems } from './vscode/problems/studyProblems';
import { CodingLenses } from './vscode/reading/codingLenses';
import { registerHover } from './vscode/reading/registerHover';
import { transcriptLegend, TranscriptTokens } from './vscode/reading/transcriptTokens';
import { registerReconciling } from './vscode/reconciling/registerReconciling';
import { registerRefactoring } from './vscode/refactoring/registerRefactoring';
import { registerRetrieving } from './vscode/retrieving/registerRetrieving';
import { registerReporting } from './vscode/reporting/registerReporting';
import { registerSpeakers } from './vscode/speakers/registerSpeakers';
import { SpeakersView } from './vscode/speakers/speakersView';
import { registerStatus } from './vscode/status/registerStatus';
import { BackgroundChecks } from './vscode/study/backgroundChecks';
import { Studies } from './vscode/study/studies';
import { TranscriptLanguage, transcriptSelector } from './vscode/study/transcriptLanguage';
import { registerStripes } from './vscode/stripes/registerStripes';
import { ShownCodings } from './vscode/stripes/shownCodings';
import { registerUpdating } from './vscode/updating/registerUpdating';
import { CodingHistory } from './vscode/writing/codingHistory';
import { OneAtATime } from './vscode/writing/oneAtATime';

/** Registers every feature, and does nothing else: the study is read once that is over. */
export function activate(context: vscode.ExtensionContext): void {
  const { subscriptions, workspaceState } = context;
  const log = vscode.window.createOutputChannel('Transcript Coding', { log: true });
  const studies = new Studies(log, {
    storage: context.storageUri,
    version: async () => (await import('./vscode/study/builtVersion')).builtVersion(context.extension),
  });
  const recent = new RecentCodes(workspaceState);
  const shown = new ShownCodings(workspaceState);
  const checks = new BackgroundChecks(studies);
  const view = new CodesView(studies, checks, workspaceState, shown);
  const speakers = new SpeakersView(studies);
  const session = { studies, recent, history: new CodingHistory(), writes: new OneAtATime(), log };
  const comparing = registerComparing(session, shown);
  const importing = { ...session, extension: context.extensionUri };
  const language = new TranscriptLanguage(studies);
  subscriptions.push(
    log,
    studies,
    recent,
    checks,
    view,
    speakers,
    language,
    new CodingLenses(studies, recent),
    shown,
    registerStripes(studies, shown, view),
    new StudyProblems(studies, checks),
    vscode.languages.registerDocumentSemanticTokensProvider(
      transcriptSelector,
      new TranscriptTokens(studies),
      transcriptLegend,
    ),
    registerHover(studies),
    registerNavigating(studies),
    registerCoding(session),
    registerStatus(studies, checks),
    registerLayout(session),
    registerNotation(session),
    registerUpdating(session),
    registerRefactoring({ ...session, shown }, view, speakers),
    registerSpeakers(session, speakers),
    registerQuickFixes(session),
    registerPlacing(session, view),
    registerMemos(session, view, workspaceState),
    registerMerging(context, session),
    registerFiles(session),
    registerImporting(importing),
    registerCopies(importing),
    registerAgreement(importing, comparing.view),
    registerAnalysis(importing),
    registerExcerpts(studies, view),
    registerCodebook(session),
    registerReporting(context, session),
    registerCompleting(session),
    registerFindAndCode(session),
    registerRetrieving(session),
    comparing,
    registerHistory({ ...session, codes: view, view: comparing.view }),
    registerReconciling(session, comparing.view),
  );
  const afterwards = setTimeout(() => {
    language.assignAll();
    view.load();
  }, 0);
  subscriptions.push({ dispose: () => clearTimeout(afterwards) });
}
