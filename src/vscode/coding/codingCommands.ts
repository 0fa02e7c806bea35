import * as vscode from 'vscode';
import { codesIn, difference, excerptAt, type Reach } from '../../core/project/codingTarget';
import { canonicalName } from '../../core/project/codeTree';
import type { AppliedCode } from '../../core/project/changeCodes';
import { isInText, type PlacedCoding } from '../../core/project/placedCoding';
import { CODEBOOK, sidecarPath } from '../../core/project/studyPaths';
import { firstWords } from '../../core/text/firstWords';
import { containsRange, rangesOverlap, type Range } from '../../core/text/position';
import { turnAt } from '../../core/transcript/turnAt';
import { toRange } from '../ranges';
import { coderName } from '../settings';
import { uriOf, type StudyPlace } from '../study/studyFolder';
import { applyChanges } from './applyChanges';
import { changeCodings, reportFailure } from './changeCodings';
import { pickCodes } from './codePick';
import type { CodingSession } from './codingSession';

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
  const there = codesThere(session, target);
  const picked = [...new Set(there.map((it) => canonicalName(study, it.code)))];
  const wanted = await pickCodes({
    study,
    picked,
    recent: session.recent.all,
    title: titleOf(session, target),
    placeholder: vscode.l10n.t('Tick codes, or type the name of a new one'),
  });
  if (!wanted) return;
  await changeCodings(session, document, place, { excerpt, ...difference(study, there, wanted) });
}

/** Codes with the code that was used last. */
export async function codeAgain(session: CodingSession, at?: TurnPlace): Promise<void> {
  const { last } = session.recent;
  if (last === undefined) {
    await code(session, 'turn', at);
    return;
  }
  const target = await targetOf(session, 'turn', at);
  if (!target) return;
  const { study } = target.place.folder;
  const has = codesThere(session, target).some((it) => canonicalName(study, it.code) === canonicalName(study, last));
  if (has) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('This excerpt has the code “{0}” already.', last), 4000);
    return;
  }
  await changeCodings(session, target.document, target.place, {
    excerpt: target.excerpt,
    add: [canonicalName(study, last)],
    remove: [],
  });
}

/** Asks which of the codes at the cursor, or in what is selected, to remove; the only one is removed at once. */
export async function removeCode(session: CodingSession): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const target = await targetOf(session, 'turn');
  const coded = editor && session.studies.coded(editor.document);
  if (!target || !coded) return;
  const near = coded.codings.filter((coding) => isInText(coding) && rangesOverlap(coding.range, target.excerpt));
  const atCursor = near.filter((coding) => containsRange(coding.range, editor.selection));
  const applied = (atCursor.length ? atCursor : near).flatMap((it) => it.codes.map((c) => ({ coding: it, code: c })));
  const chosen = applied.length > 1 ? await chooseApplied(applied) : applied;
  if (!chosen?.length) {
    if (chosen) vscode.window.setStatusBarMessage(vscode.l10n.t('There is no code here.'), 4000);
    return;
  }
  await changeCodings(session, target.document, target.place, { excerpt: target.excerpt, add: [], remove: chosen });
}

/** Removes one code of one turn, or leads on from it: what a code's lens offers. */
export async function codeActions(session: CodingSession, uri: vscode.Uri, line: number, name: string): Promise<void> {
  const target = await targetOf(session, 'turn', { uri, line });
  const coded = target && session.studies.coded(target.document);
  if (!coded) return;
  const { study } = target.place.folder;
  const applied = coded.codings
    .filter((coding) => isInText(coding) && rangesOverlap(coding.range, target.excerpt))
    .flatMap((coding) => coding.codes.map((it) => ({ coding, code: it })))
    .filter((it) => canonicalName(study, it.code) === name);
  const action = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('Go to Next Excerpt of This Code'), icon: 'arrow-down', id: 'next' },
      { label: vscode.l10n.t('Show in Codes View'), icon: 'list-tree', id: 'show' },
      { label: vscode.l10n.t('Remove from This Turn'), icon: 'trash', id: 'remove' },
    ].map((item) => ({ ...item, iconPath: new vscode.ThemeIcon(item.icon) })),
    { title: name },
  );
  if (action?.id === 'next') await vscode.commands.executeCommand('transcriptCoding.nextExcerpt', name);
  if (action?.id === 'show') await vscode.commands.executeCommand('transcriptCoding.showCode', name);
  if (action?.id === 'remove') {
    const remove = applied.length > 1 ? await chooseApplied(applied) : applied;
    if (remove?.length) {
      await changeCodings(session, target.document, target.place, { excerpt: target.excerpt, add: [], remove });
    }
  }
}

/** Takes the last change of codings back, or makes it again. */
export async function travel(session: CodingSession, direction: 'undo' | 'redo'): Promise<void> {
  const { history, studies } = session;
  const entry = direction === 'undo' ? history.nextUndo : history.nextRedo;
  if (!entry) {
    const nothing =
      direction === 'undo'
        ? vscode.l10n.t('There is no coding to undo.')
        : vscode.l10n.t('There is no coding to redo.');
    vscode.window.setStatusBarMessage(nothing, 4000);
    return;
  }
  try {
    await applyChanges(entry.folder, entry.changes);
  } catch (error) {
    reportFailure(error, entry.folder, []);
    return;
  }
  if (direction === 'undo') history.undid();
  else history.redid();
  await studies.refresh(entry.changes.map((it) => uriOf(entry.folder, it.path)));
  const done =
    direction === 'undo' ? vscode.l10n.t('Undone: {0}', entry.title) : vscode.l10n.t('Redone: {0}', entry.title);
  vscode.window.setStatusBarMessage(done, 4000);
}

/** A turn, as its lens names it: by the zero-based line of its header. */
export interface TurnPlace {
  readonly uri: vscode.Uri;
  readonly line: number;
}

async function targetOf({ studies }: CodingSession, reach: Reach, at?: TurnPlace): Promise<Target | undefined> {
  const editor = vscode.window.activeTextEditor;
  const document = at ? await vscode.workspace.openTextDocument(at.uri) : editor?.document;
  const place = document && (await studies.open(document)) && studies.find(document.uri);
  if (place) await studies.refresh(filesOfCodings(place, document));
  const coded = document && studies.coded(document);
  if (!document || !coded || !place) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a transcript to code it.'));
    return undefined;
  }
  const turn = at && turnAt(coded.transcript, at.line);
  const selection = turn ? { start: turn.speakerRange.start, end: turn.speakerRange.start } : editor?.selection;
  const excerpt = selection && excerptAt(coded.transcript, document.getText(), selection, reach);
  if (!excerpt) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('There is no text to code here.'), 4000);
    return undefined;
  }
  return { document, place, excerpt };
}

/** The files that a transcript's codings and their codes are in: read again before each change, which must fit what is stored now. */
function filesOfCodings({ folder, path }: StudyPlace, document: vscode.TextDocument): vscode.Uri[] {
  const paths = new Set([CODEBOOK, sidecarPath(path, coderName(document.uri)), ...folder.study.sidecarPathsOf(path)]);
  return [...paths].map((it) => uriOf(folder, it));
}

/** The codes that an excerpt has from this coder, or as inline labels. */
function codesThere({ studies }: CodingSession, { document, place, excerpt }: Target): AppliedCode[] {
  const coded = studies.coded(document);
  const own = sidecarPath(place.path, coderName(document.uri));
  const isOurs = ({ source }: PlacedCoding) => source.kind === 'label' || source.path === own;
  return coded ? codesIn(coded, excerpt, isOurs) : [];
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
