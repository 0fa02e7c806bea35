import * as vscode from 'vscode';
import { newId } from '../../core/codings/newId';
import { changeCodes, filesOf, type AppliedCode } from '../../core/project/changeCodes';
import { stillThere } from '../../core/project/codingTarget';
import type { FileChange } from '../../core/project/fileChange';
import type { Study } from '../../core/project/study';
import { baseName, CODEBOOK, sidecarPath } from '../../core/project/studyPaths';
import { coderName, codingNotation, isConfidential } from '../settings';
import { uriOf, type StudyFolder, type StudyPlace } from '../study/studyFolder';
import { makeChanges, readTexts } from '../writing/applyChanges';
import type { CodingSession } from './codingSession';
import type { FollowedRange } from './followedRange';
import { changedMeanwhile, NotAppliedError } from '../writing/notApplied';
import { reportFailure } from '../writing/reportFailure';

/** Codes that an excerpt is to have besides those that it has. */
export interface FollowedCodes {
  /** Until its turn has come the text may be edited, by the coding before it first of all. */
  readonly excerpt: FollowedRange;
  readonly codes: readonly string[];
}

export interface CodingChange {
  readonly add: readonly FollowedCodes[];
  readonly remove: readonly AppliedCode[];
}

/** Codes excerpts of an open transcript, or takes codes from them, as one step that can be undone. Tells the user when it can't. */
export function changeCodings(
  session: CodingSession,
  document: vscode.TextDocument,
  { folder, path }: StudyPlace,
  change: CodingChange,
): Promise<void> {
  return session.writes.run(async () => {
    try {
      const changes = await makeChanges(folder, (again) => plan(session, document, { folder, path }, change, again));
      if (!changes.length) return;
      session.history.add({ folder, title: titleOf(change, path), changes });
      await session.studies.refresh(changes.map((it) => uriOf(folder, it.path)));
      await session.recent.use(namesIn(change)).catch((error: unknown) => session.log.error(String(error)));
    } catch (error) {
      reportFailure(error, folder, session.log);
    }
  });
}

/** @param again whether files have become others since it was planned: what is coded there may be something else too. */
async function plan(
  { studies }: CodingSession,
  document: vscode.TextDocument,
  { folder, path }: StudyPlace,
  { add, remove }: CodingChange,
  again: boolean,
): Promise<FileChange[]> {
  const { study } = folder;
  const notation = codingNotation(document.uri);
  const coder = coderName(document.uri);
  if (again) await studies.refresh([CODEBOOK, sidecarPath(path, coder)].map((it) => uriOf(folder, it)));
  const stored = await readTexts(folder, filesOf(study, { transcript: { path }, add, remove, notation, coder }));
  // From here on nothing is waited for: text, excerpt and codings belong together.
  const transcript = studies.coded(document);
  if (!transcript) {
    throw new NotAppliedError(
      vscode.l10n.t('{0} can’t be read as a transcript any more, so nothing was written.', path),
    );
  }
  const labels = remove.filter(({ coding }) => coding.source.kind === 'label');
  if (stillThere(transcript, labels).length < labels.length) throw changedMeanwhile(document.uri);
  const request = {
    transcript,
    add: add.map(({ excerpt, codes }) => {
      if (excerpt.range) return { excerpt: excerpt.range, codes };
      throw new NotAppliedError(vscode.l10n.t('The excerpt has been deleted meanwhile, so nothing was written.'));
    }),
    remove,
    notation,
    coder,
    confidential: isConfidential(document.uri),
  };
  const texts = new Map([...stored, [path, document.getText()]]);
  const changes = changeCodes(study, request, texts, newIds(folder));
  if (notation === 'label' && add.length && !changes.some((it) => it.path === path)) {
    throw new NotAppliedError(
      vscode.l10n.t(
        'There is no paragraph of a turn here, and only those can have inline labels. Nothing was written.',
      ),
    );
  }
  return changes;
}

/** All codes that are added, each once. */
function namesIn({ add }: CodingChange): string[] {
  return [...new Set(add.flatMap(({ codes }) => codes))];
}

function titleOf(change: CodingChange, path: string): string {
  const names = [...namesIn(change).map((code) => `+${code}`), ...change.remove.map(({ code }) => `−${code}`)];
  return `${[...new Set(names)].join(', ')} (${baseName(path)})`;
}

/** Ids that the study doesn't have yet, each another. */
function newIds({ study }: StudyFolder): () => string {
  const given = new Set<string>();
  const isTaken = (id: string) => given.has(id) || hasCoding(study, id);
  return () => {
    const id = newId(isTaken, Math.random);
    given.add(id);
    return id;
  };
}

function hasCoding(study: Study, id: string): boolean {
  for (const { codings } of study.transcripts()) if (codings.some((coding) => coding.id === id)) return true;
  return false;
}
