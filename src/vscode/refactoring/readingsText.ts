import * as vscode from 'vscode';
import type { OtherReading } from '../../core/refactorings/refactoring';
import { transcriptCount } from '../counts';
import { problemMessage } from '../problemMessage';

/** So many transcripts are named. */
const NAMED = 3;

/** What is read otherwise in transcripts that a refactoring doesn't change; empty when nothing is. */
export function readingsText(readings: readonly OtherReading[]): string {
  const named = readings.slice(0, NAMED).map(({ path, problem }) => `${path}: ${problemMessage(problem)}`);
  const more = readings.length - named.length;
  if (more > 0) named.push(vscode.l10n.t('So it is in {0} more.', transcriptCount(more)));
  return named.join(' ');
}
