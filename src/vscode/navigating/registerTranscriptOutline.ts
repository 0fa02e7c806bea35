import * as vscode from 'vscode';
import type { CodedTranscript } from '../../core/project/codeTranscript';
import { isTooLarge } from '../study/openDocument';
import type { Studies } from '../study/studies';
import { transcriptSelector } from '../study/transcriptLanguage';

/** What the outline of a document was last made of. */
interface Outlined {
  readonly version: number;
  readonly coded: CodedTranscript | undefined;
}

/**
 * Registers the outlines of transcripts. The editor asks for one again when the text changes, but not when only its codings do, and
 * there is no event to tell it so: registering the provider anew does.
 */
export function registerTranscriptOutline(studies: Studies): vscode.Disposable {
  const outlined = new WeakMap<vscode.TextDocument, Outlined>();
  const register = () =>
    vscode.languages.registerDocumentSymbolProvider(transcriptSelector, {
      provideDocumentSymbols: async (document) => {
        if (isTooLarge(document)) return [];
        const { transcriptOutline } = await import('./transcriptOutline');
        const outline = await transcriptOutline(studies, document);
        outlined.set(document, { version: document.version, coded: studies.coded(document) });
        return outline;
      },
    });
  const isStale = (document: vscode.TextDocument) => {
    const last = outlined.get(document);
    return last?.version === document.version && last.coded !== studies.coded(document);
  };
  let registration = register();
  const changes = studies.onDidChange(() => {
    if (!vscode.window.visibleTextEditors.some(({ document }) => isStale(document))) return;
    const before = registration;
    registration = register();
    before.dispose();
  });
  return new vscode.Disposable(() => {
    registration.dispose();
    changes.dispose();
  });
}
