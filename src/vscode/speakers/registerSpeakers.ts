import * as vscode from 'vscode';
import type { CodingSession } from '../coding/codingSession';
import type { SpeakersNode } from './speakersNode';
import type { SpeakersView } from './speakersView';

type Command = (session: CodingSession, rows: readonly SpeakersNode[]) => Promise<void>;

/** Registers the commands of speakers. What they do is loaded when the first of them runs. */
export function registerSpeakers(session: CodingSession, view: SpeakersView): vscode.Disposable {
  const register = (name: string, load: () => Promise<Command>) =>
    vscode.commands.registerCommand(`transcriptCoding.${name}`, async (argument: unknown, selected: unknown) => {
      const [run, { rowsMeant }] = await Promise.all([load(), import('./studySpeaker')]);
      await run(session, rowsMeant(view, argument, selected));
    });
  return vscode.Disposable.from(
    register('mergeSpeakers', async () => (await import('./mergeSpeakers')).mergeSpeakersCommand),
    register('setRole', async () => (await import('./setRole')).setRoleCommand),
    register('nameSpeakers', async () => (await import('./nameSpeakers')).nameSpeakersCommand),
  );
}
