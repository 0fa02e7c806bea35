import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Blind } from '../../../src/core/coders/blind';
import { isSameCoder, type Coder } from '../../../src/core/coders/coder';
import { allMemos } from '../../../src/core/memos/allMemos';
import { attention } from '../../../src/core/project/attention';
import {
  codeTree,
  countOf,
  excerptsIn,
  excerptsOf,
  transcriptsOf,
  unknownCodes,
} from '../../../src/core/project/codeTree';
import { codeUse } from '../../../src/core/project/codeUse';
import { codingsByTurn } from '../../../src/core/project/codingsByTurn';
import { FollowedCodings } from '../../../src/core/project/followedCodings';
import { outline } from '../../../src/core/project/outline';
import { progressOf } from '../../../src/core/project/progress';
import { codeReferences } from '../../../src/core/project/references';
import { movesOf } from '../../../src/core/project/savePositions';
import { Study } from '../../../src/core/project/study';
import { isSidecarPath, sidecarPath } from '../../../src/core/project/studyPaths';
import { studySymbols } from '../../../src/core/project/studySymbols';
import { Lines } from '../../../src/core/text/lines';
import type { Problem } from '../../../src/core/text/problem';
import { checksOf, file, MemoryFiles, sidecar } from '../project/memoryStudy';
import { runs } from '../runs';

const BOOK = file('codes:', '  - name: A', '  - name: B', '    aliases: [Old]', '  - name: C', '    memo: For all.');
const TALK = file(
  'Ann: We count the trees.',
  '',
  'Bob: Every single year, in the whole valley.',
  '',
  'Ann: And birds.',
);
const CODERS: readonly Coder[] = [undefined, 'Maya', 'Rached'];
const CODES = ['A', 'B', 'Old', 'C', 'Unknown'];

const codings = fc.subarray([
  ['one', 'A', '1:6-1:25', 'We count the trees.'],
  ['two', 'Old, Unknown', '3:6-3:44', 'Every single year, in the whole valley.'],
  ['moved', 'B', '1:1-1:11', 'And birds.'],
  ['probable', 'A', '3:6-3:45', 'Every single old year in the whole valley'],
  ['lost', 'C', '7:1-7:30', 'Nobody has ever said this here.'],
] as [string, string, string, string][]);
const memo = fc.constantFrom('', 'memo: Held on a train.\n');
const sidecarText = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(memo, codings).map(([note, all]) => note + sidecar('p1.md', ...all)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'codings:\n\t- no\n',
      'codings:\n  - {id: x, codes: [A], at: 1:1-1:4}\n  - {id: y, codes: [Unknown], at: 1:1-1:4, quote: Ann, memo: Look.}\n',
      'transcript: other.md\ncodings: []\n',
    ),
  },
);
/** All files of a study with several coders; of some sidecars the transcript isn't there. */
const filesOfAll = fc
  .record({
    book: fc.boolean(),
    p1: fc.boolean(),
    sidecars: fc.array(fc.tuple(fc.constantFrom('p1.md', 'p2.md'), fc.constantFrom(...CODERS), sidecarText)),
  })
  .map(({ book, p1, sidecars }) => ({
    ...(book ? { 'codebook.yaml': BOOK } : {}),
    ...(p1 ? { 'p1.md': TALK } : {}),
    'p2.md': TALK,
    ...Object.fromEntries(
      sidecars.map(([transcript, coder, text]) => [
        sidecarPath(transcript, coder),
        coder === undefined ? text : `coder: ${coder}\n${text}`,
      ]),
    ),
  }));
const me = fc.constantFrom<Coder>(undefined, 'Maya', 'maya', 'Nobody Else');

type Files = Readonly<Record<string, string>>;

function isOthers(path: string, coder: Coder): boolean {
  const whose = CODERS.find((it) => ['p1.md', 'p2.md'].some((transcript) => sidecarPath(transcript, it) === path));
  return isSidecarPath(path) && !isSameCoder(whose, coder);
}

function withoutOthers(files: Files, coder: Coder): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !isOthers(path, coder)));
}

/** What a file of others may tell though its codings are hidden: that it can't be read, or stands in the wrong place. */
function tells({ severity, code }: Problem): boolean {
  return severity === 'error' || ['no-transcript', 'other-transcript'].includes(code);
}

