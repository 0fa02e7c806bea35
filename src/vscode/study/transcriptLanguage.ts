import * as vscode from 'vscode';
import { Disposables } from '../disposables';
import { changesTranscriptGlobs, transcriptGlobs } from '../settings';

export const TRANSCRIPT = 'transcript';

/** Every scheme: a transcript on a virtual or remote file system is one like any other. */
export const transcriptSelector: vscode.DocumentSelector = { language: TRANSCRIPT };

/** Whether a document is a transcript that can be part of a study: not an old version in a comparison, nor one that was never saved. */
export function isTranscriptDocument({ languageId, uri }: vscode.TextDocument): boolean {
  if (languageId !== TRANSCRIPT) return false;
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true || !!vscode.workspace.getWorkspaceFolder(uri);
}

/** Opens the files that the setting calls transcripts in the language `transcript`. */
export class TranscriptLanguage extends Disposables {
  /** Asked once a file: whoever then chooses another language by hand keeps it. */
  private readonly asked = new Set<string>();

  constructor() {
    super();
    this.own(vscode.workspace.onDidOpenTextDocument((document) => void this.assign(document)));
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!changesTranscriptGlobs(event)) return;
        this.asked.clear();
        this.assignAll();
      }),
    );
  }

  /** Looks at the documents that are open already. */
  assignAll(): void {
    for (const document of vscode.workspace.textDocuments) void this.assign(document);
  }

  private async assign(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (this.asked.has(key) || !['plaintext', 'markdown', TRANSCRIPT].includes(document.languageId)) return;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    if (!folder) return;
    this.asked.add(key);
    const matches = transcriptGlobs(folder).some(
      (glob) => vscode.languages.match({ pattern: new vscode.RelativePattern(folder, glob) }, document) > 0,
    );
    if (matches === (document.languageId === TRANSCRIPT)) return;
    const other = document.uri.path.endsWith('.md') ? 'markdown' : 'plaintext';
    await vscode.languages.setTextDocumentLanguage(document, matches ? TRANSCRIPT : other);
  }
}
