import * as vscode from 'vscode';
import type {
  CodeChange,
  CodingChange,
  CodingChangeKind,
  DeclinedChange,
  StudyChanges,
} from '../../core/history/changes';
import { CODING_CHANGES } from '../../core/history/changes';
import { baseName, CODEBOOK } from '../../core/project/studyPaths';
import { firstWords } from '../../core/text/firstWords';
import type { Range } from '../../core/text/position';
import type { Comparison, ComparisonItem } from '../comparing/comparison';
import { problemMessage } from '../problemMessage';
import type { StudyFolder } from '../study/studyFolder';

const ICONS: Readonly<Record<CodingChangeKind, string>> = {
  added: 'diff-added',
  removed: 'diff-removed',
  recoded: 'diff-modified',
  lost: 'question',
  found: 'pass',
  moved: 'move',
  memo: 'note',
  coder: 'person',
  transcript: 'file-symlink-file',
  notation: 'arrow-swap',
  reworded: 'edit',
};

/** What can be changed in a study, in the order in which it is counted. */
export function changeKinds(): Comparison['kinds'] {
  const labels: Readonly<Record<CodingChangeKind, string>> = {
    added: vscode.l10n.t('Added'),
    removed: vscode.l10n.t('Removed'),
    recoded: vscode.l10n.t('Recoded'),
    lost: vscode.l10n.t('Not found any more'),
    found: vscode.l10n.t('Found again'),
    moved: vscode.l10n.t('Other borders'),
    memo: vscode.l10n.t('Other memo'),
    coder: vscode.l10n.t('Other coder'),
    transcript: vscode.l10n.t('Other transcript'),
    notation: vscode.l10n.t('Other notation'),
    reworded: vscode.l10n.t('Words corrected'),
  };
  return [
    ...CODING_CHANGES.map((kind) => ({ kind, label: labels[kind] })),
    { kind: 'code', label: vscode.l10n.t('Codes') },
    { kind: 'declined', label: vscode.l10n.t('Declined') },
    { kind: 'transcriptMemo', label: vscode.l10n.t('Memos on transcripts') },
    { kind: 'unreadable', label: vscode.l10n.t('Not compared') },
  ];
}

/**
 * The changes as lines of the Comparison view: those of the codebook, then those of transcripts, and files that couldn't be read.
 * @param placeOf where a changed coding is in the text that is on disk.
 */
export function changeItems(
  { study }: StudyFolder,
  { codes, transcripts, unreadable }: StudyChanges,
  placeOf: (change: CodingChange) => Range | undefined,
): ComparisonItem[] {
  const labels = new Map(changeKinds().map(({ kind, label }) => [kind, label]));
  return [
    ...codes.map((change): ComparisonItem => {
      const range = study.codebook.find(change.code)?.nameRange;
      const said = { label: change.code, description: codeText(change), tooltip: codeTooltip(change) };
      return {
        ...said,
        kind: 'code',
        icon: 'tag',
        path: CODEBOOK,
        range,
        contextValue: 'changed',
        codes: [change.code],
      };
    }),
    ...transcripts.flatMap(({ path, renamedFrom, memos, declined, codings }) => [
      ...memos.map(({ coder, before, after }): ComparisonItem => {
        const description = from(before, after);
        const label = coder ? vscode.l10n.t('Memo of {0}', coder) : vscode.l10n.t('Memo');
        return {
          ...{ kind: 'transcriptMemo', label, description, icon: 'note', path },
          ...{ range: undefined, contextValue: 'changed', codes: [] },
        };
      }),
      ...declined.map((change): ComparisonItem => {
        const codes = (change.after ?? change.before)?.codes ?? [];
        return {
          ...{
            kind: 'declined',
            label: codes.join(', '),
            description: declinedText(change),
            icon: 'circle-slash',
            path,
          },
          ...{ range: undefined, contextValue: 'changed', codes },
        };
      }),
      ...codings.map((change): ComparisonItem => {
        const kind = change.kinds[0] ?? 'recoded';
        const kinds = change.kinds.map((it) => labels.get(it) ?? it).join(', ');
        const was = renamedFrom === undefined ? [] : [vscode.l10n.t('The transcript was {0}.', baseName(renamedFrom))];
        return {
          kind,
          label: codesText(change),
          description: wordsText(change),
          tooltip: [kinds, ...notes(change), ...was].join('\n'),
          icon: ICONS[kind],
          path,
          range: placeOf(change) ?? lostPlace(change),
          contextValue: 'changed',
          codes: [...new Set([...change.gained, ...change.lost, ...((change.after ?? change.before)?.codes ?? [])])],
        };
      }),
    ]),
    ...unreadable.map(({ path, version, problem }): ComparisonItem => {
      const label = version === 'before' ? vscode.l10n.t('Can’t be read as it was') : vscode.l10n.t('Can’t be read');
      return {
        ...{ kind: 'unreadable', label, description: problemMessage(problem), icon: 'warning', path },
        ...{ range: version === 'after' ? problem.range : undefined, contextValue: 'changed', codes: [] },
      };
    }),
  ];
}

