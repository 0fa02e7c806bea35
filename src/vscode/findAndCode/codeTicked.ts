import * as vscode from 'vscode';
import { CodeMany } from '../../core/finding/codeMany';
import { codesOnExcerpt, missingCodes, ownCodings } from '../../core/finding/codesOnExcerpt';
import { findInTalk } from '../../core/finding/findInTalk';
import { HIT_UNITS, hitExcerpts, type HitUnit } from '../../core/finding/hitExcerpts';
import { keepTicks } from '../../core/finding/keepTicks';
import { codedNow } from '../../core/project/codedNow';
import type { FileChange } from '../../core/project/fileChange';
import { freshIds } from '../../core/project/freshIds';
import { CODEBOOK, sidecarPath } from '../../core/project/studyPaths';
import { linesOf } from '../../core/transcript/readTranscript';
import { pickCodes } from '../coding/codePick';
import type { CodingSession } from '../coding/codingSession';
import { excerptCount, hitCount, transcriptCount } from '../counts';
import { tell } from '../messages';
import { coderName, codingNotation, isConfidential } from '../settings';
import { openDocument } from '../study/openDocument';
import { Slices } from '../study/slices';
import { uriOf } from '../study/studyFolder';
import { makeChanges, readTexts } from '../writing/applyChanges';
import { reportFailure } from '../writing/reportFailure';
import { hitsOf, type FoundHits, type FoundTranscript } from './foundHits';
import { MOST_HITS, textOf } from './searchStudy';

/** What became of the ticked hits. */
interface Outcome {
  readonly changes: FileChange[];
  /** How many excerpts were coded, and in how many transcripts. */
  coded: number;
  transcripts: number;
  /** How many excerpts had all the codes already. */
  had: number;
  /** How many hits aren't surely there any more. */
  lost: number;
}

interface Report {
  /** @returns whether it was cancelled. */
  at(path: string): Promise<boolean>;
  writing(made: number, all: number): void;
}

/** Asks what of the ticked hits is to be coded and how, and codes it in one step that can be undone. */
export async function codeTicked(session: CodingSession, found: FoundHits): Promise<void> {
  const transcripts = found.transcripts.filter(({ ticked }) => ticked.size);
  if (!transcripts.length) {
    tell(vscode.l10n.t('No hit is ticked.'));
    return;
  }
  const unit = await askUnit(found, transcripts);
  if (!unit) return;
  const codes = await askCodes(session, found, transcripts, unit);
  if (!codes?.length) return;
  const outcome = await code(session, found, transcripts, unit, codes);
  if (outcome) tellOutcome(outcome, codes);
}

async function askUnit(found: FoundHits, transcripts: readonly FoundTranscript[]): Promise<HitUnit | undefined> {
  // Labels stand under paragraphs, and code nothing less.
  if (codingNotation(found.folder.root) === 'label') return 'paragraph';
  const names: Record<HitUnit, string> = {
    hit: vscode.l10n.t('The hits themselves'),
    sentence: vscode.l10n.t('Their sentences'),
    paragraph: vscode.l10n.t('Their paragraphs'),
    turn: vscode.l10n.t('Their turns'),
  };
  const items = HIT_UNITS.map((unit) => {
    const count = transcripts.reduce((sum, it) => sum + excerptsIn(it, unit).length, 0);
    return { label: names[unit], description: excerptCount(count), unit };
  });
  const title = vscode.l10n.t('What is to be coded?');
  const placeHolder = vscode.l10n.t('Hits in the same sentence, paragraph or turn become one excerpt');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.unit;
}

async function askCodes(
  { recent }: CodingSession,
  { folder }: FoundHits,
  transcripts: readonly FoundTranscript[],
  unit: HitUnit,
): Promise<string[] | undefined> {
  const { study } = folder;
  const partly = new Map<string, number>();
  let count = 0;
  for (const transcript of transcripts) {
    const { path } = transcript;
    const isOwn = ownCodings(study, path, coderName(uriOf(folder, path)));
    const own = study.transcript(path)?.codings.filter(isOwn) ?? [];
    for (const excerpt of excerptsIn(transcript, unit)) {
      count++;
      if (!own.length) continue;
      for (const name of codesOnExcerpt(study, own, excerpt, isOwn)) partly.set(name, (partly.get(name) ?? 0) + 1);
    }
  }
  return pickCodes({
    study,
    picked: [],
    partly,
    excerpts: count,
    recent,
    title: vscode.l10n.t('{0} in {1}', excerptCount(count), transcriptCount(transcripts.length)),
    placeholder: vscode.l10n.t('Tick codes, or type the name of a new one'),
  });
}

function excerptsIn(transcript: FoundTranscript, unit: HitUnit) {
  return hitExcerpts(
    hitsOf(transcript).filter((hit) => transcript.ticked.has(hit)),
    unit,
  );
}

