import * as vscode from 'vscode';
import { QUERIES_FILE } from '../../core/project/studyPaths';
import type { CodingSession } from '../coding/codingSession';
import type { ResultsEditors } from './resultsEditors';

/** Of documents that show what a query has found. */
const SCHEME = 'transcript-excerpts';

/** Registers the commands that find excerpts, and the documents that show them. What they do is loaded when the first is asked for. */
export function registerRetrieving(session: CodingSession): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let editors: ResultsEditors | undefined;
  const load = async () => {
    const { ResultsEditors } = await import('./resultsEditors');
    return (editors ??= new ResultsEditors(session, SCHEME, changed));
  };
  const register = (name: string, run: (editors: ResultsEditors, argument: never) => Promise<void>) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, async (argument?: never) =>
      run(await load(), argument as never),
    );
  return vscode.Disposable.from(
    changed,
    { dispose: () => editors?.dispose() },
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri, token) => (await load()).textOf(uri, token),
    }),
    register('findExcerpts', (it, argument) => it.findExcerpts(argument)),
    vscode.languages.registerCodeLensProvider(
      { pattern: `**/${QUERIES_FILE}` },
      { provideCodeLenses: async (document) => (await load()).savedQueryLenses(document) },
    ),
    register('changeQuery', (it) => it.changeQuery()),
    register('saveQuery', (it) => it.saveQuery()),
    register('goToExcerpt', (it, line) => it.goToExcerpt(line)),
    register('codeExcerpt', (it, line) => it.codeExcerpt(line)),
    register('groupExcerpts', (it) => it.groupExcerpts()),
    register('saveExcerpts', (it) => it.saveExcerpts()),
    register('showAroundExcerpts', (it) => it.showAroundExcerpts()),
  );
}
