import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import { changesTranscriptGlobs, transcriptGlobs } from '../settings';
import type { Studies } from './studies';

export const TRANSCRIPT = 'transcript';

/** Every scheme: a transcript on a virtual or remote file system is one like any other. */
export const transcriptSelector: vscode.DocumentFilter = { language: TRANSCRIPT };

/** Whether a document is a transcript that can be part of a study: not an old version in a comparison, nor one that was never saved. */
export function isTranscriptDocument({ languageId, uri }: vscode.TextDocument): boolean {
  if (languageId !== TRANSCRIPT) return false;
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true || !!vscode.workspace.getWorkspaceFolder(uri);
}

/** Opens what counts as a transcript in the language `transcript`: what the setting names, and what has codings beside it. */
export class TranscriptLanguage extends Disposables {
  /**
   * What was last found of each open file: whoever then chooses another language by hand keeps it. A yes stands until the setting
   * changes, since a transcript whose last coding is taken away shouldn't change under the researcher's hands.
   */
  private readonly answers = new Map<string, boolean>();

  constructor(private readonly studies: Pick<Studies, 'isCoded' | 'onDidChange'>) {
    super();
    this.own(vscode.workspace.onDidOpenTextDocument((document) => void this.assign(document)));
    this.own(vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)));
    this.own(studies.onDidChange(() => this.assignAll()));
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!changesTranscriptGlobs(event)) return;
        this.answers.clear();
        this.assignAll();
      }),
    );
  }

  /** Looks at the documents that are open already. */
  assignAll(): void {
    for (const document of vscode.workspace.textDocuments) void this.assign(document);
  }

  private async assign(document: vscode.TextDocument): Promise<void> {
    if (!['plaintext', 'markdown', TRANSCRIPT].includes(document.languageId) && !isSubtitles(document)) return;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    if (!folder) return;
    const key = document.uri.toString();
    const before = this.answers.get(key);
    if (before === true) return;
    const isTranscript = isNamed(document, folder) || this.studies.isCoded(document.uri);
    if (before === isTranscript) return;
    this.answers.set(key, isTranscript);
    if (isTranscript === (document.languageId === TRANSCRIPT)) return;
    const other = document.uri.path.endsWith('.md') ? 'markdown' : 'plaintext';
    try {
      await vscode.languages.setTextDocumentLanguage(document, isTranscript ? TRANSCRIPT : other);
    } catch {
      // It has been closed meanwhile.
    }
  }

  /** A change of the language is told as closing and opening too, but the document is there all the time. */
  private forget(document: vscode.TextDocument): void {
    if (!vscode.workspace.textDocuments.includes(document)) this.answers.delete(document.uri.toString());
  }
}

/** Subtitles: other extensions have languages of their own for them. */
function isSubtitles({ uri }: vscode.TextDocument): boolean {
  return /\.(?:srt|vtt)$/i.test(uri.path);
}

function isNamed(document: vscode.TextDocument, folder: vscode.WorkspaceFolder): boolean {
  return transcriptGlobs(folder).some(
    (glob) => vscode.languages.match({ pattern: new vscode.RelativePattern(folder, glob) }, document) > 0,
  );
}
