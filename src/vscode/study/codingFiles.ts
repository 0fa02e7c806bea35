import type { DocumentSelector } from 'vscode';

/** Sidecars and codebooks, in every scheme and whatever their language: nothing that brings YAML need be installed. */
export const codingFiles: DocumentSelector = [{ pattern: '**/*.codes.yaml' }, { pattern: '**/codebook.yaml' }];
