import * as vscode from 'vscode';
import type { SidecarEntry } from '../../core/project/attachCoding';
import type { CodedTranscript } from '../../core/project/codeTranscript';
import { NotAppliedError, readTexts } from '../coding/applyChanges';
import { openDocument } from '../study/fileReader';
import type { Studies } from '../study/studies';
import { uriOf } from '../study/studyFolder';
import type { UnsureCoding } from './unsureCoding';

/** What a coding's files say at this moment. */
export interface CodingNow {
  readonly entry: SidecarEntry;
  /** The transcript's text: in an editor, what is about to be saved. */
  readonly text: string;
  readonly coded: CodedTranscript;
}

/**
 * Reads a coding's files, which may say something else than when they were last told of.
 * @throws NotAppliedError when the transcript can't be read.
 */
export async function readNow(studies: Studies, { folder, path, sidecar, id }: UnsureCoding): Promise<CodingNow> {
  await studies.refresh([path, sidecar].map((it) => uriOf(folder, it)));
  const texts = await readTexts(folder, [path, sidecar]);
  const document = openDocument(uriOf(folder, path));
  const coded = (document && studies.coded(document)) ?? folder.study.transcript(path);
  const text = document?.getText() ?? texts.get(path);
  if (!coded || text === undefined) throw new NotAppliedError(vscode.l10n.t('{0} can’t be read.', path));
  return { entry: { path: sidecar, text: texts.get(sidecar), id }, text, coded };
}
