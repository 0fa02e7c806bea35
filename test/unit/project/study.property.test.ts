import assert from 'node:assert/strict';
import fc from 'fast-check';
import { attention } from '../../../src/core/project/attention';
import { CodeIndex } from '../../../src/core/project/codeIndex';
import { codeTree, excerptsOf } from '../../../src/core/project/codeTree';
import type { PlacedCoding } from '../../../src/core/project/placedCoding';
import { Study } from '../../../src/core/project/study';
import { at, checksOf, file, MemoryFiles, sidecar, studyOf, TOO_LARGE, type MemoryFile } from './memoryStudy';
import { runs } from '../runs';

const UNREADABLE_CODEBOOKS: readonly MemoryFile[] = ['codes:\n\t- name: A\n', TOO_LARGE];
const CODEBOOKS: readonly MemoryFile[] = [
  file('codes:', '  - name: A', '  - name: B', '    codes:', '      - name: Misc'),
  file('codes:', '  - name: B', '    aliases: [A, data-b]', '    description: The second.'),
  file('codes:', '  - name: A', 'speakers:', '  - name: The guest'),
  ...UNREADABLE_CODEBOOKS,
];
const TALKS: readonly MemoryFile[] = [
  file('Ann: We count the trees.', '', 'data-b', '', 'Bob: Every single year, in the whole valley.', '', 'Ann: So.'),
  file('Ann: We count the trees.', '', 'Misc', '', 'data-c', '', 'Bob: We did.', '', 'The guest: Nothing to say.'),
  file('Before.', '', 'Ann: Every single year, in the whole valley.', '', 'Bob: We count the trees.', '', 'Ann: So.'),
  '',
  TOO_LARGE,
];
const SIDECARS: readonly MemoryFile[] = [
  sidecar('p1.md', ['one', 'A', '1:6-1:25', 'We count the trees.']),
  sidecar(
    'p1.md',
    ['two', 'B, A', '5:6-5:44', 'Every single year, in the whole valley.'],
    ['three', 'C', '9:1-9:4', 'no'],
  ),
  'coder: Eve\n' + sidecar('p1.md', ['four', 'Misc, data-b', '1:6-1:25', 'We count the trees.']),
  sidecar('p1.md', ['one', 'A', '1:6-1:25', 'We count the trees.'], ['bad', 'A', 'nowhere', 'x']),
  '<<<<<<< ours\n=======\n>>>>>>> theirs\n',
  TOO_LARGE,
];
const PATHS: Readonly<Record<string, readonly MemoryFile[]>> = {
  'codebook.yaml': CODEBOOKS,
  'p1.md': TALKS,
  'p1.md.eve': TALKS,
  'p2.md': TALKS,
  'a/p10.md': TALKS,
  'p1.md.codes.yaml': SIDECARS,
  'p1.md.bob.codes.yaml': SIDECARS,
  'p1.md.eve.codes.yaml': SIDECARS,
  'p1.md.eve.bob.codes.yaml': SIDECARS,
  'a/p10.md.codes.yaml': SIDECARS,
  'p2.md.codes.yaml': SIDECARS,
};

type Write = readonly [path: string, contents: MemoryFile | undefined];
const write: fc.Arbitrary<Write> = fc
  .constantFrom(...Object.entries(PATHS))
  .chain(([path, contents]) =>
    fc.option(fc.constantFrom(...contents), { nil: undefined, freq: 3 }).map((file): Write => [path, file]),
  );
const history = fc.array(fc.array(write, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

function sorted<T>(entries: Iterable<readonly [string, T]>): (readonly [string, T])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Everything that can be asked of a study. */
function observed(study: Study, checks = checksOf(study)): Record<string, unknown> {
  const codes = [...study.index.codes()].sort();
  const paths = Object.keys(PATHS);
  return {
    codebook: [study.codebookState, study.codebook.all(), study.codebook.speakers],
    transcripts: sorted(
      [...study.transcripts()].map(({ path, transcript, codings }) => [path, { transcript, codings }] as const),
    ),
    speakers: sorted([...study.transcripts()].map(({ path }) => [path, study.speakersIn(path)] as const)),
    hasTranscripts: study.hasTranscripts,
    known: paths.map((path) => [path, study.knows(path), study.isTranscript(path)]),
    unsure: sorted(study.unsureCodings()),
    problems: sorted(study.problems()),
    sidecars: paths.map((path) => study.sidecarPathsOf(path)),
    withoutTranscript: [...study.sidecarsWithoutTranscript()].sort(),
    index: codes.map((code) => [code, study.index.count(code), sorted(study.index.excerptsOf(code))]),
    size: study.index.size,
    coders: [...study.coderNames].sort(),
    tree: codeTree(study),
    excerpts: codes.map((code) => [...excerptsOf(study, code)]),
    attention: attention(study, checks.byFile()),
    checks: [...checks.byFile()],
  };
}

describe('any history of files', () => {
  it('ends with a study that is the same as one that is read anew', async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(history, fc.nat(4), async (batches, slice) => {
        const files = new MemoryFiles();
        const study = new Study(files);
        const checks = checksOf(study);
        // A codebook that can't be read means what it meant when it last could.
        let meant: MemoryFile | undefined;
        for (const batch of batches) {
          for (const [path, contents] of batch) files.set(path, contents);
          await study.update(batch.map(([path]) => path));
          // Some files are looked at now, some when they have become others again.
          let looked = 0;
          checks.catchUp(() => looked++ >= slice);
          checks.soFar();
          study.coderNames.has('');
          const codebook = files.files.get('codebook.yaml');
          if (codebook === undefined || !UNREADABLE_CODEBOOKS.includes(codebook)) meant = codebook;
        }
        const fresh = new MemoryFiles(Object.fromEntries(files.files));
        fresh.set('codebook.yaml', meant);
        const anew = await studyOf(fresh);
        fresh.set('codebook.yaml', files.files.get('codebook.yaml'));
        await anew.update(['codebook.yaml']);
        assert.deepEqual(observed(study, checks), observed(anew));
      }),
      runs(300),
    );
  });

  it('is read to the end by an update of what one that was cancelled anywhere has left', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(12), async (batches, last) => {
        const files = new MemoryFiles(
          Object.fromEntries(batches.flat().flatMap(([p, c]) => (c === undefined ? [] : [[p, c]]))),
        );
        const study = new Study(files);
        let asked = 0;
        await study.update(files.files.keys(), { isCancelled: () => asked++ >= last });
        await study.update(study.unread);
        assert.equal(study.unread.size, 0);
        assert.deepEqual(observed(study), observed(await studyOf(files)));
      }),
    );
  });
});

