import * as vscode from 'vscode';
import type { Memo, MemoTarget } from '../../core/memos/memo';
import { canonicalName } from '../../core/project/codeTree';
import type { PlacedCoding } from '../../core/project/placedCoding';
import { CODEBOOK, coderOfSidecar, sidecarPath, transcriptOfSidecar } from '../../core/project/studyPaths';
import type { Code } from '../../core/codebook/codebook';
import { START_OF_TEXT } from '../../core/text/position';
import { coderName } from '../settings';
import { uriOf, type StudyFolder, type StudyPlace } from '../study/studyFolder';

/** Something that has a memo, or can have one. */
export interface MemoSubject extends Omit<Memo, 'text' | 'isLost'> {
  readonly folder: StudyFolder;
  /** Nothing where it has none yet. */
  readonly text: string | undefined;
}

/** What a memo that there is is about. */
export function subjectOf(folder: StudyFolder, memo: Memo): MemoSubject {
  return { folder, ...memo };
}

/** A coding; nothing for an inline label, which has no room for a memo. */
export function codingSubject({ folder, path }: StudyPlace, coding: PlacedCoding): MemoSubject | undefined {
  const { id, source, range, coder, memo } = coding;
  if (source.kind !== 'sidecar' || id === undefined) return undefined;
  const target: MemoTarget = { kind: 'coding', sidecar: source.path, id };
  const codes = coding.codes.map((code) => canonicalName(folder.study, code));
  return { folder, path, target, range, coder, codes, text: memo?.trim() ? memo : undefined };
}

/** A transcript, in the file of whoever is coding. */
export function transcriptSubject({ folder, path }: StudyPlace): MemoSubject {
  const coder = coderName(uriOf(folder, path));
  const sidecar = sidecarPath(path, coder);
  const text = folder.study.sidecar(sidecar)?.memo;
  return { folder, path, target: { kind: 'transcript', sidecar }, range: START_OF_TEXT, coder, codes: [], text };
}

/** The transcript that a sidecar stands beside, in that file; nothing where there is none. */
export function sidecarSubjects({ folder, path: sidecar }: StudyPlace): MemoSubject[] {
  const { study } = folder;
  const path = transcriptOfSidecar(sidecar, (it) => study.isTranscript(it));
  if (path === undefined) return [];
  const file = study.sidecar(sidecar);
  const coder = file?.coder ?? coderOfSidecar(sidecar, path);
  const target: MemoTarget = { kind: 'transcript', sidecar };
  return [{ folder, path, target, range: START_OF_TEXT, coder, codes: [], text: file?.memo }];
}

export function codeSubject(folder: StudyFolder, { name, memo, nameRange }: Code): MemoSubject {
  const target: MemoTarget = { kind: 'code', name };
  return { folder, path: CODEBOOK, target, range: nameRange, coder: undefined, codes: [name], text: memo };
}

/** Whether a memo stands in another coder's file: in one that one's own codings don't go to. */
export function isOthers({ folder, path, target }: MemoSubject): boolean {
  return target.kind !== 'code' && target.sidecar !== sidecarPath(path, coderName(uriOf(folder, path)));
}

/** The file that the memo is written in. */
export function fileOf({ target }: MemoSubject): string {
  return target.kind === 'code' ? CODEBOOK : target.sidecar;
}

/** What it is, for the screen. */
export function titleOf({ target, codes, coder }: MemoSubject): string {
  switch (target.kind) {
    case 'code':
      return vscode.l10n.t('Memo on the code {0}', target.name);
    case 'transcript':
      return coder ? vscode.l10n.t('Memo on this transcript ({0})', coder) : vscode.l10n.t('Memo on this transcript');
    case 'coding':
      return coder
        ? vscode.l10n.t('Memo on {0} ({1})', codes.join(', '), coder)
        : vscode.l10n.t('Memo on {0}', codes.join(', '));
  }
}

/** Who has written it, as far as that is known. */
export function authorOf(subject: MemoSubject): string {
  if (subject.target.kind === 'code') return vscode.l10n.t('Codebook');
  return subject.coder ?? (isOthers(subject) ? vscode.l10n.t('No coder') : vscode.l10n.t('You'));
}
