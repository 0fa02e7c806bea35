import * as vscode from 'vscode';
import { attachCodings, discardCoding } from '../../core/project/attachCodings';
import type { CodedTranscript } from '../../core/project/codeTranscript';
import type { FileChange } from '../../core/project/fileChange';
import type { PlacedCoding } from '../../core/project/placedCoding';
import { baseName } from '../../core/project/studyPaths';
import { sameRange, type Range } from '../../core/text/position';
import { makeChanges } from '../writing/applyChanges';
import type { CodingSession } from '../coding/codingSession';
import { NotAppliedError } from '../writing/notApplied';
import { reportFailure } from '../writing/reportFailure';
import { isConfidential } from '../settings';
import { uriOf } from '../study/studyFolder';
import { readNow, type TranscriptNow } from './transcriptNow';
import type { UnsureCoding } from '../study/unsureCoding';

/** A stretch of a transcript, and what it said when it was chosen. */
export interface ChosenExcerpt {
  readonly range: Range;
  readonly words: string;
}

/** Says that a coding's excerpt is this one, as one step that can be undone. Tells the user when it can't, and returns whether it could. */
export function attach(session: CodingSession, meant: UnsureCoding, chosen: ChosenExcerpt): Promise<boolean> {
  const title = vscode.l10n.t('place of {0}', titleOf([meant]));
  return change(session, [meant], title, ({ talk, sidecars }) => {
    if (talk.lines.slice(chosen.range) !== chosen.words) throw changedMeanwhile(meant.path);
    return [attachCodings(sidecarOf(meant, sidecars), [{ id: meant.id, at: chosen.range }], talk, confidential(meant))];
  });
}

/**
 * Says that the excerpts of codings are where they are shown: all in one step, or none.
 * @param all of one transcript, at least one.
 */
export function confirm(session: CodingSession, all: readonly UnsureCoding[]): Promise<boolean> {
  const title = vscode.l10n.t('place of {0}', titleOf(all));
  return change(session, all, title, ({ talk, coded, sidecars }) => {
    const bySidecar = new Map<string, UnsureCoding[]>();
    for (const meant of all) {
      const now = find(coded, meant);
      // Another place than the one that was seen is none that was confirmed.
      const isSeen = now?.state === 'approximate' && sameRange(now.range, meant.coding.range);
      if (now && !isSeen) throw changedMeanwhile(meant.path);
      bySidecar.set(meant.sidecar, [...(bySidecar.get(meant.sidecar) ?? []), meant]);
    }
    return [...bySidecar.values()].map((group) => {
      const attachments = group.map(({ id, coding }) => ({ id, at: coding.range }));
      return group[0] && attachCodings(sidecarOf(group[0], sidecars), attachments, talk, confidential(group[0]));
    });
  });
}

/** Takes a coding out of its sidecar. */
export function discard(session: CodingSession, meant: UnsureCoding): Promise<boolean> {
  return change(session, [meant], `−${titleOf([meant])}`, ({ coded, sidecars }) => {
    const now = find(coded, meant);
    // Something else than what was shown when it was asked about.
    const content = ({ codes, memo, state }: PlacedCoding) => JSON.stringify([codes, memo, state]);
    if (now && content(now) !== content(meant.coding)) throw changedMeanwhile(meant.sidecar);
    return [discardCoding(sidecarOf(meant, sidecars), meant.id)];
  });
}

/** @param meant codings of one transcript, at least one. */
function change(
  { studies, history, writes, log }: CodingSession,
  meant: readonly UnsureCoding[],
  title: string,
  work: (now: TranscriptNow) => readonly (FileChange | undefined)[],
): Promise<boolean> {
  const [first] = meant;
  if (!first) return Promise.resolve(false);
  const { folder } = first;
  const sidecars = [...new Set(meant.map(({ sidecar }) => sidecar))];
  return writes.run(async () => {
    try {
      const changes = await makeChanges(folder, async () => {
        const planned = work(await readNow(studies, first, sidecars)).map((made) => {
          if (made) return made;
          throw new NotAppliedError(vscode.l10n.t('This coding isn’t in {0} any more.', sidecars.join(', ')));
        });
        return planned.filter(({ before, after }) => before !== after);
      });
      if (changes.length) history.add({ folder, title, changes });
      await studies.refresh(sidecars.map((sidecar) => uriOf(folder, sidecar)));
      return true;
    } catch (error) {
      reportFailure(error, folder, log);
      return false;
    }
  });
}

function sidecarOf({ sidecar }: UnsureCoding, texts: TranscriptNow['sidecars']) {
  return { path: sidecar, text: texts.get(sidecar) };
}

function find({ codings }: CodedTranscript, meant: UnsureCoding): PlacedCoding | undefined {
  return codings.find(
    ({ id, source }) => id === meant.id && source.kind === 'sidecar' && source.path === meant.sidecar,
  );
}

function titleOf(all: readonly UnsureCoding[]): string {
  const codes = new Set(all.flatMap(({ coding }) => coding.codes));
  return `${[...codes].join(', ')} (${baseName(all[0]?.path ?? '')})`;
}

function changedMeanwhile(path: string): NotAppliedError {
  return new NotAppliedError(vscode.l10n.t('{0} has been changed meanwhile, so it was left as it is.', path));
}

function confidential({ folder, path }: UnsureCoding): boolean {
  return isConfidential(uriOf(folder, path));
}
