import { withPath } from '../../core/yaml/unreadableFile';
import { uriOf, type StudyPlace } from '../study/studyFolder';
import { makeChanges, readTexts } from './applyChanges';
import { reportFailure } from './reportFailure';
import type { WritingSession } from './writingSession';

interface TextChange {
  /** A file's text from what it is now; the same text, or nothing again, where there is nothing to change. */
  readonly change: (text: string | undefined) => string | undefined;
  /** What is done, for the screen; without it, it can't be undone. */
  readonly title?: string | undefined;
  /** Whether a transcript that is on screen stays unsaved, as one that is coded with labels does. */
  readonly keepsUnsaved?: boolean;
}

/** Changes one file of a study in one step. Tells the user when it can't, and returns whether all is now as it should be. */
export function changeFile(
  { studies, history, writes, log }: WritingSession,
  { folder, path }: StudyPlace,
  { change, title, keepsUnsaved = false }: TextChange,
): Promise<boolean> {
  return writes.run(async () => {
    try {
      const plan = async () => {
        const before = (await readTexts(folder, [path])).get(path);
        const after = withPath(path, () => change(before));
        return after === before ? [] : [{ path, before, after }];
      };
      // It doesn't belong to the codings that wait for their transcript.
      const saves = { saveTranscript: !keepsUnsaved };
      const changes = await makeChanges(folder, plan, saves);
      if (changes.length && title !== undefined)
        history.add({ folder, title, changes, savesTranscript: !keepsUnsaved });
      await studies.refresh([uriOf(folder, path)]);
      return true;
    } catch (error) {
      reportFailure(error, folder, log);
      return false;
    }
  });
}
