import type { DocumentFilter } from 'vscode';

/** Sidecars and codebooks, in every scheme and whatever their language: nothing that brings YAML need be installed. */
export const codingFiles: readonly DocumentFilter[] = [{ pattern: '**/*.codes.yaml' }, { pattern: '**/codebook.yaml' }];
