import type * as vscode from 'vscode';
import { editsOf } from '../../core/project/fileChange';
import { findingsFiles } from '../../core/refactorings/recodeFindings';
import { transcriptsMoved } from '../../core/refactorings/transcriptsMoved';
import { Lines } from '../../core/text/lines';
import { toRange } from '../ranges';
import { textsNow } from '../refactoring/textsNow';
import { openDocument } from '../study/openDocument';
import type { Studies } from '../study/studies';
import { pathIn, uriOf, type StudyFolder } from '../study/studyFolder';
import { hasUnsavedText } from '../writing/openFile';
import { saveDocument } from '../writing/saveDocument';
import { movedTo, type Move } from './move';

/** A file that a move has changed with it. */
interface Followed {
  readonly uri: vscode.Uri;
  /** What it says without the move, and with it. */
  readonly texts: readonly string[];
}

/** Has saved queries and summaries name transcripts where they are moved to, as a part of the same step. */
export class FindingsAlong {
  /** Those that have been changed, and had nothing unsaved: a move can be undone and made again. */
  private readonly followed = new Map<string, Followed>();

  constructor(private readonly studies: Studies) {}

  /** Adds what becomes of them to the edit that a move takes along. */
  async add(edit: vscode.WorkspaceEdit, files: readonly Move[]): Promise<void> {
    for (const folder of this.studies.folders) {
      const paths = findingsFiles(folder.study);
      const moved = paths.length ? movedIn(folder, files) : new Map<string, string>();
      if (!moved.size) continue;
      for (const change of transcriptsMoved(folder.study, await textsNow(folder, paths), moved)) {
        const { path, before = '', after = '' } = change;
        const uri = uriOf(folder, path);
        const document = openDocument(uri);
        if (document && (await hasUnsavedText(document))) this.followed.delete(uri.toString());
        else this.followed.set(uri.toString(), { uri, texts: [before, after] });
        const lines = new Lines(before);
        for (const { start, end, newText } of editsOf(change))
          edit.replace(uri, toRange(lines.rangeAt(start, end)), newText);
      }
    }
  }

  /** Saves what a move, or undoing one, has changed: the editor leaves it unsaved. */
  async save(): Promise<void> {
    for (const { uri, texts } of this.followed.values()) {
      const document = openDocument(uri);
      if (document?.isDirty && texts.includes(document.getText())) await saveDocument(document);
    }
  }
}

/** The transcripts of a study that are moved within it: new paths by old ones. */
function movedIn(folder: StudyFolder, files: readonly Move[]): Map<string, string> {
  const moved = new Map<string, string>();
  for (const path of folder.study.paths) {
    const to = movedTo(uriOf(folder, path), files);
    const newPath = to && pathIn(folder.root, to);
    if (newPath !== undefined && newPath !== path) moved.set(path, newPath);
  }
  return moved;
}
