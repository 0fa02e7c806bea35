import * as vscode from 'vscode';
import { baseName } from '../../core/project/studyPaths';
import { newCodeNames } from '../../core/refactorings/newCodeName';
import { newSpeakerNames } from '../../core/refactorings/newSpeakerName';
import { filesOfRename, readByRename, renameCode } from '../../core/refactorings/renameCode';
import {
  filesOfSpeakerRename,
  readBySpeakerRename,
  renameSpeaker,
  transcriptsOfSpeaker,
  type SpeakerRename,
} from '../../core/refactorings/renameSpeaker';
import { knownSpeaker } from '../../core/refactorings/speakerNames';
import type { StudyCode } from '../codes/studyCode';
import type { CodingSession } from '../coding/codingSession';
import { renameKeepsAlias } from '../settings';
import { pickStudy } from '../study/pickStudy';
import { readWhole } from '../study/readWhole';
import type { SpeakersNode } from '../speakers/speakersNode';
import type { StudyFolder } from '../study/studyFolder';
import { seenChanges, type StudyPlan } from '../planned/studyPlan';
import { askAlias, askName } from './askName';
import { fileCount } from '../counts';
import { nameUnder } from './nameUnder';
import { pickOne } from './pickOne';
import { askAndRefactor, type AskedRefactoring } from './refactorPlan';
import type { RefactoringSession } from './refactoringSession';

/** Asks for a code's new name, and renames it. */
export async function renameCodeCommand(session: RefactoringSession, { folder, name }: StudyCode): Promise<void> {
  const { study, root } = folder;
  const title = vscode.l10n.t('Rename Code “{0}”', name);
  const newName = await askName(title, name, newCodeNames(study, name));
  if (newName === undefined) return;
  const keepAlias = study.codebook.find(name) ? await askAlias(title, name, renameKeepsAlias(root)) : false;
  if (keepAlias === undefined) return;
  const rename = { name, newName, keepAlias };
  const { codebook } = study;
  const isDone = await askAndRefactor(session, {
    folder,
    title,
    files: () => filesOfRename(study, rename),
    alsoRead: () => readByRename(study, rename),
    make: (files) => renameCode(files, rename),
    texts: renameTexts(folder, name, newName),
  });
  if (isDone) await session.shown.carryOver(folder, codebook, [name], newName);
}

/** A speaker of a study, and the transcript in the editor in which they are named. */
interface StudySpeaker {
  readonly folder: StudyFolder;
  readonly name: string;
  readonly here?: string | undefined;
  /** Whether they are somebody else elsewhere. */
  readonly isOnlyHere?: boolean;
}

/** Asks for a speaker's new name and where they are meant, and renames them. */
export async function renameSpeakerCommand(
  session: CodingSession,
  rows: readonly SpeakersNode[] | undefined,
): Promise<void> {
  const speaker = rows ? await speakerOfRow(session, rows[0]) : await speakerMeant(session);
  if (!speaker) return;
  const { folder, name, here, isOnlyHere } = speaker;
  const { study } = folder;
  const title = vscode.l10n.t('Rename Speaker “{0}”', name);
  const transcripts = transcriptsOfSpeaker(study, name);
  const only = isOnlyHere ? here : await whichTranscript(title, transcripts, here);
  if (only === undefined) return;
  const where = only === '' ? transcripts : [only];
  const newName = await askName(title, name, newSpeakerNames(study, name, where));
  if (newName === undefined) return;
  const isKnown = only === '' && knownSpeaker(study, name) !== undefined;
  const keepAlias = isKnown ? await askAlias(title, name, renameKeepsAlias(folder.root)) : false;
  if (keepAlias === undefined) return;
  const rename: SpeakerRename = { name, newName, keepAlias, only: only || undefined };
  await askAndRefactor(session, {
    folder,
    title,
    only: rename.only,
    files: () => filesOfSpeakerRename(study, rename),
    alsoRead: () => readBySpeakerRename(study, rename),
    make: (files) => renameSpeaker(files, rename),
    texts: renameTexts(folder, name, newName),
  });
}

/** The one transcript in which a speaker is meant; empty for all. */
async function whichTranscript(
  title: string,
  transcripts: readonly string[],
  here: string | undefined,
): Promise<string | undefined> {
  if (here === undefined || !transcripts.includes(here) || transcripts.length < 2) return '';
  return pickOne(title, vscode.l10n.t('Where is this person meant?'), [
    { label: vscode.l10n.t('Only in {0}', baseName(here)), value: here },
    {
      label: vscode.l10n.t('In all {0} transcripts in which they speak, and in the codebook', transcripts.length),
      value: '',
    },
  ]);
}

/** Reads all of the study, and gives the speaker of a row of the Speakers view. */
async function speakerOfRow(
  { studies }: CodingSession,
  row: SpeakersNode | undefined,
): Promise<StudySpeaker | undefined> {
  if (!(await readWhole(studies))) return undefined;
  switch (row?.kind) {
    case 'speaker':
      return { folder: row.folder, name: row.person.name };
    case 'speakerTranscript':
      return { folder: row.folder, name: row.person.name, here: row.spoken.path };
    case 'unnamedSpeaker':
      return { folder: row.folder, name: row.voice.name, here: row.voice.path, isOnlyHere: true };
    default:
      return undefined;
  }
}

/** Reads all of the study, and gives the speaker that is meant: at the cursor, or picked. */
async function speakerMeant({ studies }: CodingSession): Promise<StudySpeaker | undefined> {
  if (!(await readWhole(studies))) return undefined;
  const editor = vscode.window.activeTextEditor;
  const under = editor && (await nameUnder(studies, editor.document, editor.selection.active));
  const path = editor && studies.find(editor.document.uri)?.path;
  if (under?.renamed.kind === 'speaker') {
    const { folder, renamed } = under;
    const here = path !== undefined && folder.study.isTranscript(path) ? path : undefined;
    return { folder, name: renamed.name, here };
  }
  const folder = await pickStudy(studies);
  if (!folder) return undefined;
  const names = new Set(folder.study.codebook.speakers.map(({ name }) => name));
  for (const { transcript } of folder.study.transcripts())
    for (const { speaker } of transcript.turns) names.add(speaker);
  const choices = [...names].sort().map((name) => ({
    label: name,
    description: String(transcriptsOfSpeaker(folder.study, name).length),
    value: name,
  }));
  const name = await pickOne(vscode.l10n.t('Rename Speaker'), vscode.l10n.t('Which speaker?'), choices);
  const here = path !== undefined && folder.study.isTranscript(path) ? path : undefined;
  return name === undefined ? undefined : { folder, name, here };
}

function renameTexts(folder: StudyFolder, name: string, newName: string): AskedRefactoring['texts'] {
  const files = (plan: StudyPlan) => fileCount(seenChanges(folder, plan).length);
  return {
    what: (plan) => vscode.l10n.t('Rename “{0}” to “{1}” in {2}', name, newName, files(plan)),
    done: (plan) => vscode.l10n.t('Renamed “{0}” to “{1}” in {2}.', name, newName, files(plan)),
    undo: () => vscode.l10n.t('renaming of “{0}” to “{1}”', name, newName),
  };
}
