import * as vscode from 'vscode';
import type { PlacedCoding } from '../../core/project/placedCoding';
import { openDocument } from '../study/openDocument';
import { uriOf, type StudyPlace } from '../study/studyFolder';
import { authorAndDate, subjectOf } from './commitText';
import { lineCommits, type KnownLines } from './lineCommits';

/** A hover waits so long for git, in milliseconds; what comes later is there the next time. */
const PATIENCE = 400;

/** Who has coded what and when, as git knows it, in a sentence for each coding; nothing of those of which that can't be told soon. */
export async function whoCoded(
  known: KnownLines,
  place: StudyPlace,
  codings: readonly PlacedCoding[],
): Promise<ReadonlyMap<PlacedCoding, string>> {
  const found = new Map<PlacedCoding, string>();
  const asked = codings.map(async (coding) => {
    const text = await textOf(known, place, coding).catch(() => undefined);
    if (text !== undefined) found.set(coding, text);
  });
  await Promise.race([Promise.all(asked), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  return new Map(found);
}

async function textOf(
  known: KnownLines,
  { folder, path }: StudyPlace,
  { source }: PlacedCoding,
): Promise<string | undefined> {
  const file = uriOf(folder, source.kind === 'label' ? path : source.path);
  // Git tells the lines that the file has on disk.
  if (openDocument(file)?.isDirty) return undefined;
  const commit = await (await lineCommits(known, file)).of(source.range.start.line);
  if (commit === undefined) return undefined;
  if (commit === 'uncommitted') return vscode.l10n.t('not committed yet');
  const who = authorAndDate(commit);
  const subject = subjectOf(commit);
  return subject ? vscode.l10n.t('committed by {0}: {1}', who, subject) : vscode.l10n.t('committed by {0}', who);
}
