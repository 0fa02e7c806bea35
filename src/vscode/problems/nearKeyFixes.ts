import * as vscode from 'vscode';
import { baseName } from '../../core/project/studyPaths';
import { applyEdits } from '../../core/text/edit';
import { Lines } from '../../core/text/lines';
import { changeFile } from '../writing/changeFile';
import { NotAppliedError } from '../writing/notApplied';
import type { QuickFixesOf } from './quickFix';

/** What can be done about a key that is nearly one that means something: that one is written. */
export const nearKeyFixes: QuickFixesOf = (session, found) => {
  const { path, problem } = found;
  const [key = '', meant = ''] = problem.args ?? [];
  const change = (text = '') => {
    const lines = new Lines(text);
    if (lines.slice(problem.range) !== new Lines(found.text).slice(problem.range)) {
      throw new NotAppliedError(
        vscode.l10n.t('“{0}” isn’t at that place in {1} any more, so nothing was changed.', key, path),
      );
    }
    return applyEdits(text, [
      { start: lines.offsetAt(problem.range.start), end: lines.offsetAt(problem.range.end), newText: meant },
    ]);
  };
  const title = `${key} → ${meant} (${baseName(path)})`;
  const run = () => changeFile(session, found, { change, title, keepsUnsaved: true });
  return [{ title: vscode.l10n.t('Change to “{0}”', meant), run, isPreferred: true }];
};
