import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Coding } from '../../src/core/codings/coding';
import { addCodings } from '../../src/core/codings/sidecarEdits';
import { CODEBOOK } from '../../src/core/project/studyPaths';
import { applyEdits } from '../../src/core/text/edit';
import { Random } from '../fuzz/random';
import { SPEECH } from '../unit/transcript/layouts/conversation';
import { sidecarData } from './madeUp';

/** Files of one folder: how many transcripts, and what is coded in each. */
export interface Shape {
  readonly transcripts: number;
  /** In each transcript; by inline labels. */
  readonly labels: number;
  /** In each transcript; by its sidecar. */
  readonly codings: number;
  /** Of each transcript, in characters, about. */
  readonly length: number;
}

/** What the transcripts of an interview study were found to be like. */
export const USUAL = { length: 26_000, labels: 29, codings: 0 };

/** A study on disk that is the same in every run. */
export interface MadeUpStudy {
  readonly folder: string;
  /** All of its files but the codebook, relative to the folder. */
  readonly paths: readonly string[];
  /** The words of all codings in its sidecars. */
  readonly quotes: readonly string[];
  readonly turns: number;
  remove(): void;
}

const CODES = ['Data', 'Trust', 'Team', 'Model', 'Time', 'Tools'].flatMap((area) =>
  ['quality', 'low-quality', 'cost', 'privacy', 'unclear', 'missing', 'wanted', 'shared', 'owned', 'late'].map(
    (what) => `${area}-${what}-issues`,
  ),
);
const SPEAKERS = ['Interviewer 1', 'Interviewee'];

export function madeUpStudy(shape: Shape): MadeUpStudy {
  const folder = mkdtempSync(join(tmpdir(), 'bench-study-'));
  mkdirSync(join(folder, 'interviews'));
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  write(CODEBOOK, `codes:\n${CODES.map((code) => `  - name: ${code}\n`).join('')}`);
  const random = new Random(1);
  const paths: string[] = [];
  const quotes: string[] = [];
  let turns = 0;
  for (let i = 0; i < shape.transcripts; i++) {
    const name = `p${String(i).padStart(5, '0')}.md`;
    const path = `interviews/${name}`;
    const { text, codings, turns: count } = madeUpTranscript(shape, random);
    write(path, text);
    paths.push(path);
    turns += count;
    if (!codings.length) continue;
    const sidecar = `${path}.codes.yaml`;
    write(sidecar, applyEdits('', addCodings('', codings, { transcript: name })));
    write(`${path}.json`, JSON.stringify(sidecarData(codings)));
    paths.push(sidecar);
    quotes.push(...codings.map(({ quote }) => quote));
  }
  return { folder, paths, quotes, turns, remove: () => rmSync(folder, { recursive: true }) };
}

/** Where the same as a sidecar says stands as JSON. */
export function jsonPath(sidecar: string): string {
  return sidecar.replace(/\.codes\.yaml$/, '.json');
}

function madeUpTranscript(
  { length, labels, codings: coded }: Shape,
  random: Random,
): { readonly text: string; readonly codings: readonly Coding[]; readonly turns: number } {
  const lines: string[] = [];
  const codings: Coding[] = [];
  const turns = Math.max(2 * labels, coded, 8);
  for (let turn = 0; turn < turns; turn++) {
    const speech: string[] = [];
    for (let said = 0; said < length / turns - 20;) {
      const sentence = random.one(SPEECH);
      speech.push(sentence);
      said += sentence.length + 1;
    }
    const quote = speech.join(' ');
    lines.push(`${'#'.repeat(1 + random.below(4))} ${SPEAKERS[turn % 2] ?? ''}`, '', quote, '');
    if (turn < coded) {
      const line = lines.length - 2;
      const at = { start: { line, character: 0 }, end: { line, character: quote.length } };
      const id = `k${(36 ** 4 + random.below(36 ** 5)).toString(36)}${turn.toString(36)}`;
      codings.push({ id, codes: [random.one(CODES)], at, quote, memo: undefined });
    }
    if (turn < 2 * labels && turn % 2) lines.push(random.one(CODES), '');
  }
  return { text: lines.join('\n'), codings, turns };
}
