import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Blind } from '../core/coders/blind';
import { folderSettings } from './folderSettings';
import type { Output } from './output';

/**
 * Who codes blind by the settings of the nearest folder that has some, from this one upwards; nothing where nobody does.
 * @param coder who it is; else whom the settings name.
 * @throws Error when the settings can't be read.
 */
export async function blindIn(folder: string, coder?: string): Promise<Blind | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.vscode', 'settings.json'))) {
      const settings = await folderSettings(at);
      return settings.blind ? { coder: coder ?? settings.coder } : undefined;
    }
    if (at === dirname(at)) return undefined;
  }
}

/** Says whose codings alone are told. */
export function tellBlind({ coder }: Blind, output: Output): void {
  const whose = coder === undefined ? 'those of nobody in particular' : `those of ${coder}`;
  output.err(`Coding is blind here (transcriptCoding.blind): of all codings only ${whose} are told.\n`);
}

/**
 * Refuses what can't be told without others' codings while somebody codes blind in a folder.
 * @throws Error then, and when the settings can't be read.
 */
export async function refuseWhileBlind(folder: string): Promise<void> {
  if (await blindIn(folder))
    throw new Error('Coding is blind here (transcriptCoding.blind): this would tell what others have coded.');
}
