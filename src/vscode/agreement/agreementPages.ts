import * as vscode from 'vscode';
import type { ComparedCoders } from '../../core/comparing/difference';
import type { ListFilter } from '../../core/comparing/listed';
import { refuseWhileBlind } from '../coders/blind';
import type { ComparisonLoader } from '../comparing/registerComparing';
import type { ImportingSession } from '../importing/importingSession';
import { StudyPages } from '../page/studyPages';
import { unreadMessage } from '../study/progressText';
import type { StudyFolder } from '../study/studyFolder';
import { AgreementPage } from './agreementPage';

/** The Agreement pages that are open: how far the coders of a study agree. */
export class AgreementPages extends StudyPages<AgreementPage> {
  constructor(
    session: ImportingSession,
    private readonly view: ComparisonLoader,
  ) {
    super(session, {
      type: 'transcriptCoding.agreement',
      title: (study) => (study === undefined ? vscode.l10n.t('Agreement') : vscode.l10n.t('Agreement: {0}', study)),
      failure: vscode.l10n.t('The agreement of the coders can’t be shown.'),
      isRefused: ({ root }) => refuseWhileBlind(root),
    });
  }

  protected override contentOf(folder: StudyFolder): AgreementPage {
    return new AgreementPage(
      folder,
      (coders, only) => this.listDifferences(folder.root, coders, only),
      () => unreadMessage(this.session.studies),
    );
  }

  private async listDifferences(root: vscode.Uri, coders: ComparedCoders, only: ListFilter): Promise<void> {
    await vscode.commands.executeCommand('transcriptCoding.compareCoders', coders, root);
    await (await this.view()).setFilter(only);
  }
}
