import * as vscode from 'vscode';
import type { Range } from '../../core/text/position';
import type { CodingSession } from '../coding/codingSession';
import { codeOf, nodeOf, type StudyCode } from '../codes/studyCode';
import { uriOf, type StudyPlace } from '../study/studyFolder';
import { askForOthers, chooseSubject } from './chooseSubject';
import type { MemoThread } from './memoThread';
import type { MemoThreads } from './memoThreads';
import { memosAt } from './memosAt';
import { codeSubject, codingSubject, transcriptSubject, type MemoSubject } from './memoSubject';
import { openMemo } from './openMemo';
import { readAgain } from './readAgain';

/** Where a command was called. */
export interface MemoCalledAt {
  readonly document: vscode.TextDocument;
  readonly selection: Range;
}

/**
 * Opens the box for the memo of a coding or a code: of the row of the Codes view, or at the cursor.
 * @returns the box, unless there is nothing to write a memo on.
 */
export async function writeMemo(
  session: CodingSession,
  threads: MemoThreads,
  argument: unknown,
  at: MemoCalledAt | undefined,
): Promise<MemoThread | undefined> {
  await session.studies.load();
  const node = nodeOf(argument);
  const subject = node ? await ofNode(session, node) : await atCursor(session, at);
  return subject && open(threads, subject);
}

/** The same for the memo of a transcript: of the row of the Codes view, or of the one in the editor. */
export async function writeTranscriptMemo(
  session: CodingSession,
  threads: MemoThreads,
  argument: unknown,
  at: MemoCalledAt | undefined,
): Promise<MemoThread | undefined> {
  await session.studies.load();
  const node = nodeOf(argument);
  if (node?.kind === 'transcript') return open(threads, transcriptSubject(node));
  const place = at && (await readAgain(session, at.document));
  if (place && session.studies.coded(at.document)) return open(threads, transcriptSubject(place));
  void vscode.window.showInformationMessage(vscode.l10n.t('Open the transcript that the memo is about.'));
  return undefined;
}

async function open(threads: MemoThreads, subject: MemoSubject): Promise<MemoThread | undefined> {
  return (await askForOthers(subject)) ? openMemo(threads, subject, 'edit') : undefined;
}

async function atCursor(session: CodingSession, at: MemoCalledAt | undefined): Promise<MemoSubject | undefined> {
  const place = at && (await readAgain(session, at.document));
  if (at && place) {
    const { subjects, hasLabel } = memosAt(session.studies, at.document, at.selection);
    // The transcript has a command of its own.
    return chooseSubject({ subjects: subjects.filter(({ target }) => target.kind !== 'transcript'), hasLabel });
  }
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open a transcript, or the codebook, to write a memo on what is coded there.'),
  );
  return undefined;
}

async function ofNode(
  session: CodingSession,
  node: NonNullable<ReturnType<typeof nodeOf>>,
): Promise<MemoSubject | undefined> {
  if (node.kind === 'excerpt') {
    const subject = codingSubject(node, node.coding);
    if (subject) return subject;
    await vscode.window.showTextDocument(uriOf(node.folder, node.path));
    return chooseSubject({ subjects: [], hasLabel: true });
  }
  if (node.kind === 'attentionItem' && 'coding' in node.item) {
    const place: StudyPlace = { folder: node.folder, path: node.item.path };
    return codingSubject(place, node.item.coding);
  }
  const code = codeOf(node);
  return code && ofCode(session, code);
}

/** A code has its memo in the codebook, so it has to be there first. */
async function ofCode(session: CodingSession, { folder, name }: StudyCode): Promise<MemoSubject | undefined> {
  const known = folder.study.codebook.find(name);
  if (known) return codeSubject(folder, known);
  const add = vscode.l10n.t('Add to Codebook');
  const message = vscode.l10n.t('“{0}” isn’t in the codebook, where the memos of codes are.', name);
  if ((await vscode.window.showInformationMessage(message, add)) !== add) return undefined;
  const { addToCodebook } = await import('../codebook/changeCodebook');
  if (!(await addToCodebook(session, folder, [name]))) return undefined;
  const added = folder.study.codebook.find(name);
  return added && codeSubject(folder, added);
}
