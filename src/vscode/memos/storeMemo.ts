import * as vscode from 'vscode';
import { readCodebook } from '../../core/codebook/readCodebook';
import { readSidecar } from '../../core/codings/readSidecar';
import { setCodeMemo } from '../../core/memos/codeMemo';
import { setCodingMemo } from '../../core/memos/codingMemo';
import { memoText } from '../../core/memos/memoText';
import { setTranscriptMemo } from '../../core/memos/transcriptMemo';
import type { FileChange } from '../../core/project/fileChange';
import { storedCoding } from '../../core/project/storedCoding';
import { baseName, sidecarOwner } from '../../core/project/studyPaths';
import { applyEdits, type TextEdit } from '../../core/text/edit';
import { withPath } from '../../core/yaml/unreadableFile';
import type { CodingSession } from '../coding/codingSession';
import { coderName } from '../settings';
import { uriOf } from '../study/studyFolder';
import { makeChanges, readTexts } from '../writing/applyChanges';
import { NotAppliedError } from '../writing/notApplied';
import { reportFailure } from '../writing/reportFailure';
import { fileOf, titleOf, type MemoSubject } from './memoSubject';

/** A memo says something else than when it was shown. */
class OtherMemoError extends Error {
  constructor(readonly stored: string | undefined) {
    super();
  }
}

/**
 * Writes a memo, in the place of the one that was known, as one step that can be undone. Where it has come to say something else, it is
 * asked. Tells the user when it can't be written.
 * @param memo nothing to take it away.
 * @returns whether it is written now.
 */
export async function storeMemo(
  session: CodingSession,
  subject: MemoSubject,
  memo: string | undefined,
  known: string | undefined,
): Promise<boolean> {
  const { folder } = subject;
  const path = fileOf(subject);
  try {
    await session.writes.run(async () => {
      const plan = () => planMemo(subject, path, memo, known);
      const changes = await makeChanges(folder, plan);
      if (changes.length)
        session.history.add({ folder, title: `${titleOf(subject)} (${baseName(subject.path)})`, changes });
      await session.studies.refresh([uriOf(folder, path)]);
    });
    return true;
  } catch (error) {
    if (error instanceof OtherMemoError)
      return (await askToReplace(error.stored)) && storeMemo(session, subject, memo, error.stored);
    reportFailure(error, folder, session.log);
    return false;
  }
}

async function planMemo(
  subject: MemoSubject,
  path: string,
  memo: string | undefined,
  known: string | undefined,
): Promise<FileChange[]> {
  const before = (await readTexts(subject.folder, [path])).get(path);
  const text = before ?? '';
  return withPath(path, () => {
    const stored = memoIn(subject, path, text);
    if (memoText(stored ?? '') !== memoText(known ?? '')) throw new OtherMemoError(stored);
    const after = applyEdits(text, editsOf(subject, text, memo));
    return after === text ? [] : [{ path, before, after }];
  });
}

/** What a memo says in its file's text. */
function memoIn({ target }: MemoSubject, path: string, text: string): string | undefined {
  switch (target.kind) {
    case 'transcript':
      return readSidecar(text).sidecar.memo;
    case 'coding': {
      const coding = storedCoding(path, target.id, text);
      if (coding) return coding.memo;
      throw new NotAppliedError(vscode.l10n.t('This coding isn’t in {0} any more, so its memo was not written.', path));
    }
    case 'code': {
      const { codebook, readable } = readCodebook(text);
      const code = codebook.find(target.name);
      // What can't be read is told when it is to be edited.
      if (code?.name === target.name || !readable) return code?.memo;
      throw new NotAppliedError(
        vscode.l10n.t('The code “{0}” isn’t in the codebook any more, so its memo was not written.', target.name),
      );
    }
  }
}

function editsOf({ folder, path, target }: MemoSubject, text: string, memo: string | undefined): TextEdit[] {
  switch (target.kind) {
    case 'transcript':
      return setTranscriptMemo(text, memo, sidecarOwner(path, coderName(uriOf(folder, path))));
    case 'coding':
      return setCodingMemo(text, target.id, memo);
    case 'code':
      return setCodeMemo(text, target.name, memo);
  }
}

async function askToReplace(stored: string | undefined): Promise<boolean> {
  const replace = vscode.l10n.t('Replace It');
  const detail = stored?.trim() ? stored : vscode.l10n.t('It has been deleted.');
  const question = vscode.l10n.t('This memo has been changed meanwhile. Replace what it says now?');
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, replace)) === replace;
}
