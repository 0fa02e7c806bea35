import * as vscode from 'vscode';
import type { RecentCodes } from '../coding/recentCodes';
import { Disposables } from '../disposables';
import { isTooLarge } from '../study/openDocument';
import type { Studies } from '../study/studies';
import { isTranscriptDocument, transcriptSelector } from '../study/transcriptLanguage';

/**
 * Shows the lenses of transcripts, and again when something is different. They come from what is in memory: before the study has been
 * read there is a lens on every turn already, so that the text doesn't move when its codes come to be known.
 */
export class CodingLenses extends Disposables implements vscode.CodeLensProvider {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(
    private readonly studies: Studies,
    private readonly recent: RecentCodes,
  ) {
    super();
    this.own(studies.onDidChange(() => this.changed.fire()));
    this.own(recent.onDidChange(() => this.changed.fire()));
    this.own(vscode.languages.registerCodeLensProvider(transcriptSelector, this));
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (!isTranscriptDocument(document) || isTooLarge(document)) return [];
    if (!this.studies.coded(document)) void this.studies.open(document);
    const { turnLenses } = await import('./turnLenses');
    return turnLenses(this.studies, this.recent, document);
  }
}
