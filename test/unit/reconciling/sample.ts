import { readFileSync } from 'node:fs';
import type { AgreedExcerpt, CodedExcerpt, Difference, DifferenceKind } from '../../../src/core/comparing/difference';
import { canonicalName } from '../../../src/core/project/codeTree';
import type { FileChange } from '../../../src/core/project/fileChange';
import type { TranscriptToAgree } from '../../../src/core/reconciling/decisions';
import type { AgreedBetween } from '../../../src/core/reconciling/decide';
import { toDecide } from '../../../src/core/reconciling/toDecide';
import { Lines } from '../../../src/core/text/lines';
import { MemoryFiles, studyOf } from '../project/memoryStudy';

export const P02 = 'interviews/p02.txt';
export const [MAYA, JONAS, CONSENSUS] = ['maya', 'jonas', 'consensus'].map((it) => `${P02}.${it}.codes.yaml`) as [
  string,
  string,
  string,
];

/** The sample study's p02, which Maya and Jonas have both coded, in memory. */
export function sampleFiles(): MemoryFiles {
  const paths = ['codebook.yaml', P02, MAYA, JONAS];
  return new MemoryFiles(Object.fromEntries(paths.map((path) => [path, readFileSync(`samples/${path}`, 'utf8')])));
}

/** What reconciling knows of p02, read anew from the files. */
export async function toAgree(files: MemoryFiles, path = P02): Promise<TranscriptToAgree> {
  const study = await studyOf(files);
  const coded = study.transcript(path);
  if (!coded) throw new Error('not read');
  const consensus = files.files.get(`${path}.consensus.codes.yaml`);
  return {
    coded,
    lines: new Lines(files.text(path)),
    nameOf: (code) => canonicalName(study, code),
    consensus: typeof consensus === 'string' ? consensus : undefined,
  };
}

/** A code of a coding that is named `id code`; nothing for an empty name. */
function excerpt({ coded, nameOf }: TranscriptToAgree, named: string): CodedExcerpt | undefined {
  const [id, code = ''] = named.split(' ');
  const coding = coded.codings.find((it) => it.id === id && it.codes.includes(code));
  return coding && { code: nameOf(code), coding };
}

export function difference(now: TranscriptToAgree, kind: DifferenceKind, first: string, second: string): Difference {
  const [a, b] = [excerpt(now, first), excerpt(now, second)];
  const range = (a ?? b)?.coding.range;
  if (!range) throw new Error(`no coding ${first} or ${second}`);
  return { kind, path: now.coded.path, range, first: a, second: b };
}

export function agreed(now: TranscriptToAgree, first: string, second: string): AgreedExcerpt {
  const { first: a, second: b } = difference(now, 'otherBorders', first, second);
  if (!a || !b) throw new Error(`no coding ${first} or ${second}`);
  return { path: now.coded.path, first: a, second: b };
}

/** How Maya and Jonas differ in p02, found by hand. */
export function sampleDifferences(now: TranscriptToAgree): Difference[] {
  const all: [DifferenceKind, string, string][] = [
    ['otherBorders', 'm4k2ta App-wrong-map', 'n1r5bx App-wrong-map'],
    ['onlyFirst', 'm4k2ta Safety-traffic', ''],
    ['onlyFirst', 'b7xw0e Safety-weather', ''],
    ['otherBorders', 'q1zd8h Local-knowledge', 'z3h7ow Local-knowledge'],
    ['onlyFirst', 'f9u3ns App-wrong-map', ''],
    ['otherBorders', 'w5c6rj App-rating-pressure', 'a8y2dk App-rating-pressure'],
    ['onlySecond', '', 'a8y2dk Belonging-being-seen'],
    ['onlySecond', '', 'u4m1fs App-opaque-dispatch'],
    ['onlySecond', '', 'p7w6gv App-rating-pressure'],
    ['otherBorders', 't8e1lq Pay-hard-to-predict', 'o5x3nz Pay-hard-to-predict'],
    ['onlyFirst', 'j3p9ox Pay', ''],
    ['otherBorders', 'd6g2kw Belonging-other-couriers', 'v0q8te Belonging-other-couriers'],
    ['otherBorders', 'c2n8fz Local-knowledge', 'l6d4ha Local-knowledge'],
    ['onlyFirst', 'y7b4mi Belonging-other-couriers', ''],
    ['onlyFirst', 'y7b4mi Local-knowledge', ''],
    ['otherBorders', 'r5s0vd Safety-weather', 's1f7ub Safety-weather'],
    ['otherBorders', 'x9l6eg Pay', 'g9k0yr Pay'],
    ['onlyFirst', 'x9l6eg Safety-weather', ''],
    ['onlyFirst', 'k8a3hu Belonging-being-seen', ''],
  ];
  return all.map(([kind, first, second]) => difference(now, kind, first, second));
}

/** What they agree on there. */
export function sampleAgreed(now: TranscriptToAgree): AgreedBetween {
  return {
    coders: { first: 'maya', second: 'jonas' },
    excerpts: [
      agreed(now, 'b7xw0e Safety-traffic', 'e6t9qc Safety-traffic'),
      agreed(now, 'h0v7ya App-rating-pressure', 'i2c9jl App-rating-pressure'),
    ],
  };
}

/** Those of the differences that are to be decided. */
export function openDifferences(differences: readonly Difference[], now: TranscriptToAgree): Difference[] {
  const { open } = toDecide(now, { path: P02, agreed: [], differences, orphans: 0 });
  return differences.filter((it) => open.has(it));
}

/** Makes changes, and gives what is to be agreed on then. */
export async function after(files: MemoryFiles, changes: readonly FileChange[]): Promise<TranscriptToAgree> {
  files.apply(changes);
  return toAgree(files);
}
