import * as vscode from 'vscode';
import { withMergeAttributes } from '../../core/merge/mergeDriver';
import { applyChanges, readTexts } from '../writing/applyChanges';
import type { CodingSession } from '../coding/codingSession';
import { reportFailure } from '../writing/reportFailure';
import { nodeProgram } from './driverMemory';
import { editorsGit, type Git, type GitRepository } from '../git/gitExtension';
import { installDriver } from './mergeDriver';

const ATTRIBUTES = '.gitattributes';

/**
 * Has git merge the codings and codebooks of the studies in the workspace by what they mean. Says what was done, or why it can't be.
 * @param file only the repository that this file is in is meant.
 */
export async function setUpGit(
  session: CodingSession,
  context: vscode.ExtensionContext,
  file: vscode.Uri | undefined,
): Promise<void> {
  if (nodeProgram() === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Git doesn’t run in the browser. Open the folder in VS Code on the machine where you merge, and set git up there.',
      ),
    );
    return;
  }
  const git = await editorsGit();
  if (!git) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Git can’t be set up, since it isn’t installed, or is switched off in VS Code (git.enabled).'),
    );
    return;
  }
  const folders = await session.studies.load();
  const repositories = await repositoriesOf(git, file ? [file] : folders.map(({ root }) => root));
  if (!repositories.length) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no git repository here. It can be set up once the study’s folder is in one.'),
    );
    return;
  }
  for (const repository of repositories) await setUp(session, context, repository);
}

async function setUp(
  { writes, log }: CodingSession,
  context: vscode.ExtensionContext,
  repository: GitRepository,
): Promise<void> {
  const root = { root: repository.rootUri };
  await writes.run(async () => {
    try {
      await installDriver(context, repository);
      const before = (await readTexts(root, [ATTRIBUTES])).get(ATTRIBUTES);
      const after = withMergeAttributes(before ?? '');
      if (after !== before) await applyChanges(root, [{ path: ATTRIBUTES, before, after }]);
      void vscode.window.showInformationMessage(done(after !== before));
    } catch (error) {
      reportFailure(error, root, log);
    }
  });
}

function done(isNew: boolean): string {
  return isNew
    ? vscode.l10n.t(
        'Git now merges codings and codebooks here. Commit .gitattributes; whoever else merges in this repository runs this command once, too.',
      )
    : vscode.l10n.t('Git merges codings and codebooks here.');
}

/** The repositories that these files and folders are in, each once. */
async function repositoriesOf(git: Git, places: readonly vscode.Uri[]): Promise<GitRepository[]> {
  const found = new Map<string, GitRepository>();
  for (const place of places) {
    const repository = git.getRepository(place) ?? (await git.openRepository(place));
    if (repository) found.set(repository.rootUri.toString(), repository);
  }
  return [...found.values()];
}
