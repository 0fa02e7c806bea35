import type { Coding } from '../../src/core/codings/coding';
import { addCodings } from '../../src/core/codings/sidecarEdits';
import type { CachedTranscript } from '../../src/core/packing/studyCache';
import { namesOf } from '../../src/core/project/askedNames';
import { Study } from '../../src/core/project/study';
import { CODEBOOK, sidecarPath } from '../../src/core/project/studyPaths';
import { applyEdits } from '../../src/core/text/edit';
import { Random } from '../fuzz/random';
import { SPEECH } from '../unit/transcript/layouts/conversation';

/** In each transcript. */
export const CODINGS = 20;
/** Each coder has coded each of so many turns: one of them wholly, the other its beginning. */
const TURNS = CODINGS / 2;
/** So many are read; all others are the same under another name. */
const DIFFERENT = 200;

const AREAS = ['Data', 'Trust', 'Team', 'Model', 'Time', 'Tools'];
const CODES = AREAS.flatMap((area) => ['quality', 'cost', 'privacy', 'missing', 'shared'].map((it) => `${area}-${it}`));

/** A coding as a plain object. */
export interface PlainCoding {
  readonly path: string;
  readonly code: string;
  readonly coder: string;
  /** Zero-based. The two codings of a turn overlap, and no others. */
  readonly turn: number;
}

export interface CodedTalks {
  readonly study: Study;
  readonly codings: readonly PlainCoding[];
  /** What is said in a transcript. */
  readonly textOf: (path: string) => string;
}

/** A study in memory of so many transcripts, coded by two, as if a cache had known them all. */
export async function codedTalks(transcripts: number): Promise<CodedTalks> {
  const random = new Random(1);
  const different = Math.min(transcripts, DIFFERENT);
  const made = Array.from({ length: different }, (_, i) => madeUp(`interviews/different${i}.md`, random));
  const book = `codes:\n${AREAS.map((area) => `  - name: ${area}\n    codes:\n${codesOf(area)}`).join('')}`;
  const files = new Map([[CODEBOOK, book], ...made.flatMap((it) => it.files)]);
  const first = await read(files);
  await first.update(files.keys());
  const names = namesOf(first.codebook);
  const known = made.map(({ path }) => first.toCache(path));

  const study = await read(new Map([[CODEBOOK, book]]));
  const codings: PlainCoding[] = [];
  const texts = new Map<string, string>();
  for (let i = 0; i < transcripts; i++) {
    const path = `interviews/p${String(i).padStart(5, '0')}.md`;
    const cached = known[i % different];
    if (!cached || !study.adopt(renamed(cached, path), names)) throw new Error(`${path}: wasn’t taken`);
    texts.set(path, made[i % different]?.files[0]?.[1] ?? '');
    for (const coding of made[i % different]?.codings ?? []) codings.push({ ...coding, path });
  }
  return { study, codings, textOf: (path) => texts.get(path) ?? '' };
}

async function read(files: ReadonlyMap<string, string>): Promise<Study> {
  const study = new Study({
    read: (path) => {
      const text = files.get(path);
      if (text === undefined) return Promise.resolve({ kind: 'missing' });
      return Promise.resolve({ kind: 'text', text, stamp: { size: text.length, mtime: 1, hash: 1 } });
    },
  });
  await study.update([CODEBOOK]);
  return study;
}

function codesOf(area: string): string {
  return CODES.filter((code) => code.startsWith(area))
    .map((code) => `      - name: ${code}\n`)
    .join('');
}

function renamed(cached: CachedTranscript, path: string): CachedTranscript {
  return { ...cached, path, sidecars: [] };
}

function madeUp(
  path: string,
  random: Random,
): { path: string; files: [path: string, text: string][]; codings: Omit<PlainCoding, 'path'>[] } {
  const lines: string[] = [];
  const byCoder: Record<'ann' | 'bob', Coding[]> = { ann: [], bob: [] };
  const codings: Omit<PlainCoding, 'path'>[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const sentences = Array.from({ length: 5 }, () => random.one(SPEECH));
    lines.push(`## ${turn % 2 ? 'Interviewee' : 'Interviewer 1'}`, '', sentences.join(' '), '');
    const line = lines.length - 2;
    for (const [coder, quote] of [
      ['ann', sentences.join(' ')],
      ['bob', sentences[0] ?? ''],
    ] as const) {
      const code = random.one(CODES);
      const id = `${coder.slice(0, 1)}${(36 ** 4 + turn).toString(36)}`;
      const at = { start: { line, character: 0 }, end: { line, character: quote.length } };
      byCoder[coder].push({ id, codes: [code], at, quote, memo: turn === 0 ? 'To be talked about.' : undefined });
      codings.push({ code, coder, turn });
    }
  }
  const transcript = path.replace(/^.*\//, '');
  const sidecars = (['ann', 'bob'] as const).map((coder): [string, string] => [
    sidecarPath(path, coder),
    applyEdits('', addCodings('', byCoder[coder], { transcript, coder })),
  ]);
  return { path, files: [[path, lines.join('\n')], ...sidecars], codings };
}
