import type { Random } from './random';

/** A change of a text as life makes it: by a person who edits, a program that converts, or a disk that fails. */
type Mutation = (text: string, random: Random, other: string) => string;

const BREAKS = ['\n', '\r\n', '\r', '\n\n', '\n \n', '\u2028', '\v', '\f', '  \n', '\\\n'];
const SPACES = ['\u00a0', '\u202f', '\u3000', '\t', '  ', '\u200b', ''];
const MARKS = [
  ':',
  '：',
  ' : ',
  '**',
  '__',
  '*',
  '_',
  '#',
  '## ',
  '> ',
  '- ',
  '|',
  '| ',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '<v Ann>',
  '</v>',
  '-->',
  ' --> ',
  '---',
  '***',
  '```',
  '`',
  '?',
  '.',
  '...',
  ',',
  '"',
  '\\',
  '/',
  '&',
  '@',
  '{\\an8}',
  '<i>',
  '1',
  '007',
  '-',
  '–',
  '§',
];
const TIMES = [
  '00:12',
  '(00:12)',
  '[00:12]',
  '[00:01:23]',
  '00:01:23.456',
  '[82.20 --> 87.98]',
  '00:00:01,000 --> 00:00:02,000',
  '12:30',
  '0:03',
  '#00:00:12-5#',
  '99:99:99',
  '[1:2:3:4:5]',
  '(00:12',
  '00:12]',
  '1:00:00.0000000001',
  '99999999999999999999:00',
];
const NAMES = [
  'Ann: ',
  '**Bob:** ',
  '## Cleo\n',
  'Q. ',
  'A: ',
  'Interviewer 1: ',
  '李四：',
  'UNKNOWN: ',
  '[00:01:23] Ann: ',
  'Ann (00:12):\n',
  'Ann  0:03\n',
  'Ann\n',
];
const GARBAGE = [
  '\ud800',
  '\udc00',
  '\ufffd',
  '\0',
  '\ufeff',
  'Ã©',
  'â€™',
  '\u0301',
  '\u202e',
  '😀',
  '\u007f',
  '\x1b[31m',
  '\u0085',
  '﷽',
  'ﬁ',
  '𝐀𝐧𝐧',
];
const TOPS = [
  '---\ntitle: x\n---\n',
  '---\n',
  '\ufeff',
  'WEBVTT\n\n',
  '# Title\n\n',
  '| Speaker | Time | Text |\n| --- | --- | --- |\n',
  'Date: 3 May\n',
  '1\n',
];

const at = (text: string, random: Random) => random.below(text.length + 1);

function insert(text: string, offset: number, what: string): string {
  return text.slice(0, offset) + what + text.slice(offset);
}

/** Where a line begins. */
function lineStart(text: string, random: Random): number {
  return text.lastIndexOf('\n', at(text, random) - 1) + 1;
}

function stretch(text: string, random: Random): readonly [number, number] {
  const start = at(text, random);
  const length = random.next() < 0.5 ? random.below(20) : random.below(text.length - start + 1);
  return [start, Math.min(text.length, start + length)];
}

function inLines(text: string, change: (lines: string[]) => readonly string[]): string {
  return change(text.split('\n')).join('\n');
}

/** Replaces some or all of what is found. */
function replaceSome(text: string, what: string, by: string, random: Random): string {
  const share = random.one([1, 1, 0.5, 0.05]);
  return text.replaceAll(what, () => (random.next() < share ? by : what));
}

const MUTATIONS: readonly Mutation[] = [
  (text, random) => {
    const [start, end] = stretch(text, random);
    return text.slice(0, start) + text.slice(end);
  },
  (text, random) => {
    const [start, end] = stretch(text, random);
    return insert(text, random.next() < 0.5 ? end : at(text, random), text.slice(start, end));
  },
  (text, random) => replaceSome(text, '\n', random.one(BREAKS), random),
  (text, random) => replaceSome(text, '\n', random.one(['', ' ']), random),
  (text, random) => replaceSome(text, '\n\n', '\n', random),
  (text, random) => replaceSome(text, ' ', random.one(SPACES), random),
  (text, random) =>
    replaceSome(
      text,
      random.one([': ', ':', '**', '# ', '|', '-->', '(', ']', '\n## ']),
      random.one([...MARKS, '']),
      random,
    ),
  (text, random) => insert(text, at(text, random), random.one(BREAKS)),
  (text, random) => insert(text, at(text, random), random.one(MARKS)),
  (text, random) => insert(text, lineStart(text, random), random.one(MARKS)),
  (text, random) => insert(text, at(text, random), random.one(TIMES)),
  (text, random) => insert(text, lineStart(text, random), random.one(TIMES) + random.one(['', ' ', '\n'])),
  (text, random) => insert(text, lineStart(text, random), random.one(NAMES)),
  (text, random) => insert(text, at(text, random), random.one(GARBAGE)),
  (text, random) => insert(text, lineStart(text, random), random.one(GARBAGE)),
  (text, random) => random.one(TOPS) + text,
  (text, random) =>
    insert(
      text,
      at(text, random),
      random.one([...MARKS, ...TIMES, ...GARBAGE, ...SPACES, '\n', 'a', 'A b']).repeat(1 + random.below(300)),
    ),
  (text, random) =>
    inLines(text, (lines) =>
      lines.map((line) => (random.next() < 0.1 ? random.one([' ', '    ', '\t', '> ', '- ', '1. ']) + line : line)),
    ),
  (text, random) =>
    inLines(text, (lines) => {
      const [from, to] = [random.below(lines.length), random.below(lines.length)];
      const [moved] = lines.splice(from, 1);
      return [...lines.slice(0, to), moved ?? '', ...lines.slice(to)];
    }),
  (text, random) =>
    inLines(text, (lines) =>
      lines.map((line, index) => (random.next() < 0.9 ? line : (lines[index + 1 + random.below(5)] ?? ''))),
    ),
  (text, random) => inLines(text, (lines) => lines.map((line) => (random.next() < 0.8 ? line : line.toUpperCase()))),
  (text, random) => inLines(text, (lines) => lines.map((line) => line.slice(0, 10 + random.below(70)))),
  (text, random) =>
    inLines(text, (lines) =>
      lines.flatMap((line) => line.replace(/(.{60,80}) /g, '$1\n')).map((line) => (random.next() < 0.02 ? '' : line)),
    ),
  (text, random, other) => {
    const [start, end] = stretch(other, random);
    return insert(text, lineStart(text, random), other.slice(start, Math.min(end, start + 2000)));
  },
  (text) => unreadAs(text, 'latin1'),
  (text, random) => text.slice(0, at(text, random)),
];

/** UTF-8 that was taken for an encoding of one byte a character. */
function unreadAs(text: string, encoding: 'latin1'): string {
  return Buffer.from(text, 'utf8').toString(encoding);
}

/** A part of a text, most often a small one, changed some times. */
export function mutate(text: string, random: Random, other: string): string {
  let changed = partOf(text, random);
  for (let count = 1 + random.below(5); count > 0; count--) changed = random.one(MUTATIONS)(changed, random, other);
  return changed;
}

function partOf(text: string, random: Random): string {
  if (random.next() < 0.005) return text;
  const start = random.next() < 0.3 ? 0 : lineStart(text, random);
  return text.slice(start, start + 50 + random.below(random.next() < 0.9 ? 3000 : 30_000));
}
