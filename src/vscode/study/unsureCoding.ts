import type * as vscode from 'vscode';
import { isCertain, type PlacedCoding } from '../../core/project/placedCoding';
import { sidecarPath } from '../../core/project/studyPaths';
import { coderName } from '../settings';
import type { Studies } from './studies';
import { uriOf, type StudyPlace } from './studyFolder';

/** A sidecar's coding of which it isn't sure where its excerpt is. The place is its transcript's. */
export interface UnsureCoding extends StudyPlace {
  readonly coding: PlacedCoding;
  readonly sidecar: string;
  readonly id: string;
}

/** Names an unsure coding in a link, which can carry only plain text. */
export interface CodingReference {
  /** The transcript's address. */
  readonly transcript: string;
  readonly sidecar: string;
  readonly id: string;
}

/** A transcript's coding as an unsure one; nothing when it is sure where it is. */
export function unsureCoding({ folder, path }: StudyPlace, coding: PlacedCoding): UnsureCoding | undefined {
  const { id, source } = coding;
  if (id === undefined || source.kind !== 'sidecar' || isCertain(coding)) return undefined;
  return { folder, path, coding, sidecar: source.path, id };
}

export function referenceTo({ folder, path, sidecar, id }: UnsureCoding): CodingReference {
  return { transcript: uriOf(folder, path).toString(), sidecar, id };
}

/** The unsure codings of a transcript that is open, in text order. */
export function unsureIn(document: vscode.TextDocument, studies: Studies): UnsureCoding[] {
  const place = studies.find(document.uri);
  const codings = studies.coded(document)?.codings ?? [];
  return place ? codings.flatMap((coding) => unsureCoding(place, coding) ?? []) : [];
}

/** Whether a coding is another coder's: what one's own codings don't go to. */
export function isOthers({ folder, path, sidecar }: UnsureCoding): boolean {
  return sidecar !== sidecarPath(path, coderName(uriOf(folder, path)));
}
