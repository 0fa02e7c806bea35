import * as vscode from 'vscode';
import { nodeOf } from '../codes/studyCode';
import type { Studies } from '../study/studies';
import { unsureCoding, type CodingReference, type UnsureCoding } from '../study/unsureCoding';

/** The coding that a node of the Codes view or a link means, if it is an unsure one. */
export function meantBy(argument: unknown, studies: Studies): UnsureCoding | undefined {
  const node = nodeOf(argument);
  if (node?.kind === 'excerpt') return unsureCoding(node, node.coding);
  if (node?.kind === 'attentionItem' && 'coding' in node.item) {
    return unsureCoding({ folder: node.folder, path: node.item.path }, node.item.coding);
  }
  return isReference(argument) ? referredTo(argument, studies) : undefined;
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