/** Where the sidecar says that a coding is whose excerpt isn't found any more. */
function lostPlace({ kinds, after }: CodingChange): Range | undefined {
  const start = kinds.includes('lost') ? after?.range.start : undefined;
  return start && { start, end: start };
}

function codesText({ kinds, gained, lost, after, before }: CodingChange): string {
  if (kinds.includes('recoded')) return [...gained.map((it) => `+${it}`), ...lost.map((it) => `−${it}`)].join(' ');
  return ((after ? gained : lost).length ? (after ? gained : lost) : ((after ?? before)?.codes ?? [])).join(', ');
}

function wordsText({ kinds, before, after }: CodingChange): string {
  const [was, is] = [firstWords(before?.words ?? ''), firstWords(after?.words ?? '')];
  const isOther = kinds.includes('moved') || kinds.includes('reworded');
  const words = isOther && was && is && was !== is ? `${was} → ${is}` : is || was;
  const coder = (after ?? before)?.coder;
  return [words, coder].filter(Boolean).join(' · ');
}

function notes({ kinds, before, after }: CodingChange): string[] {
  const [was, is] = [before?.memo, after?.memo];
  return [
    ...(kinds.includes('memo') ? [vscode.l10n.t('Memo: {0}', from(was, is))] : []),
    ...(kinds.includes('coder') ? [vscode.l10n.t('Coder: {0}', from(before?.coder, after?.coder))] : []),
    ...(kinds.includes('transcript')
      ? [vscode.l10n.t('Transcript: {0}', from(before?.transcript, after?.transcript))]
      : []),
    ...(kinds.includes('notation')
      ? [
          after?.notation === 'sidecar'
            ? vscode.l10n.t('From inline label to sidecar')
            : vscode.l10n.t('From sidecar to inline label'),
        ]
      : []),
  ];
}

/** Whose codings were declined and why; first that they aren't any more. */
function declinedText({ before, after }: DeclinedChange): string {
  const { coders = [], reason } = after ?? before ?? {};
  const why = before && after ? from(before.reason, after.reason) : reason;
  const no = after ? undefined : vscode.l10n.t('no longer');
  return [no, coders.filter(Boolean).join(', '), why].filter(Boolean).join(' · ');
}

function codeText(change: CodeChange): string {
  switch (change.kind) {
    case 'renamed':
      return vscode.l10n.t('was {0}', change.from);
    case 'merged':
      return vscode.l10n.t('{0} was merged into it', change.from);
    case 'added':
      return vscode.l10n.t('new code');
    case 'removed':
      return vscode.l10n.t('code removed');
    case 'description':
      return vscode.l10n.t('other description');
    case 'memo':
      return vscode.l10n.t('other memo');
    case 'parent':
      return vscode.l10n.t('other place: {0}', from(change.before, change.after));
  }
}

function codeTooltip(change: CodeChange): string {
  if ('codings' in change) return vscode.l10n.t('Codings that are written otherwise for it: {0}', change.codings);
  return 'before' in change ? from(change.before, change.after) : codeText(change);
}

/** What something was, and what it is. */
function from(before: string | undefined, after: string | undefined): string {
  return `${before ?? '–'} → ${after ?? '–'}`;
}
