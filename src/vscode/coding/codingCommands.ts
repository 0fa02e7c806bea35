import * as vscode from 'vscode';
import { codesIn, difference, excerptAt, stillThere, type Reach } from '../../core/project/codingTarget';
import { canonicalName } from '../../core/project/codeTree';
import type { AppliedCode } from '../../core/project/changeCodes';
import { isInText, type PlacedCoding } from '../../core/project/placedCoding';
import { CODEBOOK, sidecarPath } from '../../core/project/studyPaths';
import { firstWords } from '../../core/text/firstWords';
import { containsRange, rangesOverlap, type Range } from '../../core/text/position';
import { turnAt } from '../../core/transcript/turnAt';
import { tell } from '../messages';
import { toRange } from '../ranges';
import { coderName } from '../settings';
import { uriOf, type StudyPlace } from '../study/studyFolder';
import { changeCodings, type CodingChange } from './changeCodings';
import { pickCodes } from './codePick';
import type { CalledAt } from './codingPlace';
import type { CodingSession } from './codingSession';
import { following, type FollowedRange } from './followedRange';
import { lastCode } from './recentCodes';

/** An excerpt of a transcript that is open, and the study that the transcript belongs to. */
interface Target {
  readonly document: vscode.TextDocument;
  readonly place: StudyPlace;
  readonly excerpt: FollowedRange;
  /** What was selected, or where the cursor was, when the command was called. */
  readonly selection: Range;
}

/** Asks for the codes of what is selected, or of the turn or paragraph at the cursor, and writes them. */
export function code(session: CodingSession, reach: Reach, at: CalledAt | undefined): Promise<void> {
  return withTarget(session, reach, at, async (target) => {
    const { study } = target.place.folder;
    const offered = [...new Set(codesThere(session, target).map((it) => canonicalName(study, it.code)))];
    const chosen = await pickCodes({
      study,
      picked: offered,
      recent: session.recent.all,
      title: titleOf(session, target),
      placeholder: vscode.l10n.t('Tick codes, or type the name of a new one'),
    });
    if (!chosen) return;
    // The pick may have been open for long: what is there now counts.
    await refreshCodings(session, target);
    await change(session, target, difference(study, codesThere(session, target), offered, chosen));
  });
}

/** Codes with the code that was used last. */
export function codeAgain(session: CodingSession, at: CalledAt | undefined): Promise<void> {
  return withTarget(session, 'turn', at, async (target) => {
    const { study } = target.place.folder;
    const last = lastCode(study, session.recent);
    if (last === undefined) {
      await code(session, 'turn', at);
    } else if (codesThere(session, target).some((it) => canonicalName(study, it.code) === last)) {
      tell(vscode.l10n.t('This excerpt has the code “{0}” already.', last));
    } else {
      await change(session, target, { add: [last], remove: [] });
    }
  });
}

/** Asks which of the codes at the cursor, or in what is selected, to remove. */
export function removeCode(session: CodingSession, at: CalledAt | undefined): Promise<void> {
  return withTarget(session, 'turn', at, async (target) => {
    const near = codesTouching(session, target);
    const atCursor = near.filter(({ coding }) => containsRange(coding.range, target.selection));
    await remove(session, target, atCursor.length ? atCursor : near, 'asks');
  });
}

/** What the lens of a turn's code offers: to go on from it, or to remove it. */
export async function codeActions(
  session: CodingSession,
  at: CalledAt | undefined,
  name: string,
  coder?: string,
): Promise<void> {
  const action = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('Go to Next Excerpt of This Code'), icon: 'arrow-down', id: 'next' },
      { label: vscode.l10n.t('Show in Codes View'), icon: 'list-tree', id: 'show' },
      { label: vscode.l10n.t('Remove from This Turn'), icon: 'trash', id: 'remove' },
    ].map((item) => ({ ...item, iconPath: new vscode.ThemeIcon(item.icon) })),
    { title: coder ? `${name} (${coder})` : name },
  );
  if (action?.id === 'next') await vscode.commands.executeCommand('transcriptCoding.nextExcerpt', name);
  if (action?.id === 'show') {
    const root = at && session.studies.find(at.document.uri)?.folder.root;
    await vscode.commands.executeCommand('transcriptCoding.showCode', name, root);
  }
  if (action?.id !== 'remove') return;
  await withTarget(session, 'turn', at, async (target) => {
    const { study } = target.place.folder;
    const isMeant = (it: AppliedCode) => canonicalName(study, it.code) === name && it.coding.coder === coder;
    await remove(session, target, codesTouching(session, target).filter(isMeant));
  });
}

