import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { formatAt } from '../../../src/core/codings/at';
import { codedNow } from '../../../src/core/project/codedNow';
import { codingsToLabels } from '../../../src/core/project/codingsToLabels';
import { inverse } from '../../../src/core/project/fileChange';
import { labelledParagraphs } from '../../../src/core/project/labelEdits';
import { labelsToSidecar } from '../../../src/core/project/labelsToSidecar';
import type { MoveRequest, NotationMove } from '../../../src/core/project/notationMove';
import { Lines } from '../../../src/core/text/lines';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { file, ids, MemoryFiles, studyOf } from './memoryStudy';
import { runs } from '../runs';

const PATH = 'p1.md';
const SIDECAR = 'p1.md.codes.yaml';
const EVES = 'p1.md.eve.codes.yaml';
const KNOWN = ['Misc', 'ML-pipeline-issues [MLP]', 'first-code', 'Über uns', 'Why? (unclear)'];
const SHAPED = ['data-low-quality', 'QM_trust/late'];
const BOOK = file('codes:', ...KNOWN.map((name) => `  - name: "${name}"`));

/** How a transcript is laid out: each paragraph as the lines of its turn's beginning or of what goes on. */
interface Layout {
  readonly first: (speaker: string, words: string) => string;
  readonly next: (words: string) => string;
  /** What stands between paragraphs, and above a label. */
  readonly gap: string;
}
const LAYOUTS: readonly Layout[] = [
  { first: (speaker, words) => `${speaker}: ${words}`, next: (words) => words, gap: '\n\n' },
  { first: (speaker, words) => `${speaker}: ${words}`, next: (words) => words, gap: '\n' },
  { first: (speaker, words) => `**${speaker}:** ${words}`, next: (words) => words, gap: '\n\n' },
  { first: (speaker, words) => `# **${speaker}**\n\n${words}`, next: (words) => words, gap: '\n\n' },
  { first: (speaker, words) => `## ${speaker}\n${words.replace(', ', ',\n')}`, next: (words) => words, gap: '\n\n' },
  { first: (_, words) => words, next: (words) => words, gap: '\n\n' },
];
/** Longer than lines that are broken at a width. */
const words = fc
  .tuple(fc.constantFrom('We count the trees', 'Yeah', 'Every year, in May', '😀 Größe, naïve', 'So'), fc.nat(9))
  .map(
    ([said, n]) =>
      `${said} of ${n} valleys, and then some more of the others in the hills by the sea, if the weather lets us count them.`,
  );
const speaker = fc.constantFrom('Ann', 'Bob');
const paragraph = fc.record({
  speaker: fc.option(speaker, { nil: undefined }),
  words,
  codes: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    fc.array(fc.constantFrom(...KNOWN, ...SHAPED), { maxLength: 4 }),
  ),
});
const head = fc.constantFrom('', '# Interview 12 - Ann\n\n', '---\ndate: 2024-05-01\n---\n\n', 'Recorded in May.\n\n');
const transcript = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  head,
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 8 }),
  end: fc.constantFrom('', '\n', '\n\n'),
  windows: fc.boolean(),
});
type AnyTranscript = typeof transcript extends fc.Arbitrary<infer T> ? T : never;

/** The text, with the labels or without. */
function print({ layout, head, paragraphs, end, windows }: AnyTranscript, withLabels: boolean): string {
  // Both speak at the beginning and again, so that they are speakers.
  const all = [
    { speaker: 'Ann', words: 'Shall we begin?', codes: [] },
    { speaker: 'Bob', words: 'Yes, we can begin now.', codes: [] },
    { speaker: 'Ann', words: 'Then tell me.', codes: [] },
    ...paragraphs.map((it, i) => (i === 0 ? { ...it, speaker: 'Bob' } : it)),
  ];
  const parts = all.flatMap(({ speaker, words, codes }) => [
    speaker ? layout.first(speaker, words) : layout.next(words),
    ...(withLabels ? codes : []),
  ]);
  const text = head + parts.join(layout.gap) + end;
  return windows ? text.replaceAll('\n', '\r\n') : text;
}

async function requestOf(files: MemoryFiles, confidential: boolean): Promise<MoveRequest> {
  const study = await studyOf(files);
  const texts = files.texts();
  return { coded: codedNow(study, PATH, texts), texts, vocabulary: study.codebook, confidential };
}

type Move = (files: MemoryFiles, confidential?: boolean) => Promise<NotationMove>;
const newId = ids();
const toSidecar: Move = async (files, confidential = false) => {
  const move = labelsToSidecar(await requestOf(files, confidential), newId);
  files.apply(move.changes);
  return move;
};
const toLabels: Move = async (files, confidential = false) => {
  const move = codingsToLabels(await requestOf(files, confidential));
  files.apply(move.changes);
  return move;
};

/** All that is applied to what: coder, code, memo, and the words without the labels among them. */
async function applied(files: MemoryFiles): Promise<string[]> {
  const { coded, texts } = await requestOf(files, false);
  const lines = new Lines(texts.get(PATH) ?? '');
  const labels = new Set<string>(coded.transcript.labels.map(({ code }) => code));
  const said = (range: { start: { line: number; character: number }; end: { line: number; character: number } }) =>
    lines
      .slice(range)
      .split(/\r?\n/)
      .filter((line) => line !== '' && !labels.has(line))
      .join('\n');
  return coded.codings
    .flatMap(({ codes, coder, memo, range, state }) =>
      codes.map((code) => JSON.stringify([said(range), code, coder, memo, state === 'orphan'])),
    )
    .sort();
}

