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
import { changeCodings } from './changeCodings';
import { pickCodes } from './codePick';
import type { CodingSession } from './codingSession';
import { lastCode } from './recentCodes';

/** An excerpt of a transcript that is open, and the study that the transcript belongs to. */
interface Target {
  readonly document: vscode.TextDocument;
  readonly place: StudyPlace;
  readonly excerpt: Range;
}

/** Asks for the codes of what is selected, or of the turn or paragraph at the cursor, and writes them. */
export async function code(session: CodingSession, reach: Reach, at?: TurnPlace): Promise<void> {
  const target = await targetOf(session, reach, at);
  if (!target) return;
  const { document, place, excerpt } = target;
  const { study } = place.folder;
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
  await changeCodings(session, document, place, {
    excerpt,
    ...difference(study, codesThere(session, target), offered, chosen),
  });
}

/** Codes with the code that was used last. */
export async function codeAgain(session: CodingSession, at?: TurnPlace): Promise<void> {
  const target = await targetOf(session, 'turn', at);
  if (!target) return;
  const { study } = target.place.folder;
  const last = lastCode(study, session.recent);
  if (last === undefined) {
    await code(session, 'turn', at);
    return;
  }
  if (codesThere(session, target).some((it) => canonicalName(study, it.code) === last)) {
    tell(vscode.l10n.t('This excerpt has the code “{0}” already.', last));
    return;
  }
  const change = { excerpt: target.excerpt, add: [last], remove: [] };
  await changeCodings(session, target.document, target.place, change);
}

/** Asks which of the codes at the cursor, or in what is selected, to remove; the only one, if it is one's own, is removed at once. */
export async function removeCode(session: CodingSession): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const target = await targetOf(session, 'turn');
  if (!editor || !target) return;
  const near = codesTouching(session, target);
  const atCursor = near.filter(({ coding }) => containsRange(coding.range, editor.selection));
  await remove(session, target, atCursor.length ? atCursor : near);
}

/** What the lens of a turn's code offers: to go on from it, or to remove it. */
export async function codeActions(session: CodingSession, at: TurnPlace, name: string, coder?: string): Promise<void> {
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
    const root = session.studies.find(at.uri)?.folder.root;
    await vscode.commands.executeCommand('transcriptCoding.showCode', name, root);
  }
  if (action?.id !== 'remove') return;
  const target = await targetOf(session, 'turn', at);
  if (!target) return;
  const { study } = target.place.folder;
  const isMeant = (it: AppliedCode) => canonicalName(study, it.code) === name && it.coding.coder === coder;
  await remove(session, target, codesTouching(session, target).filter(isMeant));
}

/** Removes codes, after asking which if there are several, or if another coder's is among them. */
async function remove(session: CodingSession, target: Target, applied: readonly AppliedCode[]): Promise<void> {
  const atOnce = applied.length < 2 && applied.every(({ coding }) => isOurs(target, coding));
  const chosen = atOnce ? applied : await chooseApplied(applied);
  if (!chosen) return;
  if (!chosen.length) {
    if (!applied.length) tell(vscode.l10n.t('There is no code here.'));
    return;
  }
  await refreshCodings(session, target);
  const coded = session.studies.coded(target.document);
  const change = { excerpt: target.excerpt, add: [], remove: coded ? stillThere(coded, chosen) : [] };
  await changeCodings(session, target.document, target.place, change);
}

/** A turn, as its lens names it: by the zero-based line of its header. */
export interface TurnPlace {
  readonly uri: vscode.Uri;
  readonly line: number;
}

async function targetOf(session: CodingSession, reach: Reach, at?: TurnPlace): Promise<Target | undefined> {
  const { studies } = session;
  const editor = vscode.window.activeTextEditor;
  const document = at ? await vscode.workspace.openTextDocument(at.uri) : editor?.document;
  const place = document && (await studies.open(document)) && studies.find(document.uri);
  if (place) await refreshCodings(session, { document, place });
  const coded = document && studies.coded(document);
  if (!document || !coded || !place) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a transcript to code it.'));
    return undefined;
  }
  const turn = at && turnAt(coded.transcript, at.line);
  const selection = turn ? { start: turn.speakerRange.start, end: turn.speakerRange.start } : editor?.selection;
  const excerpt = selection && excerptAt(coded.transcript, document.getText(), selection, reach);
  if (!excerpt) {
    tell(vscode.l10n.t('There is no text to code here.'));
    return undefined;
  }
  return { document, place, excerpt };
}

/** Reads again what a transcript's codings and their codes are in: a change must fit what is stored now. */
async function refreshCodings({ studies }: CodingSession, { document, place }: Omit<Target, 'excerpt'>): Promise<void> {
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
  return coded ? codesIn(coded, target.excerpt, (coding) => isOurs(target, coding)) : [];
}

/** The codes of all codings that touch an excerpt, whoever made them. */
function codesTouching({ studies }: CodingSession, { document, excerpt }: Target): AppliedCode[] {
  const codings = studies.coded(document)?.codings ?? [];
  return codings
    .filter((coding) => isInText(coding) && rangesOverlap(coding.range, excerpt))
    .flatMap((coding) => coding.codes.map((it) => ({ coding, code: it })));
}

function titleOf({ studies }: CodingSession, { document, excerpt }: Target): string {
  const coded = studies.coded(document);
  const speaker = coded && turnAt(coded.transcript, excerpt.start.line)?.speaker;
  const words = firstWords(document.getText(toRange(excerpt)), 50);
  return speaker ? `${speaker}: ${words}` : words;
}

async function chooseApplied(applied: readonly AppliedCode[]): Promise<AppliedCode[] | undefined> {
  const items = applied.map(({ coding, code: name }) => ({
    label: name,
    description: coding.coder ?? (coding.source.kind === 'label' ? vscode.l10n.t('inline label') : ''),
    detail: coding.firstWords,
    applied: { coding, code: name },
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Remove Codes'),
    placeHolder: vscode.l10n.t('Tick the codes to remove'),
  });
  return chosen?.map((item) => item.applied);
}
