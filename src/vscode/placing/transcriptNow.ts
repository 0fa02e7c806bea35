import * as vscode from 'vscode';
import { Talk } from '../../core/codings/talk';
import type { Texts } from '../../core/project/changeCodes';
import type { CodedTranscript } from '../../core/project/codeTranscript';
import { Lines } from '../../core/text/lines';
import { readTexts } from '../writing/applyChanges';
import { NotAppliedError } from '../writing/notApplied';
import { openDocument } from '../study/openDocument';
import type { Studies } from '../study/studies';
import { uriOf, type StudyPlace } from '../study/studyFolder';

/** What a transcript and its sidecars say at this moment. */
export interface TranscriptNow {
  /** Of the transcript's text: in an editor, of what is about to be saved. */
  readonly talk: Talk;
  readonly coded: CodedTranscript;
  readonly sidecars: Texts;
}

/**
 * Reads a transcript and some of its sidecars, which may say something else than when they were last told of.
 * @throws NotAppliedError when the transcript can't be read.
 */
export async function readNow(
  studies: Studies,
  { folder, path }: StudyPlace,
  sidecars: readonly string[],
): Promise<TranscriptNow> {
  await studies.refresh([path, ...sidecars].map((it) => uriOf(folder, it)));
  const texts = await readTexts(folder, [path, ...sidecars]);
  const document = openDocument(uriOf(folder, path));
  const coded = (document && studies.coded(document)) ?? folder.study.transcript(path);
  const text = document?.getText() ?? texts.get(path);
  if (!coded || text === undefined) throw new NotAppliedError(vscode.l10n.t('{0} can’t be read.', path));
  return { talk: new Talk(new Lines(text), coded.transcript), coded, sidecars: texts };
}
