import * as vscode from 'vscode';
import { mergeOf } from '../../core/merge/mergeOf';
import type { Merge } from '../../core/merge/mergeResult';
import { mergeUnmerged } from '../../core/merge/mergeUnmerged';
import { baseName, comparePaths } from '../../core/project/studyPaths';
import { UnreadableFileError } from '../../core/yaml/unreadableFile';
import { changeFile } from '../writing/changeFile';
import type { CodingSession } from '../coding/codingSession';
import { tell } from '../messages';
import { uriOf, type StudyPlace } from '../study/studyFolder';
import { gitVersions } from './gitVersions';
import { offerSetUp } from './offerSetUp';

/**
 * Merges both sides of the conflicts in a file: in this one and no other, or without one in those that are chosen of all that have conflict
 * markers, where there are several; that in the editor comes first.
 */
export async function mergeBothSides(
  session: CodingSession,
  context: vscode.ExtensionContext,
  file: vscode.Uri | undefined,
): Promise<void> {
  await session.studies.load();
  if (file) await session.studies.refresh([file]);
  const places = conflictedFiles(session);
  const isAt = (uri: vscode.Uri | undefined) => (place: StudyPlace) =>
    uriOf(place.folder, place.path).toString() === uri?.toString();
  const meant = places.find(isAt(file));
  if (file && !meant) {
    tell(vscode.l10n.t('{0} has no conflict markers, or is in no study.', baseName(file.path)));
    return;
  }
  const current = isAt(vscode.window.activeTextEditor?.document.uri);
  for (const place of meant ? [meant] : await chosen(places, current)) await merge(session, context, place);
}

/** A file with conflict markers in it, and how its versions are merged. */
interface Conflicted extends StudyPlace {
  readonly merge: Merge;
}

function conflictedFiles({ studies }: CodingSession): Conflicted[] {
  return studies.folders.flatMap((folder) =>
    [...folder.study.problems()].flatMap(([path, problems]) => {
      const merge = problems.some(({ code }) => code === 'conflict-markers') ? mergeOf(path) : undefined;
      return merge ? [{ folder, path, merge }] : [];
    }),
  );
}

async function chosen(
  places: readonly Conflicted[],
  isCurrent: (place: Conflicted) => boolean,
): Promise<readonly Conflicted[]> {
  if (!places.length) tell(vscode.l10n.t('No file of codings and no codebook has conflict markers in it.'));
  if (places.length < 2) return places;
  const items = places.map((place) => ({ label: place.path, picked: true, place }));
  items.sort((a, b) => Number(isCurrent(b.place)) - Number(isCurrent(a.place)) || comparePaths(a.label, b.label));
  const title = vscode.l10n.t('Merge both sides of which files?');
  const picked = await vscode.window.showQuickPick(items, { title, canPickMany: true });
  return picked?.map(({ place }) => place) ?? [];
}

/** Merges one file, as a step that can be undone, and says what is left to decide. */
async function merge(session: CodingSession, context: vscode.ExtensionContext, place: Conflicted): Promise<void> {
  const uri = uriOf(place.folder, place.path);
  const versions = await gitVersions(uri);
  let toDecide = 0;
  const change = (text = '') => {
    const result = mergeUnmerged(text, versions, place.merge);
    if (result.kind === 'unreadable') throw new UnreadableFileError(result.problem);
    toDecide = result.conflicts.length;
    return result.text;
  };
  const name = baseName(place.path);
  const isMerged = await changeFile(session, place, { change, title: vscode.l10n.t('both sides of {0}', name) });
  if (isMerged) await offerSetUp(context, uri, doneMessage(name, toDecide));
}

function doneMessage(name: string, toDecide: number): string {
  switch (toDecide) {
    case 0:
      return vscode.l10n.t('Both sides of {0} are merged.', name);
    case 1:
      return vscode.l10n.t('Both sides of {0} are merged. One thing is left to decide, under Needs attention.', name);
    default:
      return vscode.l10n.t(
        'Both sides of {0} are merged. {1} things are left to decide, under Needs attention.',
        name,
        toDecide,
      );
  }
}
