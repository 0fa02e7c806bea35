import * as vscode from 'vscode';
import { coderKey, CONSENSUS, isCoderName } from '../../core/coders/coder';
import { codersOf, hasSomething } from '../../core/copies/copy';
import { baseName, comparePaths, sidecarPath } from '../../core/project/studyPaths';
import { askText } from '../askText';
import { codingCount } from '../counts';
import { pickOne, type Choice } from '../refactoring/pickOne';
import { pathIn, type StudyFolder } from '../study/studyFolder';
import { chosenCopy, ofTranscript, type ChosenCopy, type CopyChoice, type Whose } from './copyChoice';
import { copyCount } from './copyTexts';

/** What is chosen in the list of copies: to bring them in, or one of which something else is to be said. */
type Step = 'bringIn' | CopyChoice;

/** What is to become of one copy. */
type Change = 'transcript' | 'coder' | 'authors' | 'leaveOut' | 'takeIn';

/**
 * Shows of which transcript each copy is, and whose, and lets all of that be changed: one list, whose first row goes on. Nothing when it is
 * left.
 */
export async function pickCopies(
  folder: StudyFolder,
  copies: readonly CopyChoice[],
): Promise<readonly ChosenCopy[] | undefined> {
  let now = copies;
  for (;;) {
    const chosen = now.flatMap((it) => chosenCopy(it) ?? []);
    const step = await pickOne<Step>(
      vscode.l10n.t('Bring In Copies of Other Coders'),
      vscode.l10n.t('Choose a file to say of which transcript it is a copy, and whose'),
      [...goOn(now, chosen), ...now.map(rowOf)],
    );
    if (step === undefined) return undefined;
    if (step === 'bringIn') return chosen;
    const changed = await changeOne(folder, step);
    now = now.map((it) => (it === step ? changed : it));
  }
}

function goOn(copies: readonly CopyChoice[], chosen: readonly ChosenCopy[]): Choice<Step>[] {
  if (!chosen.length) return [];
  const open = copies.filter((it) => !it.isLeftOut && hasSomething(it.copy) && !chosenCopy(it)).length;
  return [
    {
      label: `$(check) ${vscode.l10n.t('Bring In {0}', copyCount(chosen.length))}`,
      description: codingCount(chosen.reduce((sum, { copy }) => sum + copy.codings.length, 0)),
      ...(open
        ? { detail: vscode.l10n.t('Files that stay out, since something is to be said of them: {0}', open) }
        : {}),
      value: 'bringIn',
    },
  ];
}

function rowOf(choice: CopyChoice): Choice<Step> {
  const { copy, isLeftOut, transcript, whose } = choice;
  const isOpen = transcript === undefined || whose === undefined;
  const icon = isLeftOut || !hasSomething(copy) ? 'circle-slash' : isOpen ? 'question' : 'file';
  const parts = !hasSomething(copy)
    ? [vscode.l10n.t('no codings in it')]
    : [
        ...(isLeftOut ? [vscode.l10n.t('left out')] : []),
        transcript === undefined ? vscode.l10n.t('of which transcript?') : `→ ${baseName(transcript)}`,
        whoseText(whose, choice),
        codingCount(copy.codings.length),
      ];
  return { label: `$(${icon}) ${copy.name}`, description: parts.join(' · '), value: choice };
}

function whoseText(whose: Whose | undefined, { copy }: CopyChoice): string {
  if (whose === undefined) return vscode.l10n.t('whose?');
  return whose.kind === 'one' ? whose.coder : codersOf(copy).join(', ');
}

async function changeOne(folder: StudyFolder, choice: CopyChoice): Promise<CopyChoice> {
  const { copy, transcript, whose, isLeftOut } = choice;
  const choices: Choice<Change>[] = [
    {
      label: `$(comment-discussion) ${vscode.l10n.t('Choose the Transcript…')}`,
      description: transcript ?? '',
      value: 'transcript',
    },
    {
      label: `$(account) ${vscode.l10n.t('Choose the Coder…')}`,
      description: whose ? whoseText(whose, choice) : '',
      value: 'coder',
    },
    ...(codersOf(copy).length > 1
      ? [
          {
            label: `$(organization) ${vscode.l10n.t('Each Coding Under Its Author’s Name')}`,
            description: codersOf(copy).join(', '),
            value: 'authors' as const,
          },
        ]
      : []),
    isLeftOut
      ? { label: `$(add) ${vscode.l10n.t('Bring It In')}`, value: 'takeIn' }
      : { label: `$(circle-slash) ${vscode.l10n.t('Leave It Out')}`, value: 'leaveOut' },
  ];
  // What is asked first is what isn't known.
  if (transcript !== undefined && whose === undefined) choices.splice(0, 2, ...choices.slice(0, 2).reverse());
  switch (await pickOne(copy.name, vscode.l10n.t('What is to become of this copy?'), choices)) {
    case 'transcript': {
      const picked = await pickTranscript(folder, choice);
      return picked === undefined ? choice : ofTranscript(choice, picked, folder.study.coderNames);
    }
    case 'coder':
      return { ...choice, whose: (await pickCoder(folder, choice)) ?? whose, isLeftOut: false };
    case 'authors':
      return { ...choice, whose: { kind: 'authors' }, isLeftOut: false };
    case 'leaveOut':
      return { ...choice, isLeftOut: true };
    case 'takeIn':
      return { ...choice, isLeftOut: false };
    default:
      return choice;
  }
}

function pickTranscript(
  { root, study }: StudyFolder,
  { uri, copy, transcript }: CopyChoice,
): Promise<string | undefined> {
  const own = pathIn(root, uri);
  const paths = [...study.paths].filter((path) => path !== own && path !== transcript).sort(comparePaths);
  const all = transcript === undefined ? paths : [transcript, ...paths];
  return pickOne(
    vscode.l10n.t('Of which transcript is {0} a copy?', copy.name),
    vscode.l10n.t('A transcript of the study'),
    all.map((path) => ({ label: baseName(path), description: path, value: path })),
  );
}

function pickCoder(folder: StudyFolder, { copy, transcript }: CopyChoice): Promise<Whose | undefined> {
  const names = new Map([...codersOf(copy), ...folder.study.coderNames].map((name) => [coderKey(name), name]));
  names.delete(CONSENSUS);
  const choice = (name: string): Choice<Whose> => ({
    label: name,
    description: sidecarPath(baseName(transcript ?? 'p12.md'), name),
    value: { kind: 'one', coder: name },
  });
  return askText<Whose>({
    title: vscode.l10n.t('Who has coded {0}?', copy.name),
    placeholder: vscode.l10n.t('A coder of the study, or another one: type the name'),
    choices: [...names.values()].map(choice),
    typed: (text) =>
      isCoderName(text)
        ? choice(text)
        : { label: `$(warning) ${vscode.l10n.t('“{0}” can’t be a coder’s name.', text)}` },
  });
}
