import type * as vscode from 'vscode';
import type { Studies } from '../study/studies';
import { isSame, type StudyFolder } from '../study/studyFolder';
import type { CodesNode } from './codesNode';

/** What a key that is pressed in the Codes view calls a command with, as `package.json` says. */
export const SELECTED = 'selected';

/** A code of one study. */
export interface StudyCode {
  readonly folder: StudyFolder;
  readonly name: string;
}

/** The node of the Codes view that a menu was opened on; in an editor a menu gives its file. */
export function nodeOf(argument: unknown): CodesNode | undefined {
  return typeof argument === 'object' && argument !== null && 'kind' in argument ? (argument as CodesNode) : undefined;
}

/** The code that a node of the Codes view is, or that it is an excerpt or a transcript of. */
export function codeOf(node: CodesNode | undefined): StudyCode | undefined {
  switch (node?.kind) {
    case 'code':
      return { folder: node.folder, name: node.node.name };
    case 'transcript':
    case 'excerpt':
      return { folder: node.folder, name: node.code };
    case 'attentionItem':
      return node.item.kind === 'unknownCode' ? { folder: node.folder, name: node.item.code } : undefined;
    default:
      return undefined;
  }
}

/** The codes that these nodes of the Codes view are; none of those that only belong to one. */
export function codesOf(nodes: readonly CodesNode[]): StudyCode[] {
  return nodes.flatMap((node) => (node.kind === 'code' || node.kind === 'attentionItem' ? (codeOf(node) ?? []) : []));
}

/** The study of this folder, or the one that this file belongs to. */
export function studyAt(studies: Studies, uri: vscode.Uri | undefined): StudyFolder | undefined {
  if (!uri) return undefined;
  return studies.folders.find(({ root }) => isSame(root, uri)) ?? studies.find(uri)?.folder;
}
