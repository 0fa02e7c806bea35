import * as vscode from 'vscode';
import { coderKey } from '../../core/coders/coder';
import { sharedTranscripts, studyCoders } from '../../core/coders/studyCoders';
import type { ComparedCoders } from '../../core/comparing/difference';
import { refuseWhileBlind } from '../coders/blind';
import type { CodingSession } from '../coding/codingSession';
import { CoderComparison } from '../comparing/coderComparison';
import type { ComparisonView } from '../comparing/comparisonView';
import { pickComparedCoders } from '../comparing/pickComparedCoders';
import { pickStudy } from '../study/pickStudy';
import type { Studies } from '../study/studies';
import type { StudyFolder } from '../study/studyFolder';
import { reportFailure } from '../writing/reportFailure';
import { ConsensusWrites } from './consensusWrites';
import { unreadableOf } from './readConsensus';
import { Reconciliation } from './reconciliation';
import { selectedDifferences } from './selectedDifferences';

/**
 * Walks what two coders differ on: those who are compared in the view, from what is selected there on, or those who are chosen. Each
 * decision goes to the consensus at once. It can be left at any time, and taken up again.
 */
export async function reconcile(session: CodingSession, view: ComparisonView): Promise<void> {
  const { studies } = session;
  await studies.load();
  if (!(await studies.readRest())) return;
  const { shown } = view;
  const inView = shown instanceof CoderComparison ? shown : undefined;
  const compared = inView ?? (await chooseCompared(studies));
  if (!compared || refuseWhileBlind(compared.folder.root)) return;
  const { folder, coders } = compared;
  const known = studyCoders(folder.study);
  const [first, second] = [known.get(coderKey(coders.first)), known.get(coderKey(coders.second))];
  const shared = first && second ? sharedTranscripts(first, second) : [];
  const unreadable = shared.flatMap((path) => unreadableOf({ folder, path }, coders));
  const paths = shared.filter((path) => !unreadableOf({ folder, path }, coders).length);
  const walk = new Reconciliation(session, new ConsensusWrites(session, folder, coders), paths);
  const [start] = inView ? selectedDifferences(view.selection) : [];
  try {
    if (!(await walk.run(start))) return;
  } catch (error) {
    reportFailure(error, folder, session.log);
    return;
  }
  const { decided, all } = walk.progress;
  const told = [vscode.l10n.t('{0} of {1} differences are decided.', decided, all)];
  if (unreadable.length) told.push(vscode.l10n.t('Left out, since it can’t be read: {0}.', unreadable.join(', ')));
  void offerAgreement(told.join(' '));
}

interface Compared {
  readonly folder: StudyFolder;
  readonly coders: ComparedCoders;
}

async function chooseCompared(studies: Studies): Promise<Compared | undefined> {
  const folder = await pickStudy(studies);
  if (!folder || refuseWhileBlind(folder.root)) return undefined;
  const coders = await pickComparedCoders(folder);
  return coders && { folder, coders };
}

async function offerAgreement(message: string): Promise<void> {
  const show = vscode.l10n.t('Show Agreement');
  if ((await vscode.window.showInformationMessage(message, show)) === show)
    await vscode.commands.executeCommand('transcriptCoding.showAgreement');
}
