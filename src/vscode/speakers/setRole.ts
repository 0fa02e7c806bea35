import * as vscode from 'vscode';
import { roleNames } from '../../core/completing/otherNames';
import { CODEBOOK } from '../../core/project/studyPaths';
import type { RefactoredFiles } from '../../core/refactorings/refactoring';
import { setSpeakerRole } from '../../core/refactorings/setSpeakerRole';
import { askText } from '../askText';
import type { CodingSession } from '../coding/codingSession';
import { UNWATCHED } from '../planned/studyPlan';
import { refactorAtOnce } from '../refactoring/refactorAtOnce';
import { askAndRefactor, planRefactoring } from '../refactoring/refactorPlan';
import type { SpeakersNode } from './speakersNode';
import { personMeant, type StudyPerson } from './studySpeaker';

/** Asks for a speaker's role, and writes it into the codebook. */
export async function setRoleCommand(session: CodingSession, rows: readonly SpeakersNode[]): Promise<void> {
  const meant = await personMeant(session.studies, rows, vscode.l10n.t('Set Role'));
  if (!meant) return;
  const { folder, person } = meant;
  const { study } = folder;
  const { name, known } = person;
  const title = vscode.l10n.t('Role of “{0}”', name);
  const role = await askText({
    title,
    placeholder: vscode.l10n.t('A role, or one of your own'),
    choices: [
      ...commonRoles(roleNames(study)).map((it) => ({
        label: it,
        ...(it === known?.role ? { description: vscode.l10n.t('now') } : {}),
        value: it,
      })),
      ...(known?.role === undefined ? [] : [{ label: `$(close) ${vscode.l10n.t('No role')}`, value: '' }]),
    ],
    typed: (text) => ({ label: vscode.l10n.t('Role: {0}', text), value: text }),
  });
  if (role === undefined || role === (known?.role ?? '')) return;
  await writeRole(session, meant, role || undefined);
}

/** Does it at once, unless somebody who is new to the codebook becomes a speaker where they weren't: that is asked about. */
async function writeRole(
  session: CodingSession,
  { folder, person: { name, known } }: StudyPerson,
  role: string | undefined,
): Promise<void> {
  const { study } = folder;
  const refactoring = {
    folder,
    files: () => [CODEBOOK],
    alsoRead: () => (known ? [] : [...study.transcripts()].map(({ path }) => path)),
    make: (files: RefactoredFiles) => setSpeakerRole(files, name, role),
  };
  const undo = role ? vscode.l10n.t('role of “{0}”: {1}', name, role) : vscode.l10n.t('no role of “{0}”', name);
  const done = role
    ? vscode.l10n.t('“{0}” is {1} now.', name, role)
    : vscode.l10n.t('“{0}” has no role any more.', name);
  const { readings = [] } = await planRefactoring(refactoring, UNWATCHED);
  if (!readings.length) {
    await refactorAtOnce(session, { ...refactoring, undo, done });
    return;
  }
  await askAndRefactor(session, {
    ...refactoring,
    title: vscode.l10n.t('Role of “{0}”', name),
    texts: {
      what: () => vscode.l10n.t('“{0}” comes into the codebook, and is a speaker wherever the name stands', name),
      done: () => done,
      undo: () => undo,
    },
  });
}

/** Roles that the study has, and those that many interviews and groups have. */
function commonRoles(known: readonly string[]): string[] {
  const common = ['interviewer', 'participant', 'moderator', 'observer', 'interpreter', 'transcriber'];
  return [...new Set([...known, ...common])];
}
