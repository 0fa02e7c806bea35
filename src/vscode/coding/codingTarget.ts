import * as vscode from 'vscode';
import { codesIn } from '../../core/project/codingTarget';
import { excerptsAt, type Reach } from '../../core/project/excerptsAt';
import type { AppliedCode } from '../../core/project/changeCodes';
import type { PlacedCoding } from '../../core/project/placedCoding';
import { CODEBOOK, sidecarPath } from '../../core/project/studyPaths';
import { firstWords } from '../../core/text/firstWords';
import { Lines } from '../../core/text/lines';
import type { Range } from '../../core/text/position';
import type { Transcript } from '../../core/transcript/transcript';
import { turnAt } from '../../core/transcript/turnAt';
import { tell } from '../messages';
import { toRange } from '../ranges';
import { coderName } from '../settings';
import { uriOf, type StudyPlace } from '../study/studyFolder';
import type { CalledAt } from './codingPlace';
import type { CodingSession } from './codingSession';
import { following, type FollowedRange } from './followedRange';

/** Excerpts of a transcript that is open, and the study that the transcript belongs to. */
export interface Target {
  readonly document: vscode.TextDocument;
  readonly place: StudyPlace;
  /** In text order, at least one: one for each selection, but where several mean the same. */
  readonly excerpts: readonly FollowedRange[];
  /** What was selected, or where the cursors were, when the command was called. */
  readonly selections: readonly Range[];
}

/** Does something with the excerpts that a command was called at, if there are any. */
export async function withTarget(
  session: CodingSession,
  reach: Reach,
  at: CalledAt | undefined,
  work: (target: Target) => Promise<void>,
): Promise<void> {
  if (!at) {
    askForTranscript();
    return;
  }
  const { studies } = session;
  const { document } = at;
  await following(document, at.selections, async (called) => {
    const place = (await studies.open(document)) && studies.find(document.uri);
    if (place) await refreshCodings(session, { document, place });
    const coded = studies.coded(document);
    if (!coded || !place) {
      askForTranscript();
      return;
    }
    const selections = called.map(({ range }, i) => range ?? at.selections[i]).filter((it) => it !== undefined);
    const meant = at.isTurn ? selections.map((it) => headOfTurn(coded.transcript, it)) : selections;
    const excerpts = excerptsAt(coded.transcript, new Lines(document.getText()), meant, reach);
    if (!excerpts.length) {
      tell(vscode.l10n.t('There is no text to code here.'));
      return;
    }
    await following(document, excerpts, (followed) => work({ document, place, selections, excerpts: followed }));
  });
}

/** Where a lens means its turn. */
function headOfTurn(transcript: Transcript, selection: Range): Range {
  const start = turnAt(transcript, selection.start.line)?.speakerRange.start;
  return start ? { start, end: start } : selection;
}

function askForTranscript(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a transcript to code it.'));
}

/** Reads again what a transcript's codings and their codes are in: a change must fit what is stored now. */
export async function refreshCodings(
  { studies }: CodingSession,
  { document, place }: Pick<Target, 'document' | 'place'>,
): Promise<void> {
  const { folder, path } = place;
  const paths = new Set([CODEBOOK, sidecarPath(path, coderName(document.uri)), ...folder.study.sidecarPathsOf(path)]);
  await studies.refresh([...paths].map((it) => uriOf(folder, it)));
}

/** Whether a coding is this coder's own, or an inline label, which is nobody's. */
export function isOurs({ document, place }: Target, { source }: PlacedCoding): boolean {
  return source.kind === 'label' || source.path === sidecarPath(place.path, coderName(document.uri));
}

/** The codes that each excerpt has from this coder, or as inline labels. */
export function codesThere({ studies }: CodingSession, target: Target): AppliedCode[][] {
  const coded = studies.coded(target.document);
  return target.excerpts.map(({ range }) =>
    coded && range ? codesIn(coded, range, (coding) => isOurs(target, coding)) : [],
  );
}

/** Tells what is coded: how many excerpts, who speaks, and the first words. */
export function titleOf({ studies }: CodingSession, { document, excerpts }: Target): string {
  const range = excerpts[0]?.range;
  if (!range) return '';
  const coded = studies.coded(document);
  const speaker = coded && turnAt(coded.transcript, range.start.line)?.speaker;
  const words = firstWords(document.getText(toRange(range)), 50);
  const first = speaker ? `${speaker}: ${words}` : words;
  return excerpts.length === 1 ? first : vscode.l10n.t('{0} excerpts, the first is {1}', excerpts.length, first);
}