/** Removes codes, after asking which: where only one is meant, and it is one's own, it has been said already. */
async function remove(
  session: CodingSession,
  target: Target,
  applied: readonly AppliedCode[],
  asks?: 'asks',
): Promise<void> {
  if (!applied.length) {
    tell(vscode.l10n.t('There is no code here.'));
    return;
  }
  const isOurOnly = applied.length === 1 && applied.every(({ coding }) => isOurs(target, coding));
  const chosen = isOurOnly && !asks ? applied : await chooseApplied(applied, isOurOnly);
  if (!chosen?.length) return;
  await refreshCodings(session, target);
  const coded = session.studies.coded(target.document);
  await change(session, target, { add: [], remove: coded ? stillThere(coded, chosen) : [] });
}

function change(
  session: CodingSession,
  { document, place, excerpt }: Target,
  codes: Pick<CodingChange, 'add' | 'remove'>,
): Promise<void> {
  return changeCodings(session, document, place, { excerpt, ...codes });
}

/** Does something with the excerpt that a command was called at, if there is one. */
async function withTarget(
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
  await following(document, at.selection, async (called) => {
    const place = (await studies.open(document)) && studies.find(document.uri);
    if (place) await refreshCodings(session, { document, place });
    const coded = studies.coded(document);
    if (!coded || !place) {
      askForTranscript();
      return;
    }
    const selection = called.range ?? at.selection;
    const turn = at.isTurn ? turnAt(coded.transcript, selection.start.line) : undefined;
    const start = turn?.speakerRange.start;
    const meant = start ? { start, end: start } : selection;
    const range = excerptAt(coded.transcript, document.getText(), meant, reach);
    if (!range) {
      tell(vscode.l10n.t('There is no text to code here.'));
      return;
    }
    await following(document, range, (excerpt) => work({ document, place, selection, excerpt }));
  });
}

function askForTranscript(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a transcript to code it.'));
}

/** Reads again what a transcript's codings and their codes are in: a change must fit what is stored now. */
async function refreshCodings(
  { studies }: CodingSession,
  { document, place }: Pick<Target, 'document' | 'place'>,
): Promise<void> {
  const { folder, path } = place;
  const paths = new Set([CODEBOOK, sidecarPath(path, coderName(document.uri)), ...folder.study.sidecarPathsOf(path)]);
  await studies.refresh([...paths].map((it) => uriOf(folder, it)));
}

/** Whether a coding is this coder's own, or an inline label, which is nobody's. */
function isOurs({ document, place }: Target, { source }: PlacedCoding): boolean {
  return source.kind === 'label' || source.path === sidecarPath(place.path, coderName(document.uri));
}

/** The codes that an excerpt has from this coder, or as inline labels. */
function codesThere({ studies }: CodingSession, target: Target): AppliedCode[] {
  const coded = studies.coded(target.document);
  const { range } = target.excerpt;
  return coded && range ? codesIn(coded, range, (coding) => isOurs(target, coding)) : [];
}

/** The codes of all codings that touch an excerpt, whoever made them. */
function codesTouching({ studies }: CodingSession, { document, excerpt: { range } }: Target): AppliedCode[] {
  const codings = studies.coded(document)?.codings ?? [];
  return codings
    .filter((coding) => isInText(coding) && range && rangesOverlap(coding.range, range))
    .flatMap((coding) => coding.codes.map((it) => ({ coding, code: it })));
}

function titleOf({ studies }: CodingSession, { document, excerpt: { range } }: Target): string {
  if (!range) return '';
  const coded = studies.coded(document);
  const speaker = coded && turnAt(coded.transcript, range.start.line)?.speaker;
  const words = firstWords(document.getText(toRange(range)), 50);
  return speaker ? `${speaker}: ${words}` : words;
}

/** @param picked whether they are ticked already, so that Enter is enough. */
async function chooseApplied(applied: readonly AppliedCode[], picked: boolean): Promise<AppliedCode[] | undefined> {
  const items = applied.map(({ coding, code: name }) => ({
    label: name,
    description: coding.coder ?? (coding.source.kind === 'label' ? vscode.l10n.t('inline label') : ''),
    detail: coding.firstWords,
    picked,
    applied: { coding, code: name },
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Remove Codes'),
    placeHolder: vscode.l10n.t('Tick the codes to remove'),
  });
  return chosen?.map((item) => item.applied);
}
