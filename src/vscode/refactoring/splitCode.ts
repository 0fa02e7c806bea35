import * as vscode from 'vscode';
import { excerptsOf, unknownCodes } from '../../core/project/codeTree';
import type { PlacedCoding } from '../../core/project/placedCoding';
import { baseName } from '../../core/project/studyPaths';
import { newCodeNames } from '../../core/refactorings/newCodeName';
import { keyOfCoding } from '../../core/refactorings/recoding';
import { filesOfSplit, readBySplit, splitCode } from '../../core/refactorings/splitCode';
import type { StudyCode } from '../codes/studyCode';
import type { CodingSession } from '../coding/codingSession';
import { tell } from '../messages';
import { problemMessage } from '../problemMessage';
import { ExcerptPreview } from '../placing/excerptPreview';
import { isSame, uriOf } from '../study/studyFolder';
import { codingCount, fileCount } from '../counts';
import { seenChanges } from '../planned/studyPlan';
import { pickOne } from './pickOne';
import { askAndRefactor } from './refactorPlan';

interface Excerpt {
  readonly path: string;
  readonly coding: PlacedCoding;
}

/** What is chosen for one excerpt. */
type Choice =
  { readonly kind: 'stays' | 'restStays' | 'back' | 'cancel' } | { readonly kind: 'goes'; readonly to: string };

/** Goes through the excerpts of a code, has another code chosen for some of them, and gives it to these in one step. */
export async function splitCodeCommand(session: CodingSession, { folder, name }: StudyCode): Promise<void> {
  const { study } = folder;
  const excerpts = [...excerptsOf(study, name)].flatMap(([path, all]) => all.map((coding) => ({ path, coding })));
  if (!excerpts.length) {
    tell(vscode.l10n.t('“{0}” has no excerpts.', name));
    return;
  }
  const choices = await walk({ folder, name }, excerpts);
  if (!choices?.size) return;
  const split = { name, choices };
  const to = [...new Set(choices.values())].join(', ');
  await askAndRefactor(session, {
    folder,
    title: vscode.l10n.t('Split Code “{0}”', name),
    files: () => filesOfSplit(study, split),
    alsoRead: () => readBySplit(study, split),
    make: (files) => splitCode(files, split),
    texts: {
      what: (plan) =>
        vscode.l10n.t(
          'Give {0} of “{1}” to {2}, in {3}',
          codingCount(plan.counts.changed + plan.counts.gone),
          name,
          to,
          fileCount(seenChanges(folder, plan).length),
        ),
      done: ({ counts }) =>
        vscode.l10n.t('Gave {0} of “{1}” to {2}.', codingCount(counts.changed + counts.gone), name, to),
      undo: () => vscode.l10n.t('splitting of “{0}”', name),
    },
  });
}

/** What was chosen, by the codings' keys; nothing when it was left. */
async function walk(
  { folder, name }: StudyCode,
  excerpts: readonly Excerpt[],
): Promise<Map<string, string> | undefined> {
  const choices = new Map<string, string>();
  const parts = (folder.study.codebook.find(name)?.children ?? []).map((child) => child.name);
  let preview: ExcerptPreview | undefined;
  try {
    for (let i = 0; i < excerpts.length;) {
      const excerpt = excerpts[i];
      if (!excerpt) break;
      const uri = uriOf(folder, excerpt.path);
      if (!preview || !isSame(preview.document.uri, uri)) {
        await preview?.leave({ preserveFocus: true });
        preview = await ExcerptPreview.of(uri);
      }
      preview.show(excerpt.coding.range);
      const key = keyOfCoding(excerpt.path, excerpt.coding);
      const choice = await ask({ folder, name }, excerpt, i, excerpts.length, parts, choices.get(key));
      if (choice.kind === 'cancel') {
        const then = choices.size ? await askHowToEnd(name, choices.size) : 'leave';
        if (then === 'leave') return undefined;
        if (then === 'take') return choices;
        continue;
      }
      if (choice.kind === 'restStays') return choices;
      if (choice.kind === 'stays') choices.delete(key);
      if (choice.kind === 'goes') {
        choices.set(key, choice.to);
        if (!parts.includes(choice.to)) parts.push(choice.to);
      }
      i = choice.kind === 'back' ? Math.max(i - 1, 0) : i + 1;
    }
    return choices;
  } finally {
    await preview?.leave();
  }
}

