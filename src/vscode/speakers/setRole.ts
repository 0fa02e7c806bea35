import * as vscode from 'vscode';
import { setRole } from '../../core/codebook/speakerEdits';
import { roleNames } from '../../core/completing/otherNames';
import { CODEBOOK } from '../../core/project/studyPaths';
import { createCodebook } from '../../core/refactorings/codebookText';
import { applyEdits } from '../../core/text/edit';
import type { CodingSession } from '../coding/codingSession';
import { tell } from '../messages';
import { changeFile } from '../writing/changeFile';
import { askText } from './askText';
import type { SpeakersNode } from './speakersNode';
import { personMeant } from './studySpeaker';

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
  const isDone = await changeFile(
    session,
    { folder, path: CODEBOOK },
    {
      change: (text) => {
        const book = text ?? createCodebook(study, []).after;
        return applyEdits(book, setRole(book, name, role || undefined));
      },
      title: role ? vscode.l10n.t('role of “{0}”: {1}', name, role) : vscode.l10n.t('no role of “{0}”', name),
    },
  );
  if (!isDone) return;
  tell(role ? vscode.l10n.t('“{0}” is {1} now.', name, role) : vscode.l10n.t('“{0}” has no role any more.', name));
}

/** Roles that the study has, and those that many interviews and groups have. */
function commonRoles(known: readonly string[]): string[] {
  const common = ['interviewer', 'participant', 'moderator', 'observer', 'interpreter', 'transcriber'];
  return [...new Set([...known, ...common])];
}
