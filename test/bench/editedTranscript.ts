import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StudyChecks } from '../../src/core/checks/studyChecks';
import { LIGHT } from '../../src/core/checks/contrast';
import { attention } from '../../src/core/project/attention';
import { codeTree, sortTree } from '../../src/core/project/codeTree';
import { codingsByTurn } from '../../src/core/project/codingsByTurn';
import { isSidecarPath } from '../../src/core/project/studyPaths';
import type { Study } from '../../src/core/project/study';
import { readTranscript } from '../../src/core/transcript/readTranscript';
import type { Benchmark, Figure, Sides } from './benchmark';
import { madeUpStudy, USUAL } from './madeUpStudy';
import { nodeStudy, readInBackground } from './nodeStudy';

const CODINGS = 30;

/** What an edit in one of many transcripts makes of the study, and what is shown of that. */
export const editedTranscript: readonly Benchmark[] = [
  {
    name: 'an edit in one of so many transcripts: codings, counts, tree, lenses',
    against: 'reading this transcript',
    limit: 1.4,
    size: 2000,
    rounds: 9,
    prepare: (transcripts) => prepare(transcripts, () => undefined),
  },
  {
    name: 'an edit in one of so many transcripts, with what is wrong and needs attention',
    against: 'reading this transcript',
    limit: 2,
    size: 2000,
    rounds: 9,
    prepare: (transcripts) =>
      prepare(transcripts, (study) => {
        const checks = new StudyChecks(study, () => [LIGHT]);
        return () => {
          checks.catchUp();
          return attention(study, checks.soFar());
        };
      }),
  },
];

async function prepare(transcripts: number, more: (study: Study) => (() => unknown) | undefined): Promise<Sides> {
  const made = madeUpStudy({ ...USUAL, transcripts, codings: CODINGS });
  const path = made.paths.find((it) => !isSidecarPath(it)) ?? '';
  const study = await readInBackground(nodeStudy(made.folder, path), made.paths);
  const sidecars = study.sidecarPathsOf(path);
  if (sidecars.length !== 1) throw new Error('there should be a sidecar');
  await study.update(sidecars);
  const text = readFileSync(join(made.folder, path), 'utf8');
  const then = more(study);
  then?.();
  let edits = 0;
  let tracked = study.setTranscriptText(path, text).tracked;
  return {
    ours: () => {
      // Each edit is another one, and moves nothing.
      const coded = study.setTranscriptText(path, `${text}\n${edits++}`, tracked);
      tracked = coded.tracked;
      const tree = sortTree(codeTree(study), 'codebook');
      const lenses = codingsByTurn(coded, coded.transcript.turns);
      return [tree, lenses, then?.()];
    },
    theirs: () => readTranscript(`${text}\n${edits++}`, study.codebook.forTranscript(path)),
    figures(): Figure[] {
      const now = study.openTranscript(path)?.codings.filter(({ state }) => state === 'placed').length ?? 0;
      return [{ name: 'codings in place', value: (100 * now) / (CODINGS + USUAL.labels), atLeast: 100 }];
    },
    done: () => made.remove(),
  };
}
