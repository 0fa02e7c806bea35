import * as vscode from 'vscode';
import { countOf } from '../../core/project/codeTree';
import { deleteCode, filesOfDeletion } from '../../core/refactorings/deleteCode';
import { filesOfMerge, mergeCodes } from '../../core/refactorings/mergeCodes';
import type { StudyCode } from '../codes/studyCode';
import { askAlias } from './askName';
import { refuseWhileBlind } from '../coders/blind';
import { codingCount, fileCount } from '../counts';
import { seenChanges } from '../planned/studyPlan';
import { pickCode } from './pickCode';
import { pickOne } from './pickOne';
import { askAndRefactor } from './refactorPlan';
import type { RefactoringSession } from './refactoringSession';

/** Asks into which code others are merged, and merges them. */
export async function mergeCodesCommand(session: RefactoringSession, codes: readonly StudyCode[]): Promise<void> {
  const [first] = codes;
  if (!first) return;
  const { folder } = first;
  const { study } = folder;
  const names = [...new Set(codes.filter((code) => code.folder === folder).map(({ name }) => name))];
  const isInBook = (name: string) => study.codebook.find(name) !== undefined;
  const title = vscode.l10n.t('Merge {0}', names.map((name) => `“${name}”`).join(', '));
  // Of several codes one is the target; one code goes into any other. What the codebook says of a code isn't given up for one that it doesn't have.
  const isOffered = (name: string) =>
    (names.length > 1 ? names.includes(name) : !names.includes(name)) && (isInBook(name) || !names.some(isInBook));
  const target = await pickCode(study, title, vscode.l10n.t('Into which code? Its name stays.'), isOffered);
  if (target === undefined) return;
  const sources = names.filter((name) => name !== target);
  const label = sources.join(', ');
  const keepAliases = isInBook(target) ? await askAlias(title, label, true) : false;
  if (keepAliases === undefined) return;
  const merge = { sources, target, keepAliases };
  const { codebook } = study;
  const isDone = await askAndRefactor(session, {
    folder,
    title,
    files: () => filesOfMerge(study, merge),
    make: (files) => mergeCodes(files, merge),
    texts: {
      what: (plan) =>
        vscode.l10n.t(
          'Merge “{0}” into “{1}”: {2} in {3}',
          label,
          target,
          codingCount(plan.counts.changed),
          fileCount(seenChanges(folder, plan).length),
        ),
      rest: ({ lost = [] }) =>
        [
          sources.some((name) => study.codebook.find(name)?.children.length)
            ? vscode.l10n.t('Child codes come under “{0}”; descriptions and memos are put after its own.', target)
            : vscode.l10n.t('Descriptions and memos are put after its own.'),
          ...lost.map(({ code, key }) =>
            vscode.l10n.t(
              'What “{0}” says under “{1}” is deleted: “{2}” says something else there.',
              code,
              key,
              target,
            ),
          ),
        ].join(' '),
      done: (plan) =>
        vscode.l10n.t('Merged “{0}” into “{1}” in {2}.', label, target, fileCount(seenChanges(folder, plan).length)),
      undo: () => vscode.l10n.t('merging of “{0}” into “{1}”', label, target),
    },
  });
  if (isDone) await session.shown.carryOver(folder, codebook, sources, target);
}

/** Asks what becomes of a code's codings and children, and deletes it. */
export async function deleteCodeCommand(session: RefactoringSession, code: StudyCode): Promise<void> {
  const { folder, name } = code;
  const { study } = folder;
  const why = vscode.l10n.t('You code blind: deleting a code could delete codings of others that you don’t see.');
  if (refuseWhileBlind(folder.root, why)) return;
  const title = vscode.l10n.t('Delete Code “{0}”', name);
  const used = countOf(study, name);
  if (used) {
    const gives = await pickOne(title, vscode.l10n.t('What becomes of its codings ({0})?', used), [
      {
        label: vscode.l10n.t('Take it from them'),
        detail: vscode.l10n.t('A coding that has no other code is deleted with it.'),
        value: false,
      },
      {
        label: vscode.l10n.t('Give them another code…'),
        detail: vscode.l10n.t('Which is to merge the two.'),
        value: true,
      },
    ]);
    if (gives === undefined) return;
    if (gives) {
      await mergeCodesCommand(session, [code]);
      return;
    }
  }
  const children = study.codebook.find(name)?.children ?? [];
  const withChildren = children.length
    ? await pickOne(title, vscode.l10n.t('What becomes of the codes under it?'), [
        { label: vscode.l10n.t('They move up'), value: false },
        { label: vscode.l10n.t('They are deleted too, with all under them'), value: true },
      ])
    : false;
  if (withChildren === undefined) return;
  const deletion = { name, withChildren };
  await askAndRefactor(session, {
    folder,
    title,
    files: () => filesOfDeletion(study, deletion),
    make: (files) => deleteCode(files, deletion),
    texts: {
      what: ({ counts }) => vscode.l10n.t('Delete “{0}”, and with it {1}', name, codingCount(counts.gone)),
      rest: ({ counts, lost = [] }) =>
        [
          lost.length === 1 && vscode.l10n.t('The memo on “{0}” is deleted too.', lost[0]?.code ?? ''),
          lost.length > 1 && vscode.l10n.t('The memos on {0} codes are deleted too.', lost.length),
          counts.changed && vscode.l10n.t('{0} keep their other codes.', codingCount(counts.changed)),
          counts.goneWithMemo && vscode.l10n.t('Of those that are deleted {0} have a memo.', counts.goneWithMemo),
        ]
          .filter(Boolean)
          .join(' '),
      done: ({ counts }) => vscode.l10n.t('Deleted “{0}”, and with it {1}.', name, codingCount(counts.gone)),
      undo: () => vscode.l10n.t('deletion of “{0}”', name),
    },
  });
}
