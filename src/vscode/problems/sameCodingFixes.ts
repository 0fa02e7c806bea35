import * as vscode from 'vscode';
import { doublesIn } from '../../core/checks/doubles';
import { withoutCodes, withoutLabel } from '../../core/checks/undouble';
import { placeInSource, type PlacedCoding } from '../../core/project/placedCoding';
import { baseName, isSidecarPath, transcriptOfSidecar } from '../../core/project/studyPaths';
import { sameRange, type Range } from '../../core/text/position';
import type { CodingSession } from '../coding/codingSession';
import type { StudyPlace } from '../study/studyFolder';
import { changeFile } from '../writing/changeFile';
import { NotAppliedError } from '../writing/notApplied';
import type { FoundProblem, QuickFix, QuickFixesOf } from './quickFix';

/** What can be done about a label that codes nothing. */
export const labelWithoutExcerptFixes: QuickFixesOf = (session, found) => {
  const [code = ''] = found.problem.args ?? [];
  return [removeLabel(session, found, code, found.problem.range, vscode.l10n.t('Remove this label'))];
};

/** What can be done where two codings say the same: the code is taken out of one of the two, where nothing is lost with it. */
export const sameCodingFixes: QuickFixesOf = (session, found) => {
  const { folder, path, problem } = found;
  const { study } = folder;
  const transcript = isSidecarPath(path) ? transcriptOfSidecar(path, (it) => study.isTranscript(it)) : path;
  const coded = transcript === undefined ? undefined : study.transcript(transcript);
  const isMeant = ({ source }: PlacedCoding) => (source.kind === 'sidecar' ? source.path : transcript) === path;
  const double =
    coded &&
    doublesIn(coded, study.codebook).find(
      ({ coding, codes }) => isMeant(coding) && sameRange(placeInSource(coding, codes[0] ?? 0), problem.range),
    );
  if (!double || transcript === undefined) return [];
  const { kind, coding, other, codes } = double;
  const names = codes.flatMap((i) => coding.codes[i] ?? []);
  const [code = ''] = names;
  if (kind === 'labels') {
    return [removeLabel(session, found, code, problem.range, vscode.l10n.t('Remove this label'))];
  }
  const here = takeOut(session, found, coding, names, false);
  if (kind === 'notations' && other.source.kind === 'label') {
    const title = vscode.l10n.t('Remove the inline label in {0}', baseName(transcript));
    const [label = ''] = other.codes;
    return [...here, removeLabel(session, { folder, path: transcript }, label, other.source.range, title)];
  }
  if (here.length || kind === 'names') return here;
  const canonical = (it: string) => study.codebook.find(it)?.name ?? it;
  const same = other.codes.filter((it) => names.some((name) => canonical(name) === canonical(it)));
  return takeOut(session, found, other, same, true);
};

function takeOut(
  session: CodingSession,
  { folder, path, text }: FoundProblem,
  { id, codes, source }: PlacedCoding,
  names: readonly string[],
  isOther: boolean,
): QuickFix[] {
  if (id === undefined || withoutCodes(path, text, id, names) === undefined) return [];
  const line = source.range.start.line + 1;
  const all = codes.every((code) => names.includes(code));
  const what = names.join(', ');
  const title = isOther
    ? all
      ? vscode.l10n.t('Remove the coding at line {0}', line)
      : vscode.l10n.t('Take {0} out of the coding at line {1}', what, line)
    : all
      ? vscode.l10n.t('Remove this coding')
      : vscode.l10n.t('Take {0} out of this coding', what);
  const change = (now = '') => withoutCodes(path, now, id, names) ?? gone(path);
  const run = () => changeFile(session, { folder, path }, { change, title: `−${what} (${baseName(path)})` });
  return [{ title, isPreferred: true, run }];
}

function removeLabel(
  session: CodingSession,
  { folder, path }: StudyPlace,
  code: string,
  at: Range,
  title: string,
): QuickFix {
  const change = (text = '') => withoutLabel(text, folder.study.codebook.forTranscript(path), code, at) ?? gone(path);
  const done = `−${code} (${baseName(path)})`;
  return { title, run: () => changeFile(session, { folder, path }, { change, title: done, keepsUnsaved: true }) };
}

function gone(path: string): never {
  throw new NotAppliedError(vscode.l10n.t('{0} says something else there now, so nothing was changed.', path));
}
