import * as vscode from 'vscode';

/** What codes and speakers count as among the editor's kinds of symbols, which give them their icons and the words of filters. */
export const CODE_SYMBOL = vscode.SymbolKind.Key;
export const SPEAKER_SYMBOL = vscode.SymbolKind.Interface;
