import * as vscode from 'vscode';
import { canonicalName } from '../../core/project/codeTree';
import { outline, type OutlinedExcerpt, type OutlinedTurn } from '../../core/project/outline';
import { linesOf, readTranscript } from '../../core/transcript/readTranscript';
import { toRange } from '../ranges';
import type { Studies } from '../study/studies';
import { CODE_SYMBOL, SPEAKER_SYMBOL } from './symbols';

/** A transcript's turns, each with its codes, and under them the excerpts; before them what is coded where nobody speaks. */
export async function transcriptOutline(
  studies: Studies,
  document: vscode.TextDocument,
): Promise<vscode.DocumentSymbol[]> {
  const coded = studies.coded(document) ?? (await studies.open(document));
  const study = studies.find(document.uri)?.folder.study;
  const text = document.getText();
  const known = coded ?? { transcript: readTranscript(text), codings: [] };
  const nameOf = (code: string) => (study ? canonicalName(study, code) : code);
  const { preamble, turns } = outline(known, linesOf(text), nameOf);
  return [...preamble.map(excerptSymbol), ...turns.map(turnSymbol)];
}

function turnSymbol({
  speaker,
  speakerRange,
  range,
  codes,
  firstWords,
  excerpts,
}: OutlinedTurn): vscode.DocumentSymbol {
  const detail = [codes.join(', '), firstWords].filter(Boolean).join(' · ');
  const symbol = new vscode.DocumentSymbol(speaker, detail, SPEAKER_SYMBOL, toRange(range), toRange(speakerRange));
  symbol.children = excerpts.map(excerptSymbol);
  return symbol;
}

function excerptSymbol({ range, codes, isCertain, firstWords, within }: OutlinedExcerpt): vscode.DocumentSymbol {
  const names = codes.join(', ');
  const name = isCertain ? names : `${names} ?`;
  const symbol = new vscode.DocumentSymbol(name, firstWords, CODE_SYMBOL, toRange(range), toRange(range));
  symbol.children = within.map(excerptSymbol);
  return symbol;
}
