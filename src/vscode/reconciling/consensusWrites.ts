import * as vscode from 'vscode';
import type { ComparedCoders, TranscriptComparison } from '../../core/comparing/difference';
import type { FileChange } from '../../core/project/fileChange';
import type { Choice } from '../../core/reconciling/choice';
import { decide, takeAgreed, type AgreedBetween, type DecidedDifference } from '../../core/reconciling/decide';
import { keyOfDifference } from '../../core/reconciling/differenceKey';
import { placeOfAgreed, type Undecided } from '../../core/reconciling/toDecide';
import type { CodingSession } from '../coding/codingSession';
import { isConfidential } from '../settings';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { makeChanges } from '../writing/applyChanges';
import { NotAppliedError } from '../writing/notApplied';
import { reportFailure } from '../writing/reportFailure';
import { addNewCodes } from './addNewCodes';
import { readConsensus, type ConsensusNow } from './readConsensus';

/** Writes what is made of two coders' differences into the consensus. */
export class ConsensusWrites {
  constructor(
    private readonly session: CodingSession,
    readonly folder: StudyFolder,
    readonly coders: ComparedCoders,
  ) {}

  /** @throws NotAppliedError when the transcript can't be read. */
  read(path: string): Promise<ConsensusNow> {
    return readConsensus(this.session.studies, { folder: this.folder, path }, this.coders);
  }

  /**
   * Takes in what both agree on in these transcripts; nothing of it when that is cancelled.
   * @returns whether it could be written; if not, that has been told.
   */
  takeAgreed(paths: readonly string[], isCancelled: () => boolean): Promise<boolean> {
    return this.write(vscode.l10n.t('what both agree on'), async () => {
      const changes: FileChange[] = [];
      for (const path of paths) {
        if (isCancelled()) return [];
        const { transcript, comparison } = await this.read(path);
        changes.push(...takeAgreed(transcript, this.agreed(comparison), this.options(path)));
      }
      return changes;
    });
  }

  /**
   * Writes decisions, as one step of undo, and what both agree on in their transcripts.
   * @param title what is undone.
   * @returns whether they could be written; if not, that has been told.
   */
  decide(title: string, decided: readonly DecidedDifference[]): Promise<boolean> {
    return this.write(title, async () => {
      const changes = await addNewCodes(this.folder, newCodes(decided.map(({ choice }) => choice)));
      for (const path of new Set(decided.map(({ difference }) => difference.path))) {
        const { transcript, comparison } = await this.read(path);
        const all = [...comparison.differences, ...comparison.agreed.map(placeOfAgreed)];
        const known = new Map(all.map((it) => [keyOfDifference(it), it]));
        const here = decided.filter(({ difference }) => difference.path === path);
        const now = here.map((it) => ({ ...it, difference: stillThere(known.get(keyOfDifference(it.difference))) }));
        changes.push(...decide(transcript, now, { ...this.options(path), agreed: this.agreed(comparison) }));
      }
      return changes;
    });
  }

  private write(title: string, plan: () => Promise<FileChange[]>): Promise<boolean> {
    const { session, folder } = this;
    return session.writes.run(async () => {
      try {
        const changes = await makeChanges(folder, plan);
        if (changes.length) session.history.add({ folder, title, changes });
        await session.studies.refresh(changes.map((it) => uriOf(folder, it.path)));
        return true;
      } catch (error) {
        reportFailure(error, folder, session.log);
        return false;
      }
    });
  }

  private agreed({ agreed }: TranscriptComparison): AgreedBetween {
    return { coders: this.coders, excerpts: agreed };
  }

  private options(path: string): { confidential: boolean } {
    return { confidential: isConfidential(uriOf(this.folder, path)) };
  }
}

function newCodes(choices: readonly Choice[]): string[] {
  return [...new Set(choices.flatMap((choice) => (choice.kind === 'other' ? choice.codes : [])))];
}

function stillThere(difference: Undecided | undefined): Undecided {
  if (difference) return difference;
  throw new NotAppliedError(vscode.l10n.t('The codings have changed meanwhile, so nothing was written.'));
}
