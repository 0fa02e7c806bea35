import * as vscode from 'vscode';
import { nearestNames } from '../../core/checks/nearestNames';
import { respellInSidecar, respellInTranscript, type Respelling } from '../../core/project/respellCode';
import { baseName, comparePaths, isSidecarPath } from '../../core/project/studyPaths';
import { sameRange } from '../../core/text/position';
import { withPath } from '../../core/yaml/unreadableFile';
import { addToCodebook } from '../codebook/changeCodebook';
import type { CodingSession } from '../coding/codingSession';
import { fileCount } from '../counts';
import { askAndApply } from '../planned/askAndApply';
import { planEach } from '../planned/studyPlan';
import type { StudyFolder } from '../study/studyFolder';
import { changeFile } from '../writing/changeFile';
import { NotAppliedError } from '../writing/notApplied';
import type { FoundProblem, QuickFix, QuickFixesOf } from './quickFix';

/** So often a mistyped name may be there; one that is there more often is rather a code of its own. */
const SELDOM = 2;

/** What can be done about a code that isn't in the codebook: it is added, or was mistyped. */
export const unknownCodeFixes: QuickFixesOf = (session, found) => {
  const { folder, problem } = found;
  const [code = ''] = problem.args ?? [];
  const { codebook, index } = folder.study;
  const names = nearestNames(codebook, code);
  const near = names.map(({ name, isVeryNear }, i) => {
    const isPreferred = i === 0 && isVeryNear && index.count(code) <= SELDOM;
    return { ...respellHere(session, found, name), isPreferred };
  });
  const [nearest] = names;
  return [
    ...near,
    ...(nearest ? respellAll(session, found, nearest.name) : []),
    {
      title: vscode.l10n.t('Add “{0}” to the codebook', code),
      isPreferred: !near.some(({ isPreferred }) => isPreferred),
      run: () => addToCodebook(session, folder, [code]),
    },
  ];
};

/** What can be done about an alias: the code's name is written, here or wherever the alias is. */
export const aliasFixes: QuickFixesOf = (session, found) => {
  const [, name = ''] = found.problem.args ?? [];
  return [{ ...respellHere(session, found, name), isPreferred: true }, ...respellAll(session, found, name)];
};

function respellHere(session: CodingSession, found: FoundProblem, to: string): QuickFix {
  const { folder, path, problem } = found;
  const [from = ''] = problem.args ?? [];
  const change = (text = '') => {
    const changed = respelt(folder, path, text, { from, to, at: problem.range });
    if (changed === text) throw gone(from, path);
    return changed;
  };
  const title = `${from} → ${to} (${baseName(path)})`;
  return {
    title: vscode.l10n.t('Change to “{0}”', to),
    run: () => changeFile(session, found, { change, title, keepsUnsaved: true }),
  };
}

/** Where the name is written more than once: all places in the file, and all in the study. */
function respellAll(session: CodingSession, found: FoundProblem, to: string): QuickFix[] {
  const { folder, path, problem } = found;
  const [from = ''] = problem.args ?? [];
  const places = found.all.same(problem);
  const here = places.get(path) ?? [];
  if (!here.some(({ range }) => sameRange(range, problem.range))) return [];
  const all = [...places.values()].flat().length;
  const fixes: QuickFix[] = [];
  if (here.length > 1) {
    const change = (text = '') => respelt(folder, path, text, { from, to });
    fixes.push({
      title: vscode.l10n.t('Change “{0}” to “{1}” in all {2} places of this file', from, to, here.length),
      run: () =>
        changeFile(session, found, { change, title: `${from} → ${to} (${baseName(path)})`, keepsUnsaved: true }),
    });
  }
  if (all > here.length) {
    fixes.push({
      title: vscode.l10n.t('Change “{0}” to “{1}” in all {2} places of the study…', from, to, all),
      run: () => respellStudy(session, folder, [...places.keys()].sort(comparePaths), { from, to }),
    });
  }
  return fixes;
}

async function respellStudy(
  session: CodingSession,
  folder: StudyFolder,
  paths: readonly string[],
  { from, to }: Respelling,
): Promise<void> {
  await askAndApply(session, {
    folder,
    title: vscode.l10n.t('Change “{0}” to “{1}”', from, to),
    size: () => paths.length,
    plan: async (planning) => {
      const changes: { path: string; before: string; after: string }[] = [];
      const parts = paths.map((path) => ({
        files: [path],
        plan: (texts: ReadonlyMap<string, string | undefined>) => {
          const before = texts.get(path);
          if (before === undefined) return;
          const after = withPath(path, () => respelt(folder, path, before, { from, to }));
          if (after !== before) changes.push({ path, before, after });
        },
      }));
      const blocked = await planEach(folder, parts, planning);
      return { changes, blocked };
    },
    texts: {
      what: ({ changes }) => vscode.l10n.t('Change “{0}” to “{1}” in {2}', from, to, fileCount(changes.length)),
      rest: () => '',
      done: ({ changes }) => vscode.l10n.t('Changed “{0}” to “{1}” in {2}.', from, to, fileCount(changes.length)),
      nothing: () => vscode.l10n.t('“{0}” isn’t there any more.', from),
      undo: () => `${from} → ${to}`,
    },
  });
}

function respelt({ study }: StudyFolder, path: string, text: string, respelling: Respelling): string {
  if (isSidecarPath(path)) return respellInSidecar(text, respelling);
  return respellInTranscript(text, study.codebook.forTranscript(path), respelling);
}

function gone(code: string, path: string): NotAppliedError {
  return new NotAppliedError(
    vscode.l10n.t('“{0}” isn’t at that place in {1} any more, so nothing was changed.', code, path),
  );
}
