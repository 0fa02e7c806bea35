import type { DocumentFilter } from 'vscode';

/** Sidecars, in every scheme and whatever their language: nothing that brings YAML need be installed. */
export const sidecarFiles: DocumentFilter = { pattern: '**/*.codes.yaml' };

/** Codebooks, in the same way. */
export const codebookFiles: DocumentFilter = { pattern: '**/codebook.yaml' };

/** Sidecars and codebooks. */
export const codingFiles: readonly DocumentFilter[] = [sidecarFiles, codebookFiles];
