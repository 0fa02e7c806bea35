import type { Codebook } from '../codebook/codebook';
import type { EditedTranscript } from '../project/notationMove';
import type { Study } from '../project/study';
import { inverseEdits } from '../text/edit';
import { comparePositions, type Range } from '../text/position';
import type { Problem } from '../text/problem';
import { rangeShifter } from '../text/rangeShifter';
import type { Label, Paragraph, Transcript } from '../transcript/transcript';
import { RefusedError } from './refactoring';

/** What something in a transcript is read as, with the speaker's or the code's name. */
interface Reading {
  readonly kind: 'turn' | 'paragraph' | 'label';
  readonly name: string;
  readonly range: Range;
}

/** What names in a transcript are to become. */
interface NewNames {
  readonly speaker?: (name: string) => string;
  /** Nothing for a label that goes. */
  readonly label?: (label: Label) => string | undefined;
}

/** The names that a codebook has and another hasn't, or has for something else: only where they stand is a transcript read otherwise. */
export function otherNames(before: Codebook, after: Codebook): string[] {
  const names = [before, after].flatMap((book) => [...book.all(), ...book.speakers]);
  const all = new Set(names.flatMap(({ name, aliases }) => [name, ...aliases]));
  const isOther = (name: string) =>
    before.isCode(name) !== after.isCode(name) || before.isSpeaker(name) !== after.isSpeaker(name);
  return [...all].filter(isOther);
}

/**
 * The transcripts that may be read otherwise once the codebook has these codes too: those with a paragraph whose last line is as long as
 * such a name.
 */
export function transcriptsThatMaySay(study: Study, codes: readonly string[]): string[] {
  const maySay = ({ range: { start, end } }: Paragraph) =>
    codes.some(({ length }) =>
      start.line === end.line ? end.character - start.character === length : end.character >= length,
    );
  const all = codes.length ? [...study.transcripts()] : [];
  return all
    .filter(({ transcript: { preamble, turns } }) => {
      return preamble.some(maySay) || turns.some(({ paragraphs }) => paragraphs.some(maySay));
    })
    .map(({ path }) => path);
}

/**
 * Makes sure that a transcript is read as it was but for names that have become others.
 * @param before what it was read as, and its text.
 * @throws RefusedError when it isn't, with the line in the text before.
 */
export function checkReading(path: string, before: Before, after: After, names: NewNames): void {
  const problem = otherReading(before, after, names);
  if (problem) throw new RefusedError(problem, path);
}

/** What a transcript was read as, and its text. */
interface Before {
  readonly transcript: Transcript;
  readonly text: string;
}

type After = Pick<EditedTranscript, 'edits' | 'text' | 'talk'>;

/** The first thing that a transcript is read otherwise in, but for names that have become others, with the line in the text before. */
export function otherReading(before: Before, { edits, text, talk }: After, names: NewNames): Problem | undefined {
  const expected = readingsOf(before.transcript, names);
  const found = readingsOf(talk.transcript, {});
  const isAsExpected = (one: Reading, i: number) => one.kind === expected[i]?.kind && one.name === expected[i].name;
  const first = found.findIndex((one, i) => !isAsExpected(one, i));
  const index = first < 0 ? found.length : first;
  const [one, other] = [found[index], expected[index]];
  const range = one && rangeShifter(text, inverseEdits(before.text, edits))(one.range);
  return problemOf(one && { ...one, range: range ?? one.range }, other);
}

/** What is wrong where something is read as another thing than was expected: with what stands there first. */
function problemOf(found: Reading | undefined, expected: Reading | undefined): Problem | undefined {
  const line = ({ range }: Reading) => range.start.line;
  const one = expected && (!found || line(expected) <= line(found)) ? expected : undefined;
  const other = found && (!expected || line(found) <= line(expected)) ? found : undefined;
  if (one?.kind === 'label') {
    return problem('not-a-label', '“{0}” in line {1} wouldn’t be read as an inline label.', one);
  }
  if (one?.kind === 'turn') {
    const message = '“{0}” in line {1} wouldn’t be read as a speaker. Add it to the speakers in the codebook first.';
    return problem('not-a-speaker', message, one);
  }
  if (other?.kind === 'label') {
    return problem('becomes-label', '“{0}” in line {1} was said, and would be read as an inline label.', other);
  }
  if (other?.kind === 'turn') {
    return problem('becomes-speaker', '“{0}” in line {1} would be read as a speaker.', other);
  }
  const first = one ?? other;
  if (!first) return undefined;
  const message = 'Line {0} would be read otherwise than now.';
  return { ...problem('read-otherwise', message, first), args: [String(line(first) + 1)] };
}

function problem(code: string, message: string, { name, range }: Reading): Problem {
  return { code, message, args: [name, String(range.start.line + 1)], severity: 'error', range };
}

/** All that is read in a transcript, in text order. */
function readingsOf({ turns, preamble, labels }: Transcript, { speaker, label }: NewNames): Reading[] {
  const paragraphs = [...preamble, ...turns.flatMap((turn) => turn.paragraphs)];
  const all = [
    ...turns.map((turn) => reading('turn', speaker?.(turn.speaker) ?? turn.speaker, turn.speakerRange)),
    ...paragraphs.map(({ range }) => reading('paragraph', '', range)),
    ...labels.flatMap((it) => {
      const name = label ? label(it) : it.code;
      return name === undefined ? [] : reading('label', name, it.range);
    }),
  ];
  return all.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

function reading(kind: Reading['kind'], name: string, range: Range): Reading {
  return { kind, name, range };
}
