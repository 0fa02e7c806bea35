import * as vscode from 'vscode';
import { counted } from '../../core/coders/counted';
import { attentionIn, countOf } from '../../core/project/transcriptAttention';
import { percent } from '../../core/text/percent';
import { attentionCount } from '../codes/attentionCount';
import { codingCount } from '../counts';
import { escaped } from '../markdown';
import type { Studies } from '../study/studies';
import { transcriptProgress } from './transcriptProgress';

type Described = Pick<vscode.StatusBarItem, 'text' | 'tooltip' | 'accessibilityInformation'>;

/** What the status bar says of a transcript; nothing as long as its study hasn't been read. */
export function describe(studies: Studies, document: vscode.TextDocument): Described | undefined {
  const known = transcriptProgress(studies, document);
  if (!known) return undefined;
  const { place, coded, coder, progress, shareOfAll } = known;
  const { folder, path } = place;
  const { study, checks } = folder;
  const share = vscode.l10n.t('{0} % coded', percent(progress.share));
  const turns = progress.stretches.length;
  const needs = countOf(attentionIn(study, checks.soFar(), path));
  const notes = [
    coded.transcript.turns.length
      ? vscode.l10n.t('{0} of {1} turns are coded, those of interviewers left out', progress.coded, turns)
      : vscode.l10n.t('{0} of {1} paragraphs are coded', progress.coded, turns),
    ...(shareOfAll === progress.share ? [] : [vscode.l10n.t('{0} % by all coders together', percent(shareOfAll))]),
    codingCount(counted(coded.codings).length),
    ...(needs ? [attentionCount(needs)] : []),
  ];
  const isBlind = study.blind !== undefined;
  const spoken = coder === undefined ? share : vscode.l10n.t('Coder {0}, {1}', coder, share);
  const head = [...(coder === undefined ? [] : [coder]), ...(isBlind ? [vscode.l10n.t('blind')] : []), share].join(
    ' · ',
  );
  const hint = vscode.l10n.t('Click to see what there is to do');
  if (isBlind) notes.push(vscode.l10n.t('You code blind: what others have coded is hidden'));
  return {
    // A name isn't to be read as an icon.
    text: `$(${isBlind ? 'eye-closed' : 'tag'}) ${head.replaceAll('$(', '$ (')}${needs ? ` $(warning) ${needs}` : ''}`,
    tooltip: new vscode.MarkdownString(
      [`**${escaped(head)}**`, ...notes.map(escaped), `_${escaped(hint)}_`].join('\n\n'),
    ),
    accessibilityInformation: { label: [spoken, ...notes].join(', '), role: 'button' },
  };
}