describe('moving inline labels to the sidecar and back', () => {
  it('gives every byte back, leaves clean text between, and loses nothing', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(transcript, async (it) => {
        const labelled = print(it, true);
        const files = new MemoryFiles({ 'codebook.yaml': BOOK, [PATH]: labelled });
        const before = await applied(files);
        assert.equal(
          before.length,
          it.paragraphs.reduce((sum, { codes }) => sum + codes.length, 0),
          'the test’s labels are labels',
        );
        const all = new Map(files.files);
        const there = await toSidecar(files);
        assert.equal(files.text(PATH), print(it, false));
        assert.deepEqual(await applied(files), before);
        const back = await toLabels(files);
        assert.equal(files.text(PATH), labelled);
        assert.deepEqual(await applied(files), before);
        files.apply(inverse(back.changes));
        files.apply(inverse(there.changes));
        assert.deepEqual(files.files, all);
      }),
      runs(300),
    );
  });
});

/** A coding of a paragraph or of a part of the text, as `codes`, with what labels can or can't say. */
const coding = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  kind: fc.constantFrom('paragraph', 'paragraph', 'paragraphs', 'part'),
  codes: fc.uniqueArray(fc.constantFrom(...KNOWN, ...SHAPED, 'No label'), { minLength: 1, maxLength: 3 }),
  extra: fc.constantFrom('', '', '', '    memo: Ask her.\n', '    # Ask her.\n', '    mine: yes\n'),
  coder: fc.constantFrom(undefined, undefined, 'eve'),
});
type AnyCoding = typeof coding extends fc.Arbitrary<infer T> ? T : never;

function printSidecars(text: string, codings: readonly AnyCoding[]): Record<string, string> {
  const lines = new Lines(text);
  const isCode = (name: string) => KNOWN.includes(name);
  const paragraphs = labelledParagraphs(readTranscript(text, { isCode, isSpeaker: () => false }));
  const files = { [SIDECAR]: 'codings:\n', [EVES]: 'coder: eve\ncodings:\n' };
  codings.forEach(({ from, to, kind, codes, extra, coder }, i) => {
    const [a, b] = [from % paragraphs.length, to % paragraphs.length].sort((x, y) => x - y) as [number, number];
    const start = lines.offsetAt(paragraphs[a]!.range.start) + (kind === 'part' ? 3 : 0);
    const end = lines.offsetAt(paragraphs[kind === 'paragraphs' ? b : a]!.range.end);
    const quote = JSON.stringify(text.slice(start, end).replaceAll('\r\n', '\n'));
    files[coder ? EVES : SIDECAR] +=
      `  - id: id${i}\n    codes: ${JSON.stringify(codes)}\n    at: ${formatAt(lines.rangeAt(start, end))}\n    quote: ${quote}\n${extra}`;
  });
  return files;
}

describe('writing codings into the transcript and taking them out again', () => {
  it('keeps every code, excerpt, memo, key and comment, and can be undone', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(transcript, fc.array(coding, { maxLength: 6 }), async (it, codings) => {
        const text = print(it, false);
        const sidecars = printSidecars(text, codings);
        const files = new MemoryFiles({ 'codebook.yaml': BOOK, [PATH]: text, ...sidecars });
        const all = new Map(files.files);
        const before = await applied(files);
        const there = await toLabels(files);
        assert.equal(there.moved + there.left, codings.length);
        assert.deepEqual(await applied(files), before);
        for (const [i, { kind, codes, extra, coder }] of codings.entries()) {
          const stays = files.text(coder ? EVES : SIDECAR).includes(`- id: id${i}\n`);
          const isExpressible = kind === 'paragraph' && !codes.includes('No label') && !extra && !coder;
          if (isExpressible) assert.ok(!stays);
          // A part or several paragraphs may happen to be one paragraph.
          else if (codes.includes('No label') || extra || coder) assert.ok(stays);
        }
        for (const extra of ['memo: Ask her.', '# Ask her.', 'mine: yes']) {
          const count = (texts: MemoryFiles) => (texts.text(SIDECAR) + texts.text(EVES)).split(extra).length;
          assert.equal(count(files), count(new MemoryFiles(Object.fromEntries(all))));
        }
        const back = await toSidecar(files);
        assert.equal(files.text(PATH), text);
        assert.deepEqual(await applied(files), before);
        files.apply(inverse(back.changes));
        files.apply(inverse(there.changes));
        assert.deepEqual(files.files, all);
      }),
      runs(250),
    );
  });
});

describe('the sample study', () => {
  for (const name of ['p01.md', 'p02.txt', 'p03.md']) {
    it(`gets the labels of ${name} back`, async () => {
      const folder = 'samples/interviews';
      const files = new MemoryFiles({
        'codebook.yaml': readFileSync('samples/codebook.yaml', 'utf8'),
        [PATH]: readFileSync(`${folder}/${name}`, 'utf8'),
      });
      const text = files.text(PATH);
      const before = await applied(files);
      const { moved } = await toSidecar(files);
      assert.equal(moved, before.length);
      assert.deepEqual(await applied(files), before);
      await toLabels(files);
      assert.equal(files.text(PATH), text);
    });
  }
});