/**
 * Nothing when it was cancelled, or failed and that was told.
 * @param transcripts what was ticked when it was asked for: the list goes on following what is edited.
 */
function code(
  session: CodingSession,
  found: FoundHits,
  transcripts: readonly FoundTranscript[],
  unit: HitUnit,
  codes: readonly string[],
): Thenable<Outcome | undefined> {
  const { folder } = found;
  const title = vscode.l10n.t('Coding What Was Found');
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, cancellable: true, title }, (progress, token) =>
    session.writes.run(async () => {
      const slices = new Slices();
      const report: Report = {
        at: async (message) => {
          progress.report({ message });
          await slices.turn();
          return token.isCancellationRequested;
        },
        writing: (made, all) => progress.report({ message: vscode.l10n.t('{0} of {1} files', made, all) }),
      };
      let outcome: Outcome | undefined;
      try {
        const changes = await makeChanges(
          folder,
          async () => {
            outcome = await plan(session, found, transcripts, unit, codes, report);
            return outcome?.changes ?? [];
          },
          { onMade: (made, all) => report.writing(made, all) },
        );
        if (outcome && changes.length) {
          const names = codes.map((it) => `+${it}`).join(', ');
          session.history.add({ folder, title: `${names} (${excerptCount(outcome.coded)})`, changes });
          await session.studies.refresh(changes.map(({ path }) => uriOf(folder, path)));
          await session.recent.use(codes).catch((error: unknown) => session.log.error(String(error)));
        }
        return outcome;
      } catch (error) {
        reportFailure(error, folder, session.log);
        return undefined;
      }
    }),
  );
}

/**
 * What coding the ticked hits changes in the files as they are now: each transcript is searched again, and only what is surely a hit that
 * was ticked is coded. Nothing when it is cancelled.
 */
async function plan(
  { studies }: CodingSession,
  { folder, expression }: FoundHits,
  ticked: readonly FoundTranscript[],
  unit: HitUnit,
  codes: readonly string[],
  report: Report,
): Promise<Outcome | undefined> {
  const { study } = folder;
  const own = ({ path }: FoundTranscript) => sidecarPath(path, coderName(uriOf(folder, path)));
  const open = ticked.filter(({ path }) => openDocument(uriOf(folder, path)));
  await studies.refresh([CODEBOOK, ...open.map(own)].map((path) => uriOf(folder, path)));
  const codebook = await readTexts(folder, [CODEBOOK]);
  const many = new CodeMany(study, freshIds(study, Math.random));
  const outcome: Outcome = { changes: [], coded: 0, transcripts: 0, had: 0, lost: 0 };
  for (const transcript of ticked) {
    const { path } = transcript;
    const uri = uriOf(folder, path);
    if (await report.at(path)) return undefined;
    const notation = codingNotation(uri);
    // It may be in an editor that hasn't noticed yet what has become of it; and to be changed itself, it has to be open.
    const isOpened = openDocument(uri) !== undefined || notation === 'label';
    const stored = await readTexts(folder, [own(transcript), ...(isOpened ? [path] : [])]);
    const closed = isOpened ? stored.get(path) : await textOf(folder, path);
    // From here on nothing is waited for: text, excerpts and codings belong together.
    const document = openDocument(uri);
    const text = document?.getText() ?? closed;
    if (text === undefined) {
      outcome.lost += transcript.ticked.size;
      continue;
    }
    const texts = new Map([...codebook, ...stored, [path, text]]);
    const coded = (document && studies.coded(document)) ?? codedNow(study, path, texts);
    const hits = findInTalk(coded.transcript, linesOf(text), expression, MOST_HITS);
    const kept = keepTicks(hitsOf(transcript), transcript.ticked, hits);
    outcome.lost += transcript.ticked.size - kept.size;
    const coder = coderName(uri);
    const { add, had } = missingCodes(study, coded, hitExcerpts([...kept], unit), codes, coder);
    outcome.had += had;
    if (!add.length) continue;
    many.add({ transcript: coded, add, notation, coder, confidential: isConfidential(uri) }, texts);
    outcome.coded += add.length;
    outcome.transcripts++;
  }
  outcome.changes.push(...many.changes());
  return outcome;
}

function tellOutcome({ coded, transcripts, had, lost }: Outcome, codes: readonly string[]): void {
  const done = coded
    ? vscode.l10n.t('{0} in {1} coded: {2}.', excerptCount(coded), transcriptCount(transcripts), codes.join(', '))
    : vscode.l10n.t('Nothing was coded.');
  const said = [
    done,
    ...(had ? [vscode.l10n.t('Coded so already: {0}.', excerptCount(had))] : []),
    ...(lost ? [vscode.l10n.t('Changed meanwhile, and so left out: {0}.', hitCount(lost))] : []),
  ].join(' ');
  if (lost) void vscode.window.showWarningMessage(said);
  else void vscode.window.showInformationMessage(said);
}
