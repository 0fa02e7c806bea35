import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import type { ImportingSession } from '../importing/importingSession';
import { tellFailure } from '../messages';
import { pickStudy } from '../study/pickStudy';
import type { StudyFolder } from '../study/studyFolder';
import { studyName } from '../study/studyName';
import { WebviewPage, type PageContent } from './webviewPage';

/** How long a study rests before its page is filled anew, in milliseconds: such pages aren't watched while one types. */
const PAUSE = 500;

/** What a page shows of a study that may change. */
export interface StudyPageContent extends PageContent {
  /**
   * Tells that something in the study is different.
   * @param folder its folder by now: it is another object, with a study of its own, once a study in it has come or gone.
   */
  renew(folder: StudyFolder): void;
  /** Tells that nobody asks any more. */
  forget(): void;
}

/** What pages of one kind are called, and where there is none. */
export interface PageNames {
  /** What VS Code knows them by. */
  readonly type: string;
  /** @param study its name, where there are several. */
  title(study: string | undefined): string;
  /** What is said where one can't be shown. */
  readonly failure: string;
  /** Whether the page of a study isn't to be opened now; it has been said why. */
  isRefused?(folder: StudyFolder): boolean;
}

interface Shown<Content> {
  readonly page: WebviewPage;
  readonly content: Content;
}

/** The pages of one kind that are open, at most one a study. */
export abstract class StudyPages<Content extends StudyPageContent> extends Disposables {
  private readonly shown = new Map<string, Shown<Content>>();
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    protected readonly session: ImportingSession,
    private readonly names: PageNames,
  ) {
    super();
    this.own(
      session.studies.onDidChange(() => {
        clearTimeout(this.pause);
        this.pause = setTimeout(() => this.refresh(), PAUSE);
      }),
    );
  }

  /** What the page of a study shows. */
  protected abstract contentOf(folder: StudyFolder): Content;

  /** Shows the page of the study, or of the one that is chosen. */
  async show(): Promise<void> {
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading the study') },
      () => this.session.studies.whenRead(),
    );
    const folder = await pickStudy(this.session.studies);
    if (!folder || this.names.isRefused?.(folder)) return;
    const key = folder.root.toString();
    const known = this.shown.get(key);
    if (known) known.page.reveal();
    else this.open(key, folder);
  }

  private open(key: string, folder: StudyFolder): void {
    const content = this.contentOf(folder);
    const failed = (error: unknown) => tellFailure(error, this.names.failure, this.session.log);
    const page = this.own(
      new WebviewPage(this.session.extension, this.names.type, this.titleOf(folder), content, failed),
    );
    page.onDidDispose(() => {
      content.forget();
      this.shown.delete(key);
      this.disown(page);
    });
    this.shown.set(key, { page, content });
  }

  private refresh(): void {
    const { folders } = this.session.studies;
    for (const [key, { page, content }] of this.shown) {
      const folder = folders.find(({ root }) => root.toString() === key);
      if (folder) {
        content.renew(folder);
        page.title = this.titleOf(folder);
        void page.refresh();
      } else page.dispose();
    }
  }

  private titleOf(folder: StudyFolder): string {
    return this.names.title(this.session.studies.folders.length > 1 ? studyName(folder) : undefined);
  }

  override dispose(): void {
    clearTimeout(this.pause);
    super.dispose();
  }
}
