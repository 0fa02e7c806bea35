import * as vscode from 'vscode';
import { coderKey, type Coder } from '../../core/coders/coder';
import { coderMarks } from '../../core/coders/coderMarks';
import type { Study } from '../../core/project/study';
import { coderText } from './coderText';

/** What a coder is called on the screen, with the mark that lenses give them where a study has several: `Maya (M)`. */
export function markedCoder({ blind, coderNames }: Pick<Study, 'blind' | 'coderNames'>, coder: Coder): string {
  const name = coderText(coder);
  const marks = coderMarks(blind ? [coder] : coderNames);
  const mark = marks.size > 1 ? marks.get(coderKey(coder)) : undefined;
  return mark === undefined ? name : vscode.l10n.t('{0} ({1})', name, mark);
}
