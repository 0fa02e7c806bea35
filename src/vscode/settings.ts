import * as vscode from 'vscode';
import type { Blind } from '../core/coders/blind';
import type { Notation } from '../core/project/changeCodes';

export const SECTION = 'transcriptCoding';

/** Which files are transcripts, as globs. */
export function transcriptGlobs(scope?: vscode.ConfigurationScope): readonly string[] {
  return vscode.workspace.getConfiguration(SECTION, scope).get<string[]>('transcripts', []);
}

/** Who is coding, or nobody in particular. */
export function coderName(scope: vscode.ConfigurationScope | undefined): string | undefined {
  return vscode.workspace.getConfiguration(SECTION, scope).get<string>('coder', '').trim() || undefined;
}

/** Whether the codings of all others are hidden. */
export function isBlind(scope: vscode.ConfigurationScope | undefined): boolean {
  return vscode.workspace.getConfiguration(SECTION, scope).get<boolean>('blind', false);
}

/** Who codes blind; nothing where all codings are shown. */
export function blindCoder(scope: vscode.ConfigurationScope | undefined): Blind | undefined {
  return isBlind(scope) ? { coder: coderName(scope) } : undefined;
}

/** How new codings are written. Who codes blind under a name wouldn't see inline labels, which are nobody's in particular. */
export function codingNotation(scope: vscode.ConfigurationScope): Notation {
  if (isBlind(scope) && coderName(scope) !== undefined) return 'sidecar';
  const value = vscode.workspace.getConfiguration(SECTION, scope).get<string>('writeCodings');
  return value === 'inlineLabels' ? 'label' : 'sidecar';
}

/** Whether sidecars must not hold what was said. */
export function isConfidential(scope: vscode.ConfigurationScope): boolean {
  return vscode.workspace.getConfiguration(SECTION, scope).get<boolean>('confidential', false);
}

/** When sidecars are saved: at once, or together with their transcript. */
export function saveCodings(scope: vscode.ConfigurationScope): 'atOnce' | 'withTranscript' {
  const value = vscode.workspace.getConfiguration(SECTION, scope).get<string>('saveCodings');
  return value === 'withTranscript' ? value : 'atOnce';
}

/** Whether renaming a code or a speaker in the editor leaves the old name as an alias. */
export function renameKeepsAlias(scope: vscode.ConfigurationScope): boolean {
  return vscode.workspace.getConfiguration(SECTION, scope).get<boolean>('renameKeepsAlias', false);
}

/** Words that say little by themselves, besides the English ones that we know. */
export function furtherStopWords(): readonly string[] {
  return vscode.workspace.getConfiguration(SECTION).get<string[]>('stopWords', []);
}

export function changesTranscriptGlobs(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${SECTION}.transcripts`);
}

export function changesCoder(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${SECTION}.coder`);
}

/** Whether whose codings are hidden may be something else now. */
export function changesBlind(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${SECTION}.blind`) || changesCoder(event);
}

export function changesConfidential(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${SECTION}.confidential`);
}

/** Whether there are stripes beside coded text. */
export function showsStripes(scope?: vscode.ConfigurationScope): boolean {
  return vscode.workspace.getConfiguration(SECTION, scope).get<string>('stripes') !== 'off';
}

export function changesStripes(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${SECTION}.stripes`);
}

/** Whether the editor saves all files that a refactoring has changed. */
export function savesRefactored(): boolean {
  return vscode.workspace.getConfiguration('files').get<boolean>('refactoring.autoSave', true);
}
