import * as vscode from 'vscode';
import { candidatesFor } from '../../core/codings/candidates';
import { storedCoding } from '../../core/project/storedCoding';
import { baseName } from '../../core/project/studyPaths';
import { NotAppliedError } from '../writing/notApplied';
import type { CodingSession } from '../coding/codingSession';
import { reportFailure } from '../writing/reportFailure';
import { uriOf } from '../study/studyFolder';
import { askForOthers, attachTo, attachToSelection } from './placeCommands';
import { pickCandidate } from './candidatePick';
import { ExcerptPreview } from './excerptPreview';
import { readNow } from './transcriptNow';
import { referenceTo, type UnsureCoding } from '../study/unsureCoding';
import { whichCoding } from './whichCoding';

/** Shows where a coding's excerpt may be, the likeliest place first, and attaches the coding to the one that is chosen. */
export async function showCandidates(session: CodingSession, argument: unknown): Promise<void> {
  const meant = await whichCoding(session, argument, vscode.l10n.t('Find Excerpt of Coding'));
  if (!meant) return;
  try {
    await choose(session, meant);
  } catch (error) {
    reportFailure(error, meant.folder, session.log);
  }
}

async function choose(session: CodingSession, meant: UnsureCoding): Promise<void> {
  const { talk, sidecars } = await readNow(session.studies, meant, [meant.sidecar]);
  const coding = storedCoding(meant.sidecar, meant.id, sidecars.get(meant.sidecar) ?? '');
  if (!coding) throw new NotAppliedError(vscode.l10n.t('This coding isn’t in {0} any more.', meant.sidecar));
  const candidates = candidatesFor(talk, coding, meant.coding.range);
  if (!candidates.length) {
    await offerSelection(session, meant);
    return;
  }
  const { codes, firstWords } = meant.coding;
  const title = [codes.join(', '), ...(firstWords ? [`“${firstWords}”`] : [])].join(': ');
  const preview = await ExcerptPreview.of(uriOf(meant.folder, meant.path));
  const chosen = await pickCandidate(title, candidates, talk, preview);
  if (chosen === undefined || !(chosen === 'selection' || (await askForOthers(meant)))) {
    await preview.leave();
  } else if (chosen === 'selection') {
    const { start } = meant.coding.range;
    await preview.stay({ start, end: start });
    await attachToSelection(session, referenceTo(meant));
  } else {
    await preview.stay(chosen);
    await attachTo(session, meant, { range: chosen, words: talk.lines.slice(chosen) });
  }
}

async function offerSelection(session: CodingSession, meant: UnsureCoding): Promise<void> {
  const attach = vscode.l10n.t('Attach to Selection');
  const { firstWords } = meant.coding;
  const transcript = baseName(meant.path);
  const message = firstWords
    ? vscode.l10n.t(
        'Nothing in {0} is like “{1}”. Select the words that are meant, and attach the coding.',
        transcript,
        firstWords,
      )
    : vscode.l10n.t(
        'The words of this coding aren’t written down, so they can’t be looked for in {0}. Select those that are meant, and attach the coding.',
        transcript,
      );
  if ((await vscode.window.showInformationMessage(message, attach)) === attach) {
    await attachToSelection(session, referenceTo(meant));
  }
}
