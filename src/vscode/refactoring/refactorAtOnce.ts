import type { CodingSession } from '../coding/codingSession';
import { tell } from '../messages';
import { UNWATCHED } from '../planned/studyPlan';
import { uriOf } from '../study/studyFolder';
import { makeChanges } from '../writing/applyChanges';
import { NotAppliedError } from '../writing/notApplied';
import { reportFailure } from '../writing/reportFailure';
import { planRefactoring, type AskedRefactoring } from './refactorPlan';

/** A refactoring that isn't asked about: it is small, and one step to undo. */
interface SmallRefactoring extends Pick<AskedRefactoring, 'folder' | 'files' | 'alsoRead' | 'make'> {
  /** What was done, for Undo Coding to say. */
  readonly undo: string;
  readonly done: string;
}

/** Does a refactoring as one step. Tells the user when it can't, and returns whether it was done. */
export async function refactorAtOnce(session: CodingSession, small: SmallRefactoring): Promise<boolean> {
  const { folder, undo, done } = small;
  try {
    return await session.writes.run(async () => {
      const changes = await makeChanges(
        folder,
        async () => {
          const plan = await planRefactoring(small, UNWATCHED);
          const [blocked] = plan.blocked;
          if (blocked) throw new NotAppliedError(`${blocked.path}: ${blocked.reason}`);
          return plan.changes;
        },
        { saveTranscript: true },
      );
      if (!changes.length) return false;
      session.history.add({ folder, title: undo, changes, savesTranscript: true });
      await session.studies.refresh(changes.map(({ path }) => uriOf(folder, path)));
      tell(done);
      return true;
    });
  } catch (error) {
    reportFailure(error, folder, session.log);
    return false;
  }
}
