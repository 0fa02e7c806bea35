import * as vscode from 'vscode';
import { coderKey } from '../../core/coders/coder';
import { coderMarks } from '../../core/coders/coderMarks';
import { canonicalName } from '../../core/project/codeTree';
import { codingsByTurn } from '../../core/project/codingsByTurn';
import type { PlacedCoding } from '../../core/project/placedCoding';
import { baseName } from '../../core/project/studyPaths';
import { percent } from '../../core/text/percent';
import { readTranscript } from '../../core/transcript/readTranscript';
import type { Turn } from '../../core/transcript/transcript';
import { turnExcerpt } from '../../core/transcript/turnAt';
import { lastCode, type RecentCodes } from '../coding/recentCodes';
import { referenceTo, unsureCoding } from '../study/unsureCoding';
import { openAt } from '../codes/openAt';
import { problemMessage } from '../problemMessage';
import { lensTitle } from '../lensTitle';
import { coderName } from '../settings';
import type { Studies } from '../study/studies';
import { uriOf, type StudyPlace } from '../study/studyFolder';

/**
 * The lenses above every turn of a transcript: add a code, each code that it has, those that are only probably its own, the last code
 * again. Before them, which of its sidecars can't be read. Without its study, which may still be being read, a transcript has the first of them.
 */
export function turnLenses(studies: Studies, recent: RecentCodes, document: vscode.TextDocument): vscode.CodeLens[] {
  const coded = studies.coded(document);
  const place = studies.find(document.uri);
  const { turns } = coded?.transcript ?? readTranscript(document.getText());
  const codings = coded ? codingsByTurn(coded, turns) : [];
  let marks: ReadonlyMap<string, string> | undefined;
  const ofTurns = turns.flatMap((turn, index) => {
    const its = codings[index] ?? [];
    const whose = place && hasSeveralCoders(its) ? (marks ??= coderMarks(place.folder.study.coderNames)) : undefined;
    return lensesOf({ document, turn, place, recent, marks: whose }, its);
  });
  return place ? [...unreadableLenses(place), ...ofTurns] : ofTurns;
}

/** Whether coders with names meet here, of whom there is only room for their marks. */
function hasSeveralCoders(codings: readonly PlacedCoding[]): boolean {
  return new Set(codings.flatMap(({ coder }) => (coder === undefined ? [] : coderKey(coder)))).size > 1;
}

/** At the top of a transcript: which of its sidecars can't be read, so that it doesn't seem to be without codings. */
function unreadableLenses({ folder, path }: StudyPlace): vscode.CodeLens[] {
  return folder.study.sidecarPathsOf(path).flatMap((sidecar) => {
    const problem = folder.study
      .problems()
      .get(sidecar)
      ?.find(({ severity }) => severity === 'error');
    if (!problem) return [];
    const title = lensTitle('error', vscode.l10n.t('Codings can’t be read: {0}', baseName(sidecar)));
    const command = { ...openAt(uriOf(folder, sidecar), problem.range), title, tooltip: problemMessage(problem) };
    return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
  });
}

interface TurnAndPlace {
  readonly document: vscode.TextDocument;
  readonly turn: Turn;
  /** Nothing as long as the study hasn't been read. */
  readonly place: StudyPlace | undefined;
  readonly recent: RecentCodes;
  /** The coders' marks, where they take the place of their names. */
  readonly marks: ReadonlyMap<string, string> | undefined;
}

function lensesOf(
  { document, turn, place, recent, marks }: TurnAndPlace,
  codings: readonly PlacedCoding[],
): vscode.CodeLens[] {
  if (!turnExcerpt(turn)) return [];
  const study = place?.folder.study;
  const range = new vscode.Range(turn.line, 0, turn.line, 0);
  const at = { uri: document.uri, line: turn.line };
  const lens = (title: string, tooltip: string, command: string, ...args: unknown[]) =>
    new vscode.CodeLens(range, { title, tooltip, command: `transcriptCoding.${command}`, arguments: args });

  const lenses = [lens(lensTitle('add', vscode.l10n.t('Code')), vscode.l10n.t('Code this turn'), 'code', at)];
  const shown = new Set<string>();
  for (const coding of codings) {
    const { codes, coder } = coding;
    // While one codes blind, all that is shown is one's own.
    const by = study?.blind ? undefined : coder && (marks?.get(coderKey(coder)) ?? coder);
    const codedBy = marks && coder ? [vscode.l10n.t('coded by {0}', coder)] : [];
    const unsure = place && unsureCoding(place, coding);
    if (unsure) {
      const title = vscode.l10n.t('{0} — confirm?', by ? `${codes.join(', ')} (${by})` : codes.join(', '));
      const tooltip = [vscode.l10n.t('Probably here ({0} %)', percent(coding.sureness)), ...codedBy].join(', ');
      lenses.push(lens(lensTitle('question', title), tooltip, 'placeActions', referenceTo(unsure)));
      continue;
    }
    for (const written of codes) {
      const name = study ? canonicalName(study, written) : written;
      const title = by ? `${name} (${by})` : name;
      if (shown.has(title)) continue;
      shown.add(title);
      const description = study?.codebook.find(name)?.description;
      const tooltip = [description ?? name, ...codedBy].join(' · ');
      lenses.push(lens(lensTitle('tag', title), tooltip, 'codeActions', at, name, coder));
    }
  }
  const last = study && lastCode(study, recent);
  const coder = coderName(document.uri);
  const me = coder === undefined ? '' : (marks?.get(coderKey(coder)) ?? coder);
  if (last !== undefined && !shown.has(last) && !shown.has(`${last} (${me})`)) {
    const again = vscode.l10n.t('again: {0}', last);
    lenses.push(
      lens(lensTitle('history', again), vscode.l10n.t('Code this turn with “{0}” again', last), 'codeAgain', at),
    );
  }
  return lenses;
}
