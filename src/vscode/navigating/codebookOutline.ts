import * as vscode from 'vscode';
import { outlineCodebook, type OutlinedCode, type OutlinedEntry } from '../../core/codebook/outlineCodebook';
import type { CodebookSpeaker } from '../../core/codebook/codebook';
import { firstWords } from '../../core/text/firstWords';
import { toRange } from '../ranges';
import { CODE_SYMBOL, SPEAKER_SYMBOL } from './symbols';

/** A codebook's codes, each with those under it, and its speakers. */
export function codebookOutline(document: vscode.TextDocument): vscode.DocumentSymbol[] {
  const { codes, speakers } = outlineCodebook(document.getText());
  return [...codes.map(codeSymbol), ...speakers.map(speakerSymbol)];
}

function codeSymbol(code: OutlinedCode): vscode.DocumentSymbol {
  const { entry, range, nameRange, children } = code;
  const detail = firstWords(entry.description ?? '');
  const symbol = new vscode.DocumentSymbol(entry.name, detail, CODE_SYMBOL, toRange(range), toRange(nameRange));
  symbol.children = children.map(codeSymbol);
  return symbol;
}

function speakerSymbol({ entry, range, nameRange }: OutlinedEntry<CodebookSpeaker>): vscode.DocumentSymbol {
  return new vscode.DocumentSymbol(entry.name, entry.role ?? '', SPEAKER_SYMBOL, toRange(range), toRange(nameRange));
}