const placed: fc.Arbitrary<PlacedCoding> = fc
  .record({
    codes: fc.array(fc.constantFrom('A', 'B', 'C', '__proto__', 'constructor'), { minLength: 1, maxLength: 4 }),
    line: fc.integer({ min: 1, max: 9 }),
    orphan: fc.boolean(),
    coder: fc.constantFrom(undefined, 'Maya', 'Jonas', 'consensus', 'Consensus'),
  })
  .map(({ codes, line, orphan, coder }) => ({
    id: 'x',
    codes,
    coder,
    memo: undefined,
    state: orphan ? 'orphan' : 'placed',
    sureness: orphan ? 0 : 1,
    range: at(`${line}:1-${line}:9`),
    firstWords: '',
    speaker: undefined,
    source: { kind: 'sidecar', path: 's', range: at('1:1-1:1'), codesAt: [] },
  }));
const indexStep = fc.tuple(
  fc.constantFrom('p1', 'p2', 'p3'),
  fc.option(fc.array(placed, { maxLength: 4 }), { nil: undefined }),
);

const isAgreed = ({ coder }: PlacedCoding) => coder?.toLowerCase() === 'consensus';
const countedOf = (excerpts: readonly PlacedCoding[]) =>
  excerpts.filter((it) => excerpts.every(isAgreed) || !isAgreed(it)).length;

describe('CodeIndex', () => {
  it('says after any changes what counting all codings says', () => {
    fc.assert(
      fc.property(fc.array(indexStep, { maxLength: 12 }), (steps) => {
        const texts = new Map<string, readonly PlacedCoding[]>();
        const index = new CodeIndex((path) => texts.get(path) ?? []);
        for (const [path, codings] of steps) {
          if (codings) index.set(path, codings);
          else index.delete(path);
          texts.set(path, codings ?? []);
        }
        const names = ['A', 'B', 'C', '__proto__', 'constructor', 'never'];
        const expected = names.map((code) =>
          sorted(texts).flatMap(([path, codings]) => {
            const excerpts = codings.filter((it) => it.state !== 'orphan' && it.codes.includes(code));
            return excerpts.length ? [[path, excerpts] as const] : [];
          }),
        );
        assert.deepEqual(
          names.map((code) => sorted(index.excerptsOf(code))),
          expected,
        );
        const counts = expected.map((paths) => paths.reduce((sum, [, excerpts]) => sum + countedOf(excerpts), 0));
        assert.deepEqual(
          names.map((code) => index.count(code)),
          counts,
        );
        assert.deepEqual([...index.codes()].sort(), names.filter((_, i) => counts[i]! > 0).sort());
        assert.equal(index.size, counts.filter((count) => count > 0).length);
      }),
    );
  });

  it('says after any changes who has how many excerpts of a code, and how many count', () => {
    const byCoder = (excerpts: readonly PlacedCoding[]) => {
      const counts = new Map<string | undefined, number>();
      for (const { coder } of excerpts) counts.set(coder, (counts.get(coder) ?? 0) + 1);
      return counts;
    };
    fc.assert(
      fc.property(fc.array(indexStep, { maxLength: 12 }), (steps) => {
        const texts = new Map<string, readonly PlacedCoding[]>();
        const index = new CodeIndex((path) => texts.get(path) ?? []);
        for (const [path, codings] of steps) {
          texts.set(path, codings ?? []);
          if (codings) index.set(path, codings);
          else index.delete(path);
        }
        const inText = [...texts].map(([path, all]) => [path, all.filter((it) => it.state !== 'orphan')] as const);
        for (const codes of [['A'], ['B', 'C'], ['__proto__', 'constructor', 'never']]) {
          const hasOne = ({ codes: has }: PlacedCoding) => codes.some((code) => has.includes(code));
          for (const [path, codings] of inText) {
            const excerpts = codings.filter(hasOne);
            assert.deepEqual(index.countsByCoderIn(path, codes), byCoder(excerpts));
            assert.equal(index.countIn(path, codes), countedOf(excerpts));
          }
        }
        const all = inText.flatMap(([, codings]) => codings.filter(({ codes }) => codes.includes('A')));
        assert.deepEqual(index.countsByCoder('A'), byCoder(all));
      }),
    );
  });
});
