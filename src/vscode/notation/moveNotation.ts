import * as vscode from 'vscode';
import type { Notation } from '../../core/project/changeCodes';
import type { CodingSession } from '../coding/codingSession';
import { askAndApply } from '../planned/askAndApply';
import { pickStudy } from '../study/pickStudy';
import { readWhole } from '../study/readWhole';
import { planMove, transcriptsToMove } from './movePlan';
import { moveTexts, titleOf } from './moveTexts';

/** Moves the codings of the transcript in the editor from one notation to the other, as far as that can express them. */
export async function moveNotation(session: CodingSession, to: Notation): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const place = document && (await session.studies.open(document)) && session.studies.find(document.uri);
  if (!place) return;
  const { folder, path } = place;
  await askAndApply(session, {
    folder,
    title: titleOf(to, path),
    size: () => 1,
    plan: (planning) => planMove(folder, [path], to, planning),
    texts: moveTexts(to, path),
  });
}

/** The same for all transcripts of a study. */
export async function moveAllNotation(session: CodingSession, to: Notation): Promise<void> {
  await session.studies.load();
  const folder = await pickStudy(session.studies);
  if (!folder || !(await readWhole(session.studies))) return;
  await askAndApply(session, {
    folder,
    title: titleOf(to, undefined),
    size: () => transcriptsToMove(folder, to).length,
    plan: (planning) => planMove(folder, transcriptsToMove(folder, to), to, planning),
    texts: moveTexts(to, undefined),
  });
}
