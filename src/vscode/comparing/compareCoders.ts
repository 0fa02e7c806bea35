import type * as vscode from 'vscode';
import type { ComparedCoders } from '../../core/comparing/difference';
import { refuseWhileBlind } from '../coders/blind';
import type { ShownCodings } from '../stripes/shownCodings';
import { pickStudy } from '../study/pickStudy';
import type { Studies } from '../study/studies';
import { isSame } from '../study/studyFolder';
import { CoderComparison } from './coderComparison';
import type { ComparisonView } from './comparisonView';
import { pickComparedCoders } from './pickComparedCoders';

/**
 * Shows what two coders have coded side by side, and how it differs.
 * @param given whom to compare; unless given, those who are chosen.
 * @param root the study in which they are compared; unless given, the one that is chosen.
 */
export async function compareCoders(
  studies: Studies,
  shown: ShownCodings,
  view: ComparisonView,
  given: ComparedCoders | undefined,
  root: vscode.Uri | undefined,
): Promise<void> {
  await studies.load();
  const folder = root ? studies.folders.find((it) => isSame(it.root, root)) : await pickStudy(studies);
  if (!folder || refuseWhileBlind(folder.root)) return;
  const coders = given ?? (await pickComparedCoders(folder));
  if (coders) await view.show(new CoderComparison(folder, coders, shown));
}

/** Counts child codes as the codes above them in what is compared, or as codes of their own again. */
export async function toggleComparedParents(view: ComparisonView): Promise<void> {
  const { shown } = view;
  if (!(shown instanceof CoderComparison)) return;
  shown.childrenAsParents = !shown.childrenAsParents;
  await view.refresh();
}
