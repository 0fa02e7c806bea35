import * as vscode from 'vscode';
import { coderKey, CONSENSUS } from '../../core/coders/coder';
import { sharedTranscripts, studyCoders, type StudyCoder } from '../../core/coders/studyCoders';
import type { ComparedCoders } from '../../core/comparing/difference';
import { coderText } from '../coders/coderText';
import { transcriptCount } from '../counts';
import { tell } from '../messages';
import { coderName } from '../settings';
import type { StudyFolder } from '../study/studyFolder';

interface CoderItem extends vscode.QuickPickItem {
  readonly coder: StudyCoder;
}

/**
 * The two who have coded the same transcripts, or those who are chosen where there are more. Whoever is at work here is offered first.
 * @returns nothing where there aren't two, which is said, or where nobody is chosen.
 */
export async function pickComparedCoders({ root, study }: StudyFolder): Promise<ComparedCoders | undefined> {
  const me = coderKey(coderName(root));
  const all = [...studyCoders(study).values()].filter(({ key }) => key !== CONSENSUS);
  const coders = all.filter((coder) => all.some((other) => other !== coder && sharedTranscripts(coder, other).length));
  coders.sort((a, b) => Number(b.key === me && me !== '') - Number(a.key === me && me !== ''));
  const [one, other, ...more] = coders;
  if (!one || !other) {
    tell(vscode.l10n.t('To compare, two have to have coded the same transcript: each under a name of their own.'));
    return undefined;
  }
  if (!more.length) return { first: one.name, second: other.name };
  const first = await pick(
    vscode.l10n.t('Compare Whose Codings?'),
    coders.map((coder) => itemOf(coder, coder.transcripts.size)),
  );
  if (!first) return undefined;
  const others = coders.filter((coder) => coder !== first && sharedTranscripts(coder, first).length);
  const second = await pick(
    vscode.l10n.t('Compare {0} with Whom?', coderText(first.name)),
    others.map((coder) => itemOf(coder, sharedTranscripts(coder, first).length)),
  );
  return second && { first: first.name, second: second.name };
}

function itemOf(coder: StudyCoder, count: number): CoderItem {
  return { label: coderText(coder.name), description: transcriptCount(count), coder };
}

async function pick(title: string, items: readonly CoderItem[]): Promise<StudyCoder | undefined> {
  return (await vscode.window.showQuickPick(items, { title }))?.coder;
}