/** All that is shown of a study, but for what is told of the files of others. */
function shown(study: Study, coder: Coder): Record<string, unknown> {
  const found = [...checksOf(study).byFile()];
  const told = found.filter(([path]) => isOthers(path, coder)).flatMap(([, problems]) => problems);
  assert.deepEqual(
    told.filter((it) => !tells(it)),
    [],
    'problems that give away what others coded',
  );
  const problems = new Map(found.filter(([path]) => !isOthers(path, coder)));
  const codings = [...study.transcripts()].map(({ path, codings }) => ({ path, codings }));
  return {
    codings: codings.sort((a, b) => (a.path < b.path ? -1 : 1)),
    speakers: ['p1.md', 'p2.md'].map((path) => study.speakersIn(path)),
    unsure: [...study.unsureCodings()].sort(([a], [b]) => (a < b ? -1 : 1)),
    codes: [...study.index.codes()].sort(),
    counts: CODES.map((code) => [code, study.index.count(code), codeUse(study, code, 9), [...excerptsOf(study, code)]]),
    countsOf: CODES.map((code) => [countOf(study, code), [...transcriptsOf(study, code)]]),
    ofTranscripts: ['p1.md', 'p2.md'].map((path) => ofTranscript(study, path)),
    unknown: unknownCodes(study),
    tree: codeTree(study),
    symbols: studySymbols(study),
    references: CODES.map((code) => codeReferences(study, code)),
    memos: allMemos(study),
    withMemos: [...study.transcriptsWithMemos()].map(({ path }) => path).sort(),
    problems: [...problems],
    attention: attention(study, problems),
  };
}

/** What is shown of one transcript. */
function ofTranscript(study: Study, path: string): unknown {
  const coded = study.transcript(path);
  const lines = new Lines(TALK);
  return (
    coded && {
      excerpts: CODES.map((code) => excerptsIn(study, code, path)),
      given: study.givenCodesIn(path),
      turns: codingsByTurn(coded, coded.transcript.turns),
      outline: outline(coded, lines, (name) => name),
      progress: progressOf(coded, lines, study.codebook, () => true),
    }
  );
}

async function read(files: Files, blind?: Blind, open: readonly string[] = []): Promise<Study> {
  const memory = new MemoryFiles(files);
  for (const path of open) memory.open.add(path);
  const study = new Study(memory, blind);
  await study.update(Object.keys(files));
  return study;
}

describe('a study in which somebody codes blind', () => {
  const open = fc.subarray(['p1.md', 'p2.md']);

  it('shows what it would show if the files of all others weren’t there', async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(filesOfAll, me, open, async (files, coder, opened) => {
        const study = await read(files, { coder }, opened);
        assert.deepEqual(shown(study, coder), shown(await read(withoutOthers(files, coder)), coder));
      }),
      runs(200),
    );
  });

  it('hides codings that were shown, and shows all again when it is lifted', async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(filesOfAll, me, me, open, async (files, first, coder, opened) => {
        const study = await read(files, undefined, opened);
        const checks = checksOf(study);
        checks.byFile();
        await study.update(study.setBlind({ coder: first }));
        await study.update(study.setBlind({ coder }));
        assert.deepEqual(shown(study, coder), shown(await read(withoutOthers(files, coder)), coder));
        await study.update(study.setBlind(undefined));
        const all = await read(files);
        const observed = (it: Study) => [
          [...checksOf(it).byFile()],
          allMemos(it),
          codeTree(it),
          codeReferences(it, 'A'),
        ];
        assert.deepEqual(observed(study), observed(all));
        assert.deepEqual([...checks.byFile()], [...checksOf(all).byFile()]);
        for (const path of all.paths) assert.deepEqual(study.transcript(path)?.codings, all.transcript(path)?.codings);
      }),
      runs(100),
    );
  });

  it('lets all codings move with the text, and be saved', async function () {
    this.timeout(30_000);
    const insertion = fc.tuple(fc.nat(TALK.length), fc.constantFrom('\n', 'so ', 'Ann: Yes.\n\n'));
    await fc.assert(
      fc.asyncProperty(filesOfAll, me, fc.array(insertion, { maxLength: 3 }), async (files, coder, insertions) => {
        const moves = async (blind: Blind | undefined) => {
          const study = await read(files, blind, ['p2.md']);
          const followed = new FollowedCodings();
          let text = TALK;
          followed.goOn(study.setTranscriptText('p2.md', text), text, false);
          for (const [at, inserted] of insertions) {
            const start = new Lines(text).positionAt(at);
            followed.follow([{ range: { start, end: start }, text: inserted }]);
            text = text.slice(0, at) + inserted + text.slice(at);
          }
          const coded = study.setTranscriptText('p2.md', text, followed.now(text, false));
          return CODERS.map((it) => movesOf(coded, text, sidecarPath('p2.md', it)));
        };
        assert.deepEqual(await moves({ coder }), await moves(undefined));
      }),
      runs(100),
    );
  });
});