/** Asks what becomes of what was chosen so far, when the walk is left by Escape. Another Escape goes on with it. */
async function askHowToEnd(name: string, count: number): Promise<'goOn' | 'take' | 'leave'> {
  const end = await pickOne<'goOn' | 'take' | 'leave'>(
    vscode.l10n.t('Split Code “{0}”', name),
    vscode.l10n.t('What becomes of what you have chosen so far?'),
    [
      { label: vscode.l10n.t('Go on choosing'), value: 'goOn' },
      {
        label: vscode.l10n.t('Take what was chosen'),
        detail: vscode.l10n.t('{0} are given another code; all others stay with “{1}”.', codingCount(count), name),
        value: 'take',
      },
      { label: vscode.l10n.t('Leave everything as it is'), value: 'leave' },
    ],
  );
  return end ?? 'goOn';
}

/** Without a choice, it only says something. */
type Row = vscode.QuickPickItem & { readonly choice?: Choice };

/** Asks for one excerpt. A digit picks a row; a name that isn't there yet is a new code. */
function ask(
  { folder, name }: StudyCode,
  { path, coding }: Excerpt,
  index: number,
  count: number,
  parts: readonly string[],
  before: string | undefined,
): Promise<Choice> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = vscode.l10n.t(
    'Split “{0}”: {1} of {2} ({3}, line {4})',
    name,
    index + 1,
    count,
    baseName(path),
    coding.range.start.line + 1,
  );
  pick.placeholder = vscode.l10n.t(
    'Choose with a digit, or type the name of another or a new code: “{0}”',
    coding.firstWords,
  );
  pick.ignoreFocusOut = true;
  if (index > 0) pick.buttons = [vscode.QuickInputButtons.Back];
  const rows = rowsOf(name, parts, index > 0);
  const others: Row[] = [
    ...folder.study.codebook.all().map((code) => ({ label: code.name })),
    ...unknownCodes(folder.study).map((code) => ({
      label: code.name,
      description: vscode.l10n.t('not in the codebook'),
    })),
  ]
    .filter(({ label }) => label !== name)
    .map((row) => ({ ...row, choice: { kind: 'goes', to: row.label } }));
  const problemOf = newCodeNames(folder.study, undefined);
  const show = () => {
    const typed = pick.value.trim();
    const more = others.filter(({ label }) => !parts.includes(label) && typed !== '');
    const known = [name, ...parts, ...others.map(({ label }) => label)];
    pick.items = [...rows, ...more, ...newRow(problemOf, typed, known)];
  };
  show();
  const chosen = pick.items.filter(({ choice }) => choice?.kind === 'goes' && choice.to === before);
  if (chosen.length) pick.activeItems = chosen;
  return new Promise((resolve) => {
    pick.onDidChangeValue((typed) => {
      show();
      // With ten rows a 1 may be the beginning of 10.
      const choice = rows.length < 10 && /^[1-9]$/.test(typed) ? rows[Number(typed) - 1]?.choice : undefined;
      if (!choice) return;
      resolve(choice);
      pick.hide();
    });
    pick.onDidTriggerButton(() => {
      resolve({ kind: 'back' });
      pick.hide();
    });
    pick.onDidAccept(() => {
      const choice = pick.selectedItems[0]?.choice;
      if (!choice) return;
      resolve(choice);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve({ kind: 'cancel' });
      pick.dispose();
    });
    pick.show();
  });
}

function rowsOf(name: string, parts: readonly string[], canGoBack: boolean): Row[] {
  const labels: [string, Choice][] = [
    [vscode.l10n.t('It stays with “{0}”', name), { kind: 'stays' }],
    ...parts.map((part): [string, Choice] => [vscode.l10n.t('It goes to “{0}”', part), { kind: 'goes', to: part }]),
    [vscode.l10n.t('This one and all that follow stay'), { kind: 'restStays' }],
    ...(canGoBack ? [[vscode.l10n.t('Back to the one before'), { kind: 'back' }] as [string, Choice]] : []),
  ];
  return labels.map(([label, choice], i) => ({ label: `${i + 1}  ${label}`, choice }));
}

/** An offer to make what was typed a new code, or why it can't be one. */
function newRow(problemOf: ReturnType<typeof newCodeNames>, typed: string, known: readonly string[]): Row[] {
  if (!typed || /^\d+$/.test(typed) || known.includes(typed)) return [];
  const problem = problemOf(typed);
  if (problem) return [{ label: `$(error) ${problemMessage(problem)}`, alwaysShow: true }];
  return [
    {
      label: vscode.l10n.t('It goes to the new code “{0}”', typed),
      alwaysShow: true,
      iconPath: new vscode.ThemeIcon('add'),
      choice: { kind: 'goes', to: typed },
    },
  ];
}
