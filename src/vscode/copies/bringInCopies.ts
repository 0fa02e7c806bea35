import * as vscode from 'vscode';
import { BringingIn, filesToBring } from '../../core/copies/bringIn';
import type { FileChange } from '../../core/project/fileChange';
import { freshIds } from '../../core/project/freshIds';
import { refuseWhileBlind } from '../coders/blind';
import { chooseSources } from '../importing/chooseSources';
import type { ImportingSession } from '../importing/importingSession';
import { isConfidential } from '../settings';
import { pickStudy } from '../study/pickStudy';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { makeChanges, readTexts } from '../writing/applyChanges';
import { reportFailure } from '../writing/reportFailure';
import type { ChosenCopy } from './copyChoice';
import { broughtText, coderOf, copyCount, type BroughtCopy } from './copyTexts';
import { showNotBrought } from './notBroughtList';
import { pickCopies } from './pickCopies';
import { readCopies, type FailedCopy } from './readCopies';

/**
 * Brings what others have coded in copies of transcripts into the study, under their names, in one step that can be undone: each coding to
 * the words that it is of. Tells how many came, and lists what could not be placed.
 */
export async function bringInCopies(session: ImportingSession, clicked: unknown, all: unknown): Promise<void> {
  const sources = await chooseSources(clicked, all, {
    title: vscode.l10n.t('Bring In Copies of Other Coders'),
    openLabel: vscode.l10n.t('Bring In'),
  });
  if (!sources.length) return;
  await session.studies.load();
  const of = sources.map((uri) => session.studies.find(uri)?.folder).find((it) => it !== undefined);
  const folder = of ?? (await pickStudy(session.studies));
  const read = folder && (await readCopies(session, folder, sources));
  if (!folder || !read) return;
  for (const { name, reason } of read.failed) session.log.warn(`${name}: ${reason}`);
  if (!read.copies.length) {
    void vscode.window.showWarningMessage(broughtText([], read.failed));
    return;
  }
  const chosen = await pickCopies(folder, read.copies);
  const brought = chosen?.length ? await bringIn(session, folder, chosen) : undefined;
  if (brought) void tellBrought(folder, brought, read.failed);
}

/** Nothing when it was cancelled, or failed and that was told. */
function bringIn(
  session: ImportingSession,
  folder: StudyFolder,
  copies: readonly ChosenCopy[],
): Thenable<readonly BroughtCopy[] | undefined> {
  const title = vscode.l10n.t('Bringing In Copies');
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, cancellable: true, title }, (progress, token) =>
    session.writes.run(async () => {
      let brought: readonly BroughtCopy[] | undefined;
      try {
        const changes = await makeChanges(folder, async () => {
          const planned = await plan(folder, copies, async (name) => {
            progress.report({ message: name, increment: 100 / copies.length });
            // So that it is shown, and can be cancelled.
            await new Promise((resolve) => setTimeout(resolve));
            return token.isCancellationRequested;
          });
          brought = planned?.brought;
          return planned?.changes ?? [];
        });
        if (changes.length) {
          session.history.add({ folder, title: undoTitle(copies), changes });
          await session.studies.refresh(changes.map(({ path }) => uriOf(folder, path)));
        }
        return brought;
      } catch (error) {
        reportFailure(error, folder, session.log);
        return undefined;
      }
    }),
  );
}

/** What bringing in these copies changes in the files as they are now; nothing when it is cancelled. */
async function plan(
  folder: StudyFolder,
  copies: readonly ChosenCopy[],
  isCancelledAt: (name: string) => Promise<boolean>,
): Promise<{ changes: FileChange[]; brought: BroughtCopy[] } | undefined> {
  const { study } = folder;
  const texts = await readTexts(folder, [...new Set(copies.flatMap(filesToBring))]);
  const bringing = new BringingIn(texts, {
    codebook: study.codebook,
    isConfidential: (path) => isConfidential(uriOf(folder, path)),
    newId: freshIds(study, Math.random),
  });
  const brought: BroughtCopy[] = [];
  for (const copy of copies) {
    if (await isCancelledAt(copy.copy.name)) return undefined;
    brought.push({ copy, ...bringing.add(copy) });
  }
  return { changes: bringing.changes(study.index.codes()), brought };
}

/** What was done, for Undo Coding to say. */
function undoTitle(copies: readonly ChosenCopy[]): string {
  const [first, ...more] = copies;
  if (!first || more.length) return vscode.l10n.t('codings of {0}', copyCount(copies.length));
  return vscode.l10n.t('codings of {0} ({1})', coderOf(first), first.copy.name);
}

async function tellBrought(
  { root }: StudyFolder,
  brought: readonly BroughtCopy[],
  failed: readonly FailedCopy[],
): Promise<void> {
  const text = broughtText(brought, failed);
  const isWhole = !failed.length && brought.every(({ notBrought }) => !notBrought.length);
  if (isWhole) {
    void vscode.window.showInformationMessage(text);
    return;
  }
  const hasList = brought.some(({ notBrought }) => notBrought.length);
  const show = vscode.l10n.t('Show What Couldn’t Be Placed');
  const chosen = await vscode.window.showWarningMessage(text, ...(hasList ? [show] : []));
  if (chosen === show && !refuseWhileBlind(root)) await showNotBrought(brought);
}
