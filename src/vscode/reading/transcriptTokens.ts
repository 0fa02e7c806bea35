import * as vscode from 'vscode';
import type { Range } from '../../core/text/position';
import { compareRanges } from '../../core/text/position';
import { toRange } from '../ranges';
import type { Studies } from '../study/studies';

export const transcriptLegend = new vscode.SemanticTokensLegend(['transcriptSpeaker', 'transcriptLabel']);

/** Colours the speakers and labels that only the whole transcript and the codebook tell; the grammar has coloured what shape tells. */
export class TranscriptTokens implements vscode.DocumentSemanticTokensProvider {
  readonly onDidChangeSemanticTokens: vscode.Event<void>;

  constructor(private readonly studies: Studies) {
    this.onDidChangeSemanticTokens = studies.onDidChange;
  }

  async provideDocumentSemanticTokens(document: vscode.TextDocument): Promise<vscode.SemanticTokens | undefined> {
    const coded = this.studies.coded(document) ?? (await this.studies.open(document));
    if (!coded) return undefined;
    const { turns, labels } = coded.transcript;
    const tokens: [Range, string][] = [
      ...turns
        .flatMap(({ speakerRange, repeats }) => [speakerRange, ...repeats])
        .map((range): [Range, string] => [range, 'transcriptSpeaker']),
      ...labels.map(({ range }): [Range, string] => [range, 'transcriptLabel']),
    ];
    const builder = new vscode.SemanticTokensBuilder(transcriptLegend);
    for (const [range, type] of tokens.sort(([a], [b]) => compareRanges(a, b))) builder.push(toRange(range), type);
    return builder.build();
  }
}
