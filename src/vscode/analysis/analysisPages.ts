import * as vscode from 'vscode';
import type { ImportingSession } from '../importing/importingSession';
import { StudyPages } from '../page/studyPages';
import { unreadMessage } from '../study/progressText';
import type { StudyFolder } from '../study/studyFolder';
import { AnalysisPage } from './analysisPage';
import { writeSummary } from './writeSummary';

/** The Analysis pages that are open: figures of a study, and their numbers. */
export class AnalysisPages extends StudyPages<AnalysisPage> {
  constructor(session: ImportingSession) {
    super(session, {
      type: 'transcriptCoding.analysis',
      title: (study) => (study === undefined ? vscode.l10n.t('Analysis') : vscode.l10n.t('Analysis: {0}', study)),
      failure: vscode.l10n.t('The analysis can’t be shown.'),
    });
  }

  protected override contentOf(folder: StudyFolder): AnalysisPage {
    return new AnalysisPage(
      folder,
      async (query, { root }) => {
        await vscode.commands.executeCommand('transcriptCoding.findExcerpts', { query, root });
      },
      (transcript, code, its) => writeSummary(this.session, its, transcript, code),
      () => unreadMessage(this.session.studies),
    );
  }
}
