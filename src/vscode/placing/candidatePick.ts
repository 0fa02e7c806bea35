import * as vscode from 'vscode';
import type { Candidate } from '../../core/codings/candidates';
import type { Talk } from '../../core/codings/talk';
import { firstWords } from '../../core/text/firstWords';
import { percent } from '../../core/text/percent';
import type { Range } from '../../core/text/position';
import type { ExcerptPreview } from './excerptPreview';

interface CandidateItem extends vscode.QuickPickItem {
  /** Nothing for the row that leads to a selection instead. */
  readonly range: Range | undefined;
}

/**
 * Lets one of the places be chosen where an excerpt may be. The one that the focus is on is shown in the transcript.
 * @returns nothing when the pick was left.
 */
export function pickCandidate(
  title: string,
  candidates: readonly Candidate[],
  talk: Talk,
  preview: ExcerptPreview,
): Promise<Range | 'selection' | undefined> {
  const pick = vscode.window.createQuickPick<CandidateItem>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Enter attaches the coding to the excerpt, Escape leaves it as it is');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = [
    ...candidates.map((candidate) => itemOf(candidate, talk)),
    {
      label: vscode.l10n.t('Another place: select its words'),
      iconPath: new vscode.ThemeIcon('link'),
      alwaysShow: true,
      range: undefined,
    },
  ];
  return new Promise((resolve) => {
    pick.onDidChangeActive(([active]) => {
      if (active?.range) preview.show(active.range);
    });
    pick.onDidAccept(() => {
      const [chosen] = pick.activeItems;
      if (!chosen) return;
      resolve(chosen.range ?? 'selection');
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function itemOf({ range, score }: Candidate, talk: Talk): CandidateItem {
  const speaker = talk.speakerAt(range);
  const before = talk.wordsBefore(talk.lines.offsetAt(range.start));
  const match = vscode.l10n.t('{0} % match', percent(score));
  const line = vscode.l10n.t('line {0}', range.start.line + 1);
  return {
    label: firstWords(talk.lines.slice(range)),
    description: [match, ...(speaker ? [speaker] : []), line].join(' · '),
    // Of "Yeah." it is what was said before that tells which one it is.
    ...(before ? { detail: vscode.l10n.t('after “{0}”', before) } : {}),
    range,
  };
}
