import * as vscode from 'vscode';
import { changesOfCode, countsOfCode, nameBefore } from '../../core/history/changesOfCode';
import type { CodingChange, StudyChanges } from '../../core/history/changes';
import { compareVersions } from '../../core/history/compareVersions';
import { placesInText } from '../../core/history/placesInText';
import type { VersionCoding } from '../../core/history/versionCoding';
import type { Range } from '../../core/text/position';
import { refuseWhileBlind } from '../coders/blind';
import type { StudyCode } from '../codes/studyCode';
import type { Comparison } from '../comparing/comparison';
import type { GitCommit } from '../git/gitExtension';
import { repositoryOf } from '../git/repositoryOf';
import { shallowCommits } from '../git/shallowCommits';
import { codeMeant } from '../refactoring/pickCode';
import { isBlind } from '../settings';
import { readFile } from '../study/fileReader';
import { uriOf, type StudyFolder } from '../study/studyFolder';
import { changeItems, changeKinds } from './changeItems';
import { authorAndDate, shortHash, subjectOf } from './commitText';
import type { HistorySession } from './historySession';
import { StudyVersions } from './studyVersions';

/** So many commits are looked through, the newest of those that have changed something in the study's folder. */
const MOST = 1000;

/** Why older commits weren't looked through. */
type Ending = 'limit' | 'shallow' | 'cancelled';

/** A commit that has changed something about a code. */
interface CodeCommit {
  readonly commit: GitCommit;
  /** What the code is called after it. */
  readonly name: string;
  /** Only what concerns the code. */
  readonly changes: StudyChanges;
}

/** Lists the commits that have changed codings of a code or what the codebook says of it, and shows what the chosen one has changed. */
export async function codeHistory(session: HistorySession, argument: unknown): Promise<void> {
  if (await isBlindEverywhere(session)) return;
  const title = vscode.l10n.t('Show History of Code…');
  const code = await codeMeant(session, session.codes, argument, title);
  if (!code || refuseWhileBlind(code.folder.root)) return;
  const repository = await repositoryOf(code.folder.root);
  if (!repository) return;
  const { found, ending } = await commitsOf(new StudyVersions(code.folder, repository), code.name);
  if (!found.length) {
    const none = vscode.l10n.t('No commit that was read has changed “{0}”.', code.name);
    void vscode.window.showInformationMessage([none, ...(ending ? [endingText(ending)] : [])].join(' '));
    return;
  }
  const items = [
    ...found.map((it) => ({ label: subjectOf(it.commit), ...textsOf(it), it })),
    ...(ending ? [{ label: `$(info) ${endingText(ending)}`, alwaysShow: true, it: undefined }] : []),
  ];
  const placeHolder = vscode.l10n.t('Commits that have changed “{0}”, newest first', code.name);
  const options = { title, placeHolder, matchOnDescription: true };
  const chosen = (await vscode.window.showQuickPick(items, options))?.it;
  if (chosen) await (await session.view()).show(await comparisonOf(code, chosen));
}

/** Refuses before it is asked which code is meant, where the answer can't matter. */
async function isBlindEverywhere({ studies }: HistorySession): Promise<boolean> {
  await studies.load();
  const roots = studies.folders.map(({ root }) => root);
  return roots.every(isBlind) && refuseWhileBlind(roots[0]);
}

function endingText(ending: Ending): string {
  switch (ending) {
    case 'limit':
      return vscode.l10n.t(
        'Only the newest {0} commits were looked through.',
        MOST.toLocaleString(vscode.env.language),
      );
    case 'shallow':
      return vscode.l10n.t('The history begins here: the clone is shallow, and older commits aren’t in it.');
    case 'cancelled':
      return vscode.l10n.t('Reading was cancelled here: older commits weren’t looked through.');
  }
}

/** Looks through the commits, newest first, until it is cancelled: what was found until then counts. */
function commitsOf(
  versions: StudyVersions,
  code: string,
): Thenable<{ readonly found: readonly CodeCommit[]; readonly ending: Ending | undefined }> {
  const { repository, folder } = versions;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading the history of “{0}”', code),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const all = await repository.log({ path: folder.root.fsPath, maxEntries: MOST + 1 });
    const commits = all.slice(0, MOST);
    const shallow = await shallowCommits(repository);
    const found: CodeCommit[] = [];
    let name = code;
    let ending: Ending | undefined = all.length > MOST ? 'limit' : undefined;
    for (const commit of commits) {
      if (token.isCancellationRequested) {
        ending = 'cancelled';
        break;
      }
      // What is in such a commit may have been there long before.
      if (shallow.has(commit.hash)) {
        ending ??= 'shallow';
        continue;
      }
      progress.report({ increment: 100 / commits.length, message: authorAndDate(commit) });
      const changes = await changesIn(versions, commit, () => token.isCancellationRequested);
      const its = changes && changesOfCode(changes, name);
      if (its && its.codes.length + its.transcripts.length > 0) found.push({ commit, name, changes: its });
      if (changes) name = nameBefore(changes, name);
    }
    return { found, ending };
  });
}

async function changesIn(
  versions: StudyVersions,
  { hash, parents: [parent] }: GitCommit,
  isCancelled: () => boolean,
): Promise<StudyChanges | undefined> {
  const { changed, renamed } = await versions.changedIn({ hash, parent });
  if (!changed.length) return undefined;
  const before = parent === undefined ? versions.none : versions.of(parent);
  const files = { changed, transcripts: versions.transcripts(changed), renamed };
  return compareVersions(before, versions.of(hash), files, { isCancelled });
}

/** How many codings have got and lost the code, and what else has become of it; and whose the commit is. */
function textsOf({ commit, name, changes }: CodeCommit): { description: string; detail: string } {
  const { added, removed } = countsOfCode(changes, name);
  const counts = [
    ...(added ? [`+${added}`] : []),
    ...(removed ? [`−${removed}`] : []),
    ...(changes.codes.length ? [vscode.l10n.t('codebook')] : []),
  ];
  return { description: counts.join(' '), detail: `${authorAndDate(commit)} · ${shortHash(commit.hash)}` };
}

/** What a commit has changed about a code; the places are those in the transcripts as they are now. */
async function comparisonOf({ folder, name }: StudyCode, { commit, changes }: CodeCommit): Promise<Comparison> {
  const places = new Map<VersionCoding, Range>();
  for (const { path, codings } of changes.transcripts) {
    for (const place of await placesOf(folder, path, codings.flatMap(codingOf))) places.set(...place);
  }
  const items = changeItems(folder, changes, (change) => codingOf(change).flatMap((it) => places.get(it) ?? [])[0]);
  return {
    title: vscode.l10n.t('“{0}” in {1} {2}', name, shortHash(commit.hash), subjectOf(commit)),
    folder,
    kinds: changeKinds(),
    emptyText: vscode.l10n.t('No codings and no codes have changed.'),
    items: () => items,
  };
}

async function placesOf(
  folder: StudyFolder,
  path: string,
  codings: readonly VersionCoding[],
): Promise<Iterable<[VersionCoding, Range]>> {
  const content = await readFile(uriOf(folder, path), () => undefined);
  if (content.kind !== 'text') return [];
  return placesInText(content.text, folder.study.codebook.forTranscript(path), codings);
}

function codingOf({ after, before }: CodingChange): VersionCoding[] {
  const coding = after ?? before;
  return coding ? [coding] : [];
}
