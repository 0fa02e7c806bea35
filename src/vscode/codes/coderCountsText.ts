import * as vscode from 'vscode';
import type { CoderCounts } from '../../core/project/coderCounts';
import { coderText } from '../coders/coderText';

/**
 * Says whose a code's excerpts are: `Maya 7`, `Jonas 5`, `agreed 4`; nothing where they are all one coder's.
 * @param count how many of them count.
 */
export function coderCountsText({ coders, agreed }: CoderCounts, count: number): string[] {
  const parts = coders.map((it) => `${coderText(it.coder)} ${it.count}`);
  if (!agreed) return parts.length > 1 ? parts : [];
  const alone = count - coders.reduce((sum, it) => sum + it.count, 0);
  const text =
    alone && coders.length
      ? vscode.l10n.t('agreed {0}, of which {1} count, since no coder has the code there', agreed, alone)
      : vscode.l10n.t('agreed {0}', agreed);
  return [...parts, text];
}
