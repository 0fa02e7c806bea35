import * as vscode from 'vscode';
import type { Texts } from '../../core/project/changeCodes';
import type { FileChange } from '../../core/project/fileChange';
import { isSidecarPath, transcriptOfSidecar } from '../../core/project/studyPaths';
import { saveCodings } from '../settings';
import { openDocument } from '../study/openDocument';
import { uriOf, type Folder, type StudyFolder } from '../study/studyFolder';
import { TRANSCRIPT } from '../study/transcriptLanguage';
import { documentStep } from './documentStep';
import { fileStep, type Step } from './fileStep';
import { ChangedMeanwhileError, changedMeanwhile, NotAppliedError } from './notApplied';
import { hasUnsavedText, openFile, unsavedDocument } from './openFile';
import { StoredFile } from './storedFile';
import { unsavedStep } from './unsavedStep';

/** How often a change is made anew when files become others meanwhile; another window may be as busy as this one. */
const TRIES = 20;

/** How long it rests before, at most and times the tries so far, in milliseconds: so that not always the same one comes too late. */
const REST = 10;

interface ApplyOptions {
  /** Whether a transcript that is on screen is saved too, since what is saved beside it has to fit it. */
  readonly saveTranscript?: boolean;
  /** Whether files that have unsaved changes of their own are saved with these; unless it is said, only such transcripts may be. */
  readonly saveUnsaved?: boolean;
  /** Is told how many of the files have been changed. */
  readonly onMade?: (made: number, all: number) => void;
}

/** The texts of files as the editor has them: nothing for a file that isn't there. */
export async function readTexts(folder: Folder | StudyFolder, paths: readonly string[]): Promise<Texts> {
  const read = async (path: string) => {
    const uri = uriOf(folder, path);
    if (isTranscript(folder, path)) return (await openFile(uri))?.getText();
    return (await unsavedDocument(uri))?.getText() ?? (await StoredFile.read(uri))?.text;
  };
  return new Map(await Promise.all(paths.map(async (path) => [path, await read(path)] as const)));
}

/**
 * Makes changes that are planned for the files as they are. When one of them becomes another meanwhile, by git, by hand or in another
 * window, they are planned again for what it has become, so that both are kept.
 * @param plan is told whether the files have changed since it was asked before.
 * @returns what was changed: nothing when there was nothing to change.
 * @throws NotAppliedError and what `plan` throws; all files are as they were then.
 */
export async function makeChanges(
  folder: Folder | StudyFolder,
  plan: (again: boolean) => Promise<readonly FileChange[]>,
  options?: ApplyOptions,
): Promise<readonly FileChange[]> {
  for (let tries = 1; ; tries++) {
    try {
      const changes = await plan(tries > 1);
      if (changes.length) await applyChanges(folder, changes, options);
      return changes;
    } catch (error) {
      if (!(error instanceof ChangedMeanwhileError) || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * REST * tries));
    }
  }
}

/**
 * Makes changes one after the other, in their order: what is moved has to be written in one file before it is taken out of the other.
 * Sidecars and the codebook are stored at once, but where they have unsaved changes of their own, or are to be saved with
 * their transcript. A transcript is edited in its editor, and saved unless it is on screen. If one can't be changed, all are as they were.
 * @throws ChangedMeanwhileError when a file isn't any more as the changes expect it; NotAppliedError when it can't be written.
 */
export async function applyChanges(
  folder: Folder | StudyFolder,
  changes: readonly FileChange[],
  options: ApplyOptions = {},
): Promise<void> {
  const waits = !options.saveTranscript && changes.some(({ path }) => isSavedWithTranscript(folder, path));
  const steps: Step[] = [];
  for (const change of changes) {
    const uri = uriOf(folder, change.path);
    // Only a transcript that is there before and after is edited; one that an import made goes when that is undone.
    const stays = change.before !== undefined && change.after !== undefined;
    if (stays && isTranscript(folder, change.path)) steps.push(await transcriptStep(uri, change, options));
    else if (waits) steps.push(await unsavedStep(uri, change, false));
    else if (await unsavedDocument(uri)) steps.push(await unsavedStep(uri, change, options.saveUnsaved ?? false));
    else steps.push(await fileStep(uri, change));
  }
  let made = 0;
  try {
    for (const step of steps) {
      await step.make();
      made++;
      options.onMade?.(made, steps.length);
    }
  } catch (error) {
    // The one that failed may have come half-way.
    await steps[made]?.takeBack().catch(() => undefined);
    const stuck: string[] = [];
    for (let i = made - 1; i >= 0; i--) await steps[i]?.takeBack().catch(() => stuck.push(changes[i]?.path ?? ''));
    if (!stuck.length) throw error;
    throw new NotAppliedError(
      vscode.l10n.t(
        '{0} could not be changed, and {1} could not be given back what was in it before. Look at these files.',
        changes[made]?.path ?? '',
        stuck.join(', '),
      ),
    );
  }
}

async function transcriptStep(
  uri: vscode.Uri,
  change: FileChange,
  { saveTranscript = false, saveUnsaved = saveTranscript }: ApplyOptions,
): Promise<Step> {
  const document = await openFile(uri);
  if (!document) throw changedMeanwhile(uri);
  const isUnsaved = await hasUnsavedText(document);
  return documentStep(document, change, isUnsaved ? saveUnsaved : saveTranscript || !isOnScreen(document));
}

function isOnScreen(document: vscode.TextDocument): boolean {
  return document.languageId === TRANSCRIPT && vscode.window.visibleTextEditors.some((e) => e.document === document);
}

function isTranscript(folder: Folder | StudyFolder, path: string): boolean {
  return 'study' in folder && folder.study.isTranscript(path);
}

/** Whether the codings of a transcript, or in it, wait until it is saved: not those of one that nobody has open. */
function isSavedWithTranscript(folder: Folder | StudyFolder, path: string): boolean {
  const isKnown = (it: string) => isTranscript(folder, it);
  const transcript = isSidecarPath(path) ? transcriptOfSidecar(path, isKnown) : path;
  if (transcript === undefined || !isKnown(transcript)) return false;
  const uri = uriOf(folder, transcript);
  return saveCodings(uri) === 'withTranscript' && openDocument(uri) !== undefined;
}
