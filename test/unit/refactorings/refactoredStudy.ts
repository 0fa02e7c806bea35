import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatAt } from '../../../src/core/codings/at';
import { describeExcerpt } from '../../../src/core/codings/describeExcerpt';
import { Talk } from '../../../src/core/codings/talk';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { inverse } from '../../../src/core/project/fileChange';
import { labelledParagraphs } from '../../../src/core/project/labelEdits';
import { isCertain } from '../../../src/core/project/placedCoding';
import type { Study } from '../../../src/core/project/study';
import type { RefactoredFiles, Refactoring } from '../../../src/core/refactorings/refactoring';
import { applyEdits } from '../../../src/core/text/edit';
import { Lines } from '../../../src/core/text/lines';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import type { MemoryFiles } from '../project/memoryStudy';
import { studyOf } from '../project/memoryStudy';

/** Codes that the codebook has, and one that it hasn't. */
export const KNOWN = ['Care', 'Work-load', 'Pay #late', 'Trust #1', 'Über uns'];
export const UNKNOWN = 'not-there-yet';
/** An alias of the first. */
export const ALIAS = 'caring';

const BOOKS = [
  `# The codebook
codes:
  # over Care
  - name: Care # of people
    description: What one does
    memo: Asked Ann.
    mine: 1 # first
    aliases: [caring]
    codes:
      # over Work-load
      - name: "Work-load"
        memo: |
          Too much?

          - Bob
        yours: [a, b]
        # the end of Work-load
      - 'Pay #late'   # a name alone
  # over Trust #1
  # and again
  - {name: 'Trust #1', color: 3, memo: few, mine: 2}

  # over Über uns
  - name: Über uns
    description: >
      All of
      us
speakers:
  - name: Ann
    role: interviewer
  - Bob # alone
`,
  `codes:
# over Work-load
- Work-load
# over Care
- name: >-
    Care
  memo: So
  # about mine
  mine: {a: 1}
  aliases:
    - caring # long ago
- {name: "Pay #late", codes: ['Trust #1', Über uns]}
speakers: [Ann, {name: Bob, aliases: [B.]}]
`,
];

const layout = fc.constantFrom(
  (speaker: string, words: string) => `${speaker}: ${words}`,
  (speaker: string, words: string) => `**${speaker.toUpperCase()}:** ${words}`,
  (speaker: string, words: string) => `# **${speaker}**\n\n${words}`,
);
const codes = fc.uniqueArray(fc.constantFrom(...KNOWN, UNKNOWN, ALIAS), { minLength: 1, maxLength: 3 });
const turn = fc.record({
  speaker: fc.constantFrom('Ann', 'Bob', 'Ann & Bob'),
  words: fc.constantFrom(
    'We count the trees 😀 in May, all of us.',
    'So.',
    'Care is what I would call it, with work and pay.',
  ),
  labels: fc.oneof(fc.constant([]), codes),
});
const coding = fc.record({
  from: fc.nat(),
  length: fc.constantFrom(0, 0, 1, 3),
  codes,
  memo: fc.option(fc.constantFrom('About Care.', 'Ask\nAnn'), { nil: undefined }),
  coder: fc.constantFrom('', '', 'eve'),
  state: fc.constantFrom('placed', 'placed', 'placed', 'moved', 'orphan'),
});

