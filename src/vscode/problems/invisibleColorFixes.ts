import * as vscode from 'vscode';
import { nearestSlot } from '../../core/checks/nearestSlot';
import type { CodeColor } from '../../core/codebook/codebook';
import { setColor } from '../../core/codebook/setColor';
import { CODEBOOK } from '../../core/project/studyPaths';
import { applyEdits } from '../../core/text/edit';
import { PALETTE } from '../../core/codebook/paletteColors';
import { changeFile } from '../writing/changeFile';
import type { QuickFixesOf } from './quickFix';

/** What can be done about a colour that can hardly be seen: the nearest of the palette, or none of its own. */
export const invisibleColorFixes: QuickFixesOf = (session, found) => {
  const [color = '', , , name = ''] = found.problem.args ?? [];
  const slot = nearestSlot(color, PALETTE);
  const fix = (title: string, chosen: CodeColor | undefined) => ({
    title,
    run: () => {
      const change = (text = '') => applyEdits(text, setColor(text, name, chosen));
      return changeFile(session, found, { change, title: `${title} (${CODEBOOK})` });
    },
  });
  return [
    { ...fix(vscode.l10n.t('Use the palette’s color {0}, which is most like it', slot), slot), isPreferred: true },
    fix(vscode.l10n.t('Take the color of “{0}” away', name), undefined),
  ];
};
