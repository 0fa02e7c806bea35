import * as vscode from 'vscode';
import { CODING_KEYS, CONTEXT_KEYS, HASH_KEYS } from '../../core/codings/sidecarKeys';
import type { PlacedCoding } from '../../core/project/placedCoding';
import { Lines } from '../../core/text/lines';
import { readFile } from '../study/fileReader';
import { openDocument } from '../study/openDocument';
import { uriOf, type StudyPlace } from '../study/studyFolder';
import type { GitCommit } from '../git/gitExtension';
import { authorAndDate, subjectOf } from './commitText';
import { lineCommits, type KnownLines } from './lineCommits';

/** A hover waits so long for git, in milliseconds; what comes later is there the next time. */
const PATIENCE = 400;

/** The lines of a coding that say where it is, in one line or in lines of their own: they change with the transcript. */
const PLACE = new RegExp(
  `^\\s*(?:${[CODING_KEYS.at, CODING_KEYS.quote, CODING_KEYS.hash, CODING_KEYS.context, ...Object.values(HASH_KEYS), ...Object.values(CONTEXT_KEYS)].join('|')}):`,
);

/** Who has coded what and when, as git knows it, in a sentence for each coding; nothing of those of which that can't be told soon. */
export async function whoCoded(
  known: KnownLines,
  place: StudyPlace,
  codings: readonly PlacedCoding[],
): Promise<ReadonlyMap<PlacedCoding, string>> {
  const found = new Map<PlacedCoding, string>();
  const asked = codings.map(async (coding) => {
    const text = await textOf(known, place, coding).catch(() => undefined);
    if (text !== undefined) found.set(coding, text);
  });
  await Promise.race([Promise.all(asked), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  return new Map(found);
}

async function textOf(
  known: KnownLines,
  { folder, path }: StudyPlace,
  { source }: PlacedCoding,
): Promise<string | undefined> {
  const file = uriOf(folder, source.kind === 'label' ? path : source.path);
  // Git tells the lines that the file has on disk.
  if (openDocument(file)?.isDirty) return undefined;
  const commits = await lineCommits(known, file);
  const { start, end } = source.range;
  const commit = await commits.of(start.line);
  if (commit === undefined) return undefined;
  if (commit === 'uncommitted') return vscode.l10n.t('not committed yet');
  const who = authorAndDate(commit);
  const subject = subjectOf(commit);
  const added = subject ? vscode.l10n.t('committed by {0}: {1}', who, subject) : vscode.l10n.t('committed by {0}', who);
  const others = end.line - start.line - (end.character === 0 ? 1 : 0);
  const content = others > 0 ? await readFile(file, () => undefined) : undefined;
  const text = new Lines(content?.kind === 'text' ? content.text : '');
  const lines = Array.from({ length: Math.max(others, 0) }, (_, i) => start.line + 1 + i).filter(
    (line) => line < text.count && !PLACE.test(text.line(line)),
  );
  const change = newestOf(await Promise.all(lines.map((line) => commits.of(line))), commit);
  if (change === undefined) return added;
  const changed =
    change === 'uncommitted'
      ? vscode.l10n.t('changed since, not committed yet')
      : vscode.l10n.t('changed by {0}: {1}', authorAndDate(change), subjectOf(change));
  return `${added}; ${changed}`;
}

/** What came last of what has changed lines; nothing when that is no later than the commit of the first line. */
function newestOf(commits: readonly (GitCommit | 'uncommitted' | undefined)[], first: GitCommit) {
  if (commits.includes('uncommitted')) return 'uncommitted';
  const dateOf = ({ authorDate }: GitCommit) => authorDate?.getTime() ?? 0;
  const later = commits.filter(
    (it): it is GitCommit => typeof it === 'object' && it.hash !== first.hash && dateOf(it) >= dateOf(first),
  );
  return later.sort((a, b) => dateOf(b) - dateOf(a))[0];
}
