import * as vscode from 'vscode';
import { isCertain, type PlacedCoding } from '../../core/project/placedCoding';
import { sidecarPath } from '../../core/project/studyPaths';
import { nodeOf } from '../codes/studyCode';
import { coderName } from '../settings';
import type { Studies } from '../study/studies';
import { uriOf, type StudyPlace } from '../study/studyFolder';

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

/** The coding that a node of the Codes view or a link means, if it is an unsure one. */
export function meantBy(argument: unknown, studies: Studies): UnsureCoding | undefined {
  const node = nodeOf(argument);
  if (node?.kind === 'excerpt') return unsureCoding(node, node.coding);
  if (node?.kind === 'attentionItem' && 'coding' in node.item) {
    return unsureCoding({ folder: node.folder, path: node.item.path }, node.item.coding);
  }
  return isReference(argument) ? referredTo(argument, studies) : undefined;
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

function referredTo({ transcript, sidecar, id }: CodingReference, studies: Studies): UnsureCoding | undefined {
  const place = studies.find(vscode.Uri.parse(transcript, true));
  const codings = place?.folder.study.unsureCodings().get(place.path) ?? [];
  const coding = codings.find((it) => it.id === id && it.source.kind === 'sidecar' && it.source.path === sidecar);
  return place && coding && unsureCoding(place, coding);
}

function isReference(argument: unknown): argument is CodingReference {
  return typeof argument === 'object' && argument !== null && 'sidecar' in argument && 'transcript' in argument;
}
