import * as vscode from 'vscode';
import type { ComparedCoders } from '../../core/comparing/difference';
import type { ListFilter } from '../../core/comparing/listed';
import { refuseWhileBlind } from '../coders/blind';
import type { ComparisonLoader } from '../comparing/registerComparing';
import { Disposables } from '../disposables';
import type { ImportingSession } from '../importing/importingSession';
import { tellFailure } from '../messages';
import { WebviewPage } from '../page/webviewPage';
import { pickStudy } from '../study/pickStudy';
import { unreadMessage } from '../study/progressText';
import type { StudyFolder } from '../study/studyFolder';
import { studyName } from '../study/studyName';
import { AgreementPage } from './agreementPage';

/** How long a study rests before its page is filled anew, in milliseconds: agreement isn't watched while one types. */
const PAUSE = 500;

interface Shown {
  readonly page: WebviewPage;
  readonly agreement: AgreementPage;
}

/** The Agreement pages that are open, at most one a study. */
export class AgreementPages extends Disposables {
  private readonly shown = new Map<string, Shown>();
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: ImportingSession,
    private readonly view: ComparisonLoader,
  ) {
    super();
    this.own(
      session.studies.onDidChange(() => {
        clearTimeout(this.pause);
        this.pause = setTimeout(() => this.refresh(), PAUSE);
      }),
    );
  }

  /** Shows how far the coders of a study agree. */
  async show(): Promise<void> {
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading the study') },
      () => this.session.studies.whenRead(),
    );
    const folder = await pickStudy(this.session.studies);
    if (!folder || refuseWhileBlind(folder.root)) return;
    const key = folder.root.toString();
    const known = this.shown.get(key);
    if (known) known.page.reveal();
    else this.open(key, folder);
  }

  private open(key: string, folder: StudyFolder): void {
    const agreement = new AgreementPage(
      folder,
      (coders, only) => this.listDifferences(folder.root, coders, only),
      () => unreadMessage(this.session.studies),
    );
    const failed = (error: unknown) =>
      tellFailure(error, vscode.l10n.t('The agreement of the coders can’t be shown.'), this.session.log);
    const title = this.titleOf(folder);
    const page = this.own(
      new WebviewPage(this.session.extension, 'transcriptCoding.agreement', title, agreement, failed),
    );
    page.onDidDispose(() => {
      agreement.forget();
      this.shown.delete(key);
      this.disown(page);
    });
    this.shown.set(key, { page, agreement });
  }

  private async listDifferences(root: vscode.Uri, coders: ComparedCoders, only: ListFilter): Promise<void> {
    await vscode.commands.executeCommand('transcriptCoding.compareCoders', coders, root);
    await (await this.view()).setFilter(only);
  }

  private refresh(): void {
    const { folders } = this.session.studies;
    for (const [key, { page, agreement }] of this.shown) {
      const folder = folders.find(({ root }) => root.toString() === key);
      if (folder) {
        agreement.renew(folder);
        page.title = this.titleOf(folder);
        void page.refresh();
      } else page.dispose();
    }
  }

  private titleOf(folder: StudyFolder): string {
    return this.session.studies.folders.length > 1
      ? vscode.l10n.t('Agreement: {0}', studyName(folder))
      : vscode.l10n.t('Agreement');
  }

  override dispose(): void {
    clearTimeout(this.pause);
    super.dispose();
  }
}
