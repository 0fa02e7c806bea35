import * as vscode from 'vscode';
import { Talk } from '../../core/codings/talk';
import { attachCoding, discardCoding } from '../../core/project/attachCoding';
import type { FileChange } from '../../core/project/fileChange';
import type { PlacedCoding } from '../../core/project/placedCoding';
import { baseName } from '../../core/project/studyPaths';
import { Lines } from '../../core/text/lines';
import { sameRange, type Range } from '../../core/text/position';
import { applyChanges, NotAppliedError } from '../coding/applyChanges';
import type { CodingSession } from '../coding/codingSession';
import { reportFailure } from '../coding/reportFailure';
import { uriOf } from '../study/studyFolder';
import { readNow, type CodingNow } from './codingNow';
import type { UnsureCoding } from './unsureCoding';

/** A stretch of a transcript, and what it said when it was chosen. */
export interface ChosenExcerpt {
  readonly range: Range;
  readonly words: string;
}

/** Says that a coding's excerpt is this one, as one step that can be undone. Tells the user when it can't, and returns whether it could. */
export function attach(session: CodingSession, meant: UnsureCoding, chosen: ChosenExcerpt): Promise<boolean> {
  const title = vscode.l10n.t('place of {0}', titleOf(meant));
  return change(session, meant, title, ({ entry, text, coded }) => {
    const lines = new Lines(text);
    if (lines.slice(chosen.range) !== chosen.words) throw changedMeanwhile(meant.path);
    return attachCoding(entry, chosen.range, new Talk(lines, coded.transcript), false);
  });
}

/** Says that a coding's excerpt is where it is shown. */
export function confirm(session: CodingSession, meant: UnsureCoding): Promise<boolean> {
  const title = vscode.l10n.t('place of {0}', titleOf(meant));
  return change(session, meant, title, ({ entry, text, coded }) => {
    const now = coded.codings.find((coding) => isSame(coding, meant));
    if (!now) return undefined;
    // Another place than the one that was seen is none that was confirmed.
    if (now.state !== 'approximate' || !sameRange(now.range, meant.coding.range)) throw changedMeanwhile(meant.path);
    return attachCoding(entry, now.range, new Talk(new Lines(text), coded.transcript), false);
  });
}

/** Takes a coding out of its sidecar. */
export function discard(session: CodingSession, meant: UnsureCoding): Promise<boolean> {
  return change(session, meant, `−${titleOf(meant)}`, ({ entry, coded }) => {
    const now = coded.codings.find((coding) => isSame(coding, meant));
    // Something else than what was shown when it was asked about.
    const content = ({ codes, memo, state }: PlacedCoding) => JSON.stringify([codes, memo, state]);
    if (now && content(now) !== content(meant.coding)) throw changedMeanwhile(meant.sidecar);
    return discardCoding(entry);
  });
}

function change(
  session: CodingSession,
  meant: UnsureCoding,
  title: string,
  work: (now: CodingNow) => FileChange | undefined,
): Promise<boolean> {
  const { studies, history, writes, log } = session;
  const { folder } = meant;
  return writes.run(async () => {
    try {
      const made = work(await readNow(session.studies, meant));
      if (!made) throw new NotAppliedError(vscode.l10n.t('This coding isn’t in {0} any more.', meant.sidecar));
      if (made.after !== made.before) {
        await applyChanges(folder, [made]);
        history.add({ folder, title, changes: [made] });
      }
      await studies.refresh([uriOf(folder, meant.sidecar)]);
      return true;
    } catch (error) {
      reportFailure(error, folder, log);
      return false;
    }
  });
}

function isSame({ id, source }: PlacedCoding, meant: UnsureCoding): boolean {
  return id === meant.id && source.kind === 'sidecar' && source.path === meant.sidecar;
}

function titleOf({ coding, path }: UnsureCoding): string {
  return `${coding.codes.join(', ')} (${baseName(path)})`;
}

function changedMeanwhile(path: string): NotAppliedError {
  return new NotAppliedError(vscode.l10n.t('{0} has been changed meanwhile, so it was left as it is.', path));
}
