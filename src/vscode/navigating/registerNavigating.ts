import * as vscode from 'vscode';
import { isTooLarge } from '../study/openDocument';
import { codebookFiles, codingFiles, sidecarFiles } from '../study/codingFiles';
import type { Studies } from '../study/studies';
import { transcriptSelector } from '../study/transcriptLanguage';
import { registerTranscriptOutline } from './registerTranscriptOutline';

/**
 * Registers the ways from a name to what it means and to all that it is used for, and the outlines of a study's files. What each takes is
 * loaded when it is first asked for.
 */
export function registerNavigating(studies: Studies): vscode.Disposable {
  const { languages } = vscode;
  const everywhere = [transcriptSelector, ...codingFiles];
  return vscode.Disposable.from(
    languages.registerDefinitionProvider(everywhere, {
      provideDefinition: async (document, position, token) =>
        (await import('./definition')).definition(studies, document, position, token),
    }),
    languages.registerReferenceProvider(everywhere, {
      provideReferences: async (document, position, context, token) =>
        (await import('./references')).references(studies, document, position, context, token),
    }),
    languages.registerDocumentHighlightProvider(everywhere, {
      provideDocumentHighlights: async (document, position, token) =>
        (await import('./highlights')).highlights(studies, document, position, token),
    }),
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async (query, token) =>
        (await import('./workspaceSymbols')).workspaceSymbols(studies, query, token),
    }),
    languages.registerDocumentSymbolProvider(codebookFiles, {
      provideDocumentSymbols: async (document) => (await import('./codebookOutline')).codebookOutline(document),
    }),
    languages.registerDocumentSymbolProvider(sidecarFiles, {
      provideDocumentSymbols: async (document) => (await import('./sidecarOutline')).sidecarOutline(studies, document),
    }),
    languages.registerDocumentLinkProvider(sidecarFiles, {
      provideDocumentLinks: async (document) => (await import('./sidecarLinks')).sidecarLinks(studies, document),
    }),
    languages.registerFoldingRangeProvider(transcriptSelector, {
      onDidChangeFoldingRanges: studies.onDidChange,
      provideFoldingRanges: async (document) =>
        isTooLarge(document) ? [] : (await import('./turnFolds')).turnFolds(studies, document),
    }),
    registerTranscriptOutline(studies),
  );
}
