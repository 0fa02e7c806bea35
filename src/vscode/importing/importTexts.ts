import * as vscode from 'vscode';
import { baseName } from '../../core/project/studyPaths';
import { codingCount, transcriptCount } from '../counts';

/** What became of the files that were to be imported. */
export interface ImportOutcome {
  /** The transcripts that were made, relative to the study. */
  readonly made: readonly string[];
  readonly codings: number;
  /** The names of files that could not be imported, and why. */
  readonly failed: readonly { readonly name: string; readonly reason: string }[];
  /** Names that aren't read as speakers', by transcript. */
  readonly unknownSpeakers: readonly { readonly path: string; readonly names: readonly string[] }[];
  /** Files that got another name, since there was one with theirs. */
  readonly renamed: readonly { readonly wanted: string; readonly name: string }[];
  /** How many files were left, since it was cancelled. */
  readonly left: number;
}

/** How many files are told of by name; the log tells of all. */
const TOLD = 3;

/** All that is to be said of an import. */
export function importText({ made, codings, failed, unknownSpeakers, renamed, left }: ImportOutcome): string {
  const done = codings
    ? vscode.l10n.t('Imported {0} with {1}.', transcriptCount(made.length), codingCount(codings))
    : vscode.l10n.t('Imported {0}.', transcriptCount(made.length));
  const reasons = failed
    .slice(0, TOLD)
    .map(({ name, reason }) => vscode.l10n.t('{0} was not imported: {1}', name, reason));
  const more = failed.length > TOLD ? [vscode.l10n.t('{0} more files were not imported.', failed.length - TOLD)] : [];
  const unread = unknownSpeakers
    .slice(0, TOLD)
    .map(({ path, names }) =>
      vscode.l10n.t(
        'In {0} not read as speakers, unless the codebook says that they are: {1}.',
        baseName(path),
        names.join(', '),
      ),
    );
  const others = renamed
    .slice(0, TOLD)
    .map(({ wanted, name }) => vscode.l10n.t('{0} was there already, so it is {1}.', wanted, name));
  const cancelled = left ? [vscode.l10n.t('Cancelled; files that were left: {0}.', left)] : [];
  return [
    ...(made.length || !failed.length ? [done] : []),
    ...others,
    ...reasons,
    ...more,
    ...unread,
    ...cancelled,
  ].join(' ');
}