/** A study of two transcripts in any layout, with labels, sidecars as we write them and by hand, orphans, and codings of no transcript. */
export const anyStudy = fc
  .record({
    book: fc.constantFrom(...BOOKS),
    layout,
    turns: fc.array(turn, { minLength: 2, maxLength: 6 }),
    codings: fc.array(coding, { maxLength: 6 }),
    windows: fc.boolean(),
    confidential: fc.boolean(),
    byHand: fc.boolean(),
  })
  .map(({ book, layout, turns, codings, windows, confidential, byHand }) => {
    const begin = ['Ann', 'Bob', 'Ann', 'Bob'].map((speaker, i) => layout(speaker, `We begin for the ${i + 1}. time.`));
    const spoken = turns.flatMap(({ speaker, words, labels }) => [layout(speaker, words), ...labels]);
    const text = [...begin, ...spoken, ''].join('\n\n');
    const files: Record<string, string> = {
      'codebook.yaml': book,
      'p1.md': text,
      'p2.md': text.replaceAll('trees', 'bees'),
    };
    const plain = new Talk(
      new Lines(text),
      readTranscript(text, { isCode: (it) => [...KNOWN, ALIAS].includes(it), isSpeaker: () => false }),
    );
    const paragraphs = labelledParagraphs(plain.transcript);
    const heads = { '': 'transcript: p1.md\n', eve: 'coder: eve\n' };
    codings.forEach(({ from, length, codes, memo, coder, state }, i) => {
      const first = paragraphs[from % paragraphs.length]!;
      const last = paragraphs[Math.min((from % paragraphs.length) + length, paragraphs.length - 1)]!;
      const at = { start: first.range.start, end: last.range.end };
      const id = `id${i}`;
      const found = describeExcerpt(plain, at, { id, confidential: confidential && state !== 'orphan' });
      const moved = { start: { ...at.start, line: at.start.line + 1 }, end: { ...at.end, line: at.end.line + 1 } };
      const quote = state === 'orphan' ? 'Nothing of this has ever been said, I would say.' : found.quote;
      const { hash, context } = found;
      const path = coder ? 'p1.md.eve.codes.yaml' : 'p1.md.codes.yaml';
      files[path] ??= `${heads[coder]}codings:\n`;
      files[path] += [
        ...(byHand && coder ? [`  # the ${i}. of Care`] : []),
        `  - id: ${id}`,
        byHand && coder && codes.length > 1
          ? `    codes:${codes.map((code) => `\n      - ${JSON.stringify(code)} # ${code}`).join('')}`
          : `    codes: [${codes.map((code) => (/[:#]/.test(code) ? JSON.stringify(code) : code)).join(', ')}]`,
        `    at: ${formatAt(state === 'moved' ? moved : at)}`,
        ...(hash ? [`    hash: ${JSON.stringify(hash)}`] : [`    quote: ${JSON.stringify(quote)}`]),
        ...(context ? [`    context: ${JSON.stringify(context)}`] : []),
        ...(memo ? [`    memo: ${JSON.stringify(memo)}`] : []),
        ...(byHand && coder ? ['    mine: Care'] : []),
        '',
      ].join('\n');
    });
    files['gone.md.codes.yaml'] =
      'codings:\n  - id: lost\n    codes: [Care, not-there-yet]\n    at: 1:1-1:4\n    quote: Lost\n';
    const all = windows
      ? Object.fromEntries(Object.entries(files).map(([path, it]) => [path, it.replaceAll('\n', '\r\n')]))
      : files;
    return { files: all, confidential };
  });

/** What is coded in a study, as a reader understands it: codes, words without headers and labels, coder, memo, and whether it is found. */
export function codedIn(study: Study, files: MemoryFiles): string[] {
  const found: string[] = [];
  for (const { path, codings, transcript } of study.transcripts()) {
    const lines = new Lines(files.text(path));
    const drop = new Set<number>([...transcript.labels.map(({ range }) => range.start.line)]);
    const spoken = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i)
        .filter((line) => !drop.has(line))
        .map((line) => lines.line(line).replace(/^[^:]*:(?:\*\*)? ?|^# .*/, ''))
        .join('\n')
        .replace(/\n+/g, '\n');
    for (const coding of codings) {
      const { id, codes, coder, memo, range } = coding;
      // Where it is isn't sure, and its quote may say who speaks: how sure one is can change.
      const said = isCertain(coding) ? spoken(range.start.line, range.end.line) : 'unsure';
      found.push(JSON.stringify([path, id, codes, coder, memo, said]));
    }
  }
  for (const path of study.sidecarsWithoutTranscript()) {
    const { codings } = readSidecar(files.text(path)).sidecar;
    for (const { id, codes, memo, quote } of codings)
      found.push(JSON.stringify([path, id, codes, undefined, memo, quote]));
  }
  return found.sort();
}

/** What is coded, without the words. */
export function withoutWords(lines: readonly string[]): string[] {
  return lines.map((line) => JSON.stringify((JSON.parse(line) as unknown[]).slice(0, -1))).sort();
}

/** The same is coded, and where it was sure what, it is still. */
export function assertSameCoded(actual: readonly string[], expected: readonly string[]): void {
  assert.deepEqual(withoutWords(actual), withoutWords(expected));
  const sure = expected.filter((line) => !line.endsWith('"unsure"]'));
  assert.deepEqual(
    sure.filter((line) => !actual.includes(line)),
    [],
  );
}

/**
 * Plans a refactoring of a study, makes it, and looks whether its edits do what it says and whether its opposite gives every byte back.
 * @param look at the study as it has become.
 */
export async function refactor(
  files: MemoryFiles,
  confidential: boolean,
  paths: (study: Study) => readonly string[],
  plan: (given: RefactoredFiles) => Refactoring,
  look: (after: Study, refactoring: Refactoring) => void | Promise<void>,
): Promise<void> {
  const study = await studyOf(files);
  const all = files.texts();
  const texts = new Map(paths(study).map((path) => [path, all.get(path)]));
  const before = new Map(files.files);
  const refactoring = plan({ study, texts, isConfidential: () => confidential });
  for (const { before, after, edits } of refactoring.changes) {
    if (edits) assert.equal(applyEdits(before ?? '', edits), after);
  }
  files.apply(refactoring.changes);
  await look(await studyOf(files), refactoring);
  files.apply(inverse(refactoring.changes));
  assert.deepEqual(files.files, before);
}
