import * as vscode from 'vscode';
import { attentionIn } from '../../core/project/transcriptAttention';
import { baseName } from '../../core/project/studyPaths';
import { openAt } from '../codes/openAt';
import { problemMessage } from '../problemMessage';
import { coderName } from '../settings';
import type { Studies } from '../study/studies';
import { uriOf } from '../study/studyFolder';
import { transcriptProgress, type TranscriptProgress } from './transcriptProgress';

interface Action extends vscode.QuickPickItem {
  readonly run?: Pick<vscode.Command, 'command' | 'arguments'>;
}

/** Shows what there is to do in the transcript in the editor, and does what is chosen. */
export async function whatToDo(studies: Studies): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const known = document && (await studies.open(document)) && transcriptProgress(studies, document);
  if (!known) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a transcript to code it.'));
    return;
  }
  const todo = [...uncoded(known), ...needingAttention(known)];
  const nothing: Action = {
    label: vscode.l10n.t('All turns are coded, and nothing needs attention'),
    iconPath: icon('pass'),
  };
  const rest = vscode.l10n.t('this transcript');
  const items = [
    ...(todo.length ? todo : [nothing]),
    { label: rest, kind: vscode.QuickPickItemKind.Separator },
    ...always(known, document),
  ];
  const title = vscode.l10n.t('What There Is to Do in {0}', baseName(known.place.path));
  const run = (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.run;
  if (run) await vscode.commands.executeCommand(run.command, ...((run.arguments ?? []) as unknown[]));
}

function uncoded({ progress: { stretches, coded } }: TranscriptProgress): Action[] {
  const left = stretches.length - coded;
  if (!left) return [];
  return [
    action('arrow-down', vscode.l10n.t('Go to Next Uncoded Turn'), 'nextUncodedTurn', [
      vscode.l10n.t('{0} of {1} are uncoded', left, stretches.length),
    ]),
  ];
}

function needingAttention({ place: { folder, path } }: TranscriptProgress): Action[] {
  const { lost, probable, unknownCodes, problems } = attentionIn(folder.study, folder.checks.soFar(), path);
  const actions = [
    {
      count: probable,
      to: () => action('search-fuzzy', vscode.l10n.t('Confirm Probable Places…'), 'confirmPlaces', [String(probable)]),
    },
    {
      count: lost,
      to: () =>
        action('debug-disconnect', vscode.l10n.t('Find Excerpt of Coding…'), 'showCandidates', [
          vscode.l10n.t('{0} not found', lost),
        ]),
    },
    {
      count: unknownCodes.length,
      to: () => {
        const add = action('question', vscode.l10n.t('Add to Codebook'), 'addToCodebook', [unknownCodes.join(', ')]);
        return { ...add, run: { ...add.run, arguments: [undefined, unknownCodes] } };
      },
    },
  ];
  return [
    ...actions.flatMap(({ count, to }) => (count ? [to()] : [])),
    ...problems.map(({ path: file, problem }): Action => ({
      label: baseName(file),
      description: problemMessage(problem),
      iconPath: icon(problem.severity === 'error' ? 'error' : 'warning'),
      run: openAt(uriOf(folder, file), problem.range),
    })),
  ];
}

/** What can be done whatever the state of the transcript. */
function always({ place: { folder, path } }: TranscriptProgress, document: vscode.TextDocument): Action[] {
  const coder = coderName(document.uri) ?? vscode.l10n.t('not set');
  return [
    action('account', vscode.l10n.t('Set Your Name as a Coder…'), 'setCoder', [coder]),
    folder.study.blind
      ? action('eye', vscode.l10n.t('End Blind Coding…'), 'endBlindCoding', [])
      : action('eye-closed', vscode.l10n.t('Code Blind'), 'codeBlind', []),
    ...(folder.study.sidecarPathsOf(path).some((it) => !folder.study.isUnseen(it))
      ? [action('go-to-file', vscode.l10n.t('Open Sidecar'), 'openSidecar', [])]
      : []),
    action('library', vscode.l10n.t('Open Codebook'), 'openCodebook', []),
    action('list-tree', vscode.l10n.t('Show Codes View'), 'codes.focus', []),
  ];
}

function action(image: string, label: string, command: string, notes: readonly string[]) {
  const description = notes.join(' · ');
  return {
    label,
    iconPath: icon(image),
    run: { command: `transcriptCoding.${command}` },
    ...(description ? { description } : {}),
  };
}

function icon(id: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(id);
}
