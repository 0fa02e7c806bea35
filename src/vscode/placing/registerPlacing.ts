import * as vscode from 'vscode';
import type { CodesView } from '../codes/codesView';
import { SELECTED } from '../codes/studyCode';
import type { CodingSession } from '../coding/codingSession';

/** Registers the commands for codings of which it isn't sure where they belong. What they do is loaded when the first of them runs. */
export function registerPlacing(session: CodingSession, view: CodesView): vscode.Disposable {
  const commands = () => import('./placeCommands');
  const register = (name: string, run: (argument: unknown) => Promise<void>) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, (argument?: unknown) =>
      run(argument === SELECTED ? view.selected : argument),
    );
  return vscode.Disposable.from(
    register('attachToSelection', async (it) => (await commands()).attachToSelection(session, it)),
    register('confirmPlace', async (it) => (await commands()).confirmPlace(session, it)),
    register('confirmPlaces', async () => (await import('./confirmPlaces')).confirmPlaces(session)),
    register('showCandidates', async (it) => (await import('./showCandidates')).showCandidates(session, it)),
    register('discardCoding', async (it) => (await commands()).discardCoding(session, it)),
    register('placeActions', async (it) => (await import('./placeActions')).placeActions(session, it)),
    register('openSidecar', async (it) => (await import('./openSidecar')).openSidecar(session, it)),
  );
}
