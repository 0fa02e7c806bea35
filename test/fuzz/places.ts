import { Lines } from '../../src/core/text/lines';
import { comparePositions, type Range } from '../../src/core/text/position';
import { isFooter } from '../../src/core/transcript/footer';
import { frontMatterLines } from '../../src/core/transcript/frontMatter';
import type { Transcript } from '../../src/core/transcript/transcript';

/** What may stand beside a name, a paragraph or a label on its line, or alone: marks, numbers and times (`9:05 PM`), tags, but no words. */
const TAG = /<\/?(?:v|c|i|b|u|em|strong|lang|font|ruby|rt)(?![\p{L}\p{N}])[^<>]*>|<v[\p{L}\p{N}. ]*\n|\{\\[^}]*\}/giu;
const HALF = /(\d)\s*[ap]\.?\s?m\b\.?/giu;
const LETTER = /\p{L}/u;
const MARKS = /^[\s#*_=>|:~`-]*$/u;
const TIME = /^[\s[(#*_-]*\d{1,3}(?::\d{1,2}){1,2}[\d.,:\s\])#*_-]*$/u;
const CUE = /^[^\d\n]{0,20}[\d:.,]{1,40}\s*-->/u;

/**
 * What is wrong with the places of a transcript: each character that isn't white space stands in exactly one of
 * 1. a paragraph, a label, or a speaker's name;
 * 2. what stands around these on their lines: Markdown's marks, colons and brackets, numbers, times, tags;
 * 3. a line that nobody said: front matter, a rule, an exporter's footer, and of cues and tables their numbers, times,
 *    notes, headers and rules.
 */
export function misplaced(source: string, transcript: Transcript): string[] {
  const lines = new Lines(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source);
  const ranges = rangesOf(transcript);
  const wrong = [...outOfOrder(lines, ranges), ...ofTurns(lines, transcript)];
  return wrong.length > 0 ? wrong : leftOver(lines, ranges);
}

function rangesOf({ turns, preamble, labels }: Transcript): Range[] {
  const ranges = [...preamble.map(({ range }) => range), ...labels.map(({ range }) => range)];
  for (const { speakerRange, repeats, paragraphs } of turns)
    ranges.push(speakerRange, ...repeats, ...paragraphs.map(({ range }) => range));
  return ranges.sort((a, b) => comparePositions(a.start, b.start));
}

function outOfOrder(lines: Lines, ranges: readonly Range[]): string[] {
  const wrong: string[] = [];
  for (const [index, range] of ranges.entries()) {
    const next = ranges[index + 1];
    if (comparePositions(range.start, range.end) >= 0) wrong.push(`empty ${show(range)}`);
    if (lines.find(range.start.line, range.start.character) < 0 || lines.find(range.end.line, range.end.character) < 0)
      wrong.push(`outside the text ${show(range)}`);
    if (next !== undefined && comparePositions(range.end, next.start) > 0)
      wrong.push(`${show(range)} overlaps ${show(next)}`);
  }
  return wrong;
}

function ofTurns(lines: Lines, { turns, labels, times }: Transcript): string[] {
  const wrong: string[] = [];
  let last = -1;
  for (const { line, endLine, speaker, speakerRange, paragraphs, time } of turns) {
    if (line <= last || endLine < line) wrong.push(`turn at ${line + 1} out of order`);
    last = endLine;
    if (speakerRange.start.line !== line) wrong.push(`name of turn at ${line + 1} elsewhere`);
    if (lines.slice(speakerRange) !== speaker) wrong.push(`name ${JSON.stringify(speaker)} isn’t at its place`);
    for (const { range } of paragraphs)
      if (range.start.line < line || range.end.line > endLine) wrong.push(`paragraph ${show(range)} outside its turn`);
    if (time !== undefined && !(Number.isFinite(time) && time >= 0)) wrong.push(`time ${time} at ${line + 1}`);
  }
  for (const { code, range, excerpt } of labels) {
    if (lines.slice(range) !== code) wrong.push(`label ${JSON.stringify(code)} isn’t at its place`);
    if (excerpt !== undefined && comparePositions(excerpt.end, range.start) > 0) wrong.push(`label before its excerpt`);
  }
  for (const [index, { line, time }] of times.entries()) {
    const before = times[index - 1];
    if (before !== undefined && before.line >= line) wrong.push(`time at ${line + 1} out of order`);
    if (!(Number.isFinite(time) && time >= 0 && line < lines.count)) wrong.push(`time ${time} at ${line + 1}`);
  }
  return wrong;
}

function leftOver(lines: Lines, ranges: readonly Range[]): string[] {
  const wrong: string[] = [];
  const front = frontMatterLines(lines);
  const isInBlock = blocksOf(lines, front);
  let next = 0;
  for (let line = 0; line < lines.count; line++) {
    const [start, end] = [lines.startOf(line), lines.endOf(line)];
    let rest = '';
    let from = start;
    let hasPlace = false;
    for (let range = ranges[next]; range !== undefined && range.start.line <= line; range = ranges[next]) {
      const [rangeStart, rangeEnd] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
      rest += `${lines.text.slice(from, Math.max(from, rangeStart))}\n`;
      from = Math.min(end, Math.max(from, rangeEnd));
      hasPlace = true;
      if (range.end.line > line) break;
      next++;
    }
    rest += lines.text.slice(from, end);
    if (rest.trim() === '' || line < front || isInBlock(line)) continue;
    if (isNoSpeech(rest, hasPlace) || isLineNobodySaid(lines, line)) continue;
    wrong.push(
      `nowhere: line ${line + 1}, ${JSON.stringify(rest.slice(0, 100))} of ${JSON.stringify(lines.line(line).slice(0, 100))}`,
    );
  }
  return wrong;
}

/** Whether nothing but marks, numbers, times and tags is left beside a name or words; or, alone, a rule, marks or a time. */
function isNoSpeech(rest: string, hasPlace: boolean): boolean {
  const bare = rest.replace(TAG, '').replace(HALF, '$1').trim();
  return hasPlace ? !LETTER.test(bare) : MARKS.test(bare) || TIME.test(bare);
}

function isLineNobodySaid(lines: Lines, line: number): boolean {
  const text = lines.text;
  let [start, end] = [lines.startOf(line), lines.endOf(line)];
  while (start < end && text.charAt(start).trim() === '') start++;
  while (end > start && text.charAt(end - 1).trim() === '') end--;
  if (isFooter(text, start, end)) return true;
  const said = text.slice(start, end);
  const below = lines.line(line + 1).trim();
  if (CUE.test(said) || CUE.test(below)) return true;
  return said.includes('|') && below.includes('|') && /^[\s|:-]*-[\s|:-]*$/.test(below);
}

/** The lines of WebVTT that are no cues: its header, its notes, styles and regions, each up to a blank line. */
function blocksOf(lines: Lines, front: number): (line: number) => boolean {
  const inBlock = new Set<number>();
  let top = front;
  while (top < lines.count && lines.line(top).trim() === '') top++;
  if (lines.line(top).trim().startsWith('WEBVTT')) {
    let within = false;
    for (let line = top; line < lines.count; line++) {
      const said = lines.line(line).trim();
      if (said === '' || said.includes('-->')) within = false;
      else if (/^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/.test(said)) within = true;
      if (within) inBlock.add(line);
    }
  }
  return (line) => inBlock.has(line);
}

function show({ start, end }: Range): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}
