import type * as vscode from 'vscode';
import { namesInCodebook } from '../../core/names/namesInCodebook';
import { namesInSidecar } from '../../core/names/namesInSidecar';
import { namesInTranscript } from '../../core/names/namesInTranscript';
import { nameAt, type NameUse } from '../../core/names/nameUse';
import { canonicalName } from '../../core/project/codeTree';
import { isCodebookPath, isSidecarPath } from '../../core/project/studyPaths';
import type { Study } from '../../core/project/study';
import type { Studies } from '../study/studies';
import type { StudyPlace } from '../study/studyFolder';
import { TRANSCRIPT } from '../study/transcriptLanguage';

/** A file of a study with the codes and speakers that are named in it as it is now. */
export interface NamesOfFile {
  readonly place: StudyPlace;
  readonly names: readonly NameUse[];
}

/** The names in a document, of whichever kind; none while it can't be understood. Nothing when it belongs to no study. */
export async function namesIn(
  studies: Studies,
  document: vscode.TextDocument,
  token?: vscode.CancellationToken,
): Promise<NamesOfFile | undefined> {
  await studies.load();
  // Reading takes a while at first, and the pointer may be elsewhere by now.
  if (token?.isCancellationRequested) return undefined;
  const isTranscript = document.languageId === TRANSCRIPT;
  const coded = isTranscript ? (studies.coded(document) ?? (await studies.open(document))) : undefined;
  const place = studies.find(document.uri);
  if (!place) return undefined;
  if (coded) return { place, names: namesInTranscript(coded.transcript) };
  if (isSidecarPath(place.path)) return { place, names: namesInSidecar(document.getText()) };
  if (isCodebookPath(place.path)) return { place, names: namesInCodebook(document.getText()) };
  return undefined;
}

/** A name in a file of a study. */
export interface NamedPlace extends NamesOfFile {
  readonly use: NameUse;
}

/** The name at a place in a document. */
export async function namedAt(
  studies: Studies,
  document: vscode.TextDocument,
  position: vscode.Position,
  token?: vscode.CancellationToken,
): Promise<NamedPlace | undefined> {
  const found = await namesIn(studies, document, token);
  const use = found && nameAt(found.names, position);
  return use && { ...found, use };
}

/** What a name means in its study: the name in the codebook of the code or speaker. */
export function meaningOf(study: Study, { kind, name }: Pick<NameUse, 'kind' | 'name'>): string {
  return kind === 'code' ? canonicalName(study, name) : (study.codebook.findSpeaker(name)?.name ?? name);
}
