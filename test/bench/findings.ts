import { ExcerptTable } from '../../src/core/excerpts/excerptTable';
import { coOccurrence } from '../../src/core/findings/coOccurrence';
import { crossTable } from '../../src/core/findings/crossTable';
import type { Table } from '../../src/core/findings/table';
import { parseQuery } from '../../src/core/query/parseQuery';
import { findExcerpts } from '../../src/core/retrieval/findExcerpts';
import type { Searchable } from '../../src/core/retrieval/searchTalks';
import type { Benchmark, Figure } from './benchmark';
import { CODINGS, codedTalks, type CodedTalks, type PlainCoding } from './codedTalks';
import { median } from './measure';

/** In milliseconds, those of garbage collection in other threads among them. */
const MOST_OWN_TIME = 1000;
const AGAINST = 'a plain loop over the codings as objects that counts codes by transcript';
const ALL = { children: false };

/** The simplest that can be asked of codings. */
export function plainCounts(codings: readonly PlainCoding[]): Map<string, Map<string, number>> {
  const byPath = new Map<string, Map<string, number>>();
  for (const { path, code } of codings) {
    let counts = byPath.get(path);
    if (!counts) byPath.set(path, (counts = new Map<string, number>()));
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return byPath;
}

/** Something that is asked of a table of excerpts that is up to date. */
function finding<T>(
  { name, limit }: Pick<Benchmark, 'name' | 'limit'>,
  ask: (searchable: Searchable) => Promise<T | undefined>,
  /** What came out of what should have, as a share. */
  share: (found: T, codings: readonly PlainCoding[]) => number,
): Benchmark {
  return {
    name: `${name}, of so many transcripts with ${CODINGS} codings each`,
    against: AGAINST,
    limit,
    size: 10_000,
    rounds: 7,
    async prepare(transcripts) {
      const { study, codings } = await codedTalks(transcripts);
      const table = new ExcerptTable(study);
      await table.bringUpToDate();
      const read = () => Promise.reject(new Error('no text is needed'));
      const took: number[] = [];
      let found: T | undefined;
      return {
        ours: async () => {
          const before = process.cpuUsage();
          found = await ask({ study, table, read });
          const { user, system } = process.cpuUsage(before);
          took.push((user + system) / 1000);
        },
        theirs: () => plainCounts(codings),
        figures(): Figure[] {
          const right = found === undefined ? 0 : 100 * share(found, codings);
          return [
            { name: 'processor time', value: median(took), atMost: MOST_OWN_TIME, unit: 'ms' },
            { name: 'of what a plain loop counts', value: right, atLeast: 100, atMost: 100 },
          ];
        },
      };
    },
  };
}

const query = finding(
  { name: 'a query with relations', limit: 1.5 },
  async ({ study, table, read }) => {
    const parsed = parseQuery('Data within 2 turns of (Trust-cost AND coder = bob) AND NOT Data overlaps Team');
    if (!parsed.query) throw new Error(parsed.problem.message);
    const found = await findExcerpts(parsed.query, study, table, read);
    return found?.reduce((sum, { count }) => sum + count, 0);
  },
  (found, codings) => found / plainQuery(codings),
);

function plainQuery(codings: readonly PlainCoding[]): number {
  let count = 0;
  for (const its of byTranscript(codings)) {
    const isBeside = (turn: number) =>
      its.some((it) => it.code === 'Trust-cost' && it.coder === 'bob' && Math.abs(it.turn - turn) <= 2);
    const isOverTeam = (turn: number) => its.some((it) => it.code.startsWith('Team-') && it.turn === turn);
    for (const { code, turn } of its) if (code.startsWith('Data-') && isBeside(turn) && !isOverTeam(turn)) count++;
  }
  return count;
}

const together = finding(
  { name: 'a table of codes that overlap', limit: 8 },
  (it) => coOccurrence({ kind: 'overlaps' }, ALL, it),
  (table, codings) => sumOf(table) / plainOverlaps(codings),
);

/** Each coding with its own code, and with that of the other one of its turn. */
function plainOverlaps(codings: readonly PlainCoding[]): number {
  let count = 0;
  for (const its of byTranscript(codings)) {
    for (const { turn } of its) count += new Set(its.filter((it) => it.turn === turn).map(({ code }) => code)).size;
  }
  return count;
}

const cross = finding(
  { name: 'a table of codes by transcript', limit: 8 },
  (it) => crossTable({ kind: 'transcript' }, ALL, it),
  (table, codings) => {
    const counts = plainCounts(codings);
    let [right, cells] = [0, 0];
    table.columns.forEach(({ key }, column) => {
      table.rows.forEach((row, i) => {
        cells++;
        if (table.cell(i, column).excerpts === (counts.get(key)?.get(row.key) ?? 0)) right++;
      });
    });
    return table.columns.length === counts.size ? right / cells : 0;
  },
);

function sumOf({ rows, columns, ...table }: Table): number {
  let sum = 0;
  for (const row of rows.keys()) for (const column of columns.keys()) sum += table.cell(row, column).excerpts;
  return sum;
}

function* byTranscript(codings: readonly PlainCoding[]): Iterable<readonly PlainCoding[]> {
  for (let at = 0; at < codings.length; at += CODINGS) yield codings.slice(at, at + CODINGS);
}

async function newTable({ study }: Pick<CodedTalks, 'study'>): Promise<ExcerptTable> {
  const table = new ExcerptTable(study);
  await table.bringUpToDate();
  return table;
}

const index: Benchmark = {
  name: `the table of excerpts of so many transcripts with ${CODINGS} codings each, from nothing`,
  against: 'unpacking who has coded what',
  limit: 16,
  size: 10_000,
  rounds: 7,
  async prepare(transcripts) {
    const { study, codings } = await codedTalks(transcripts);
    const paths = [...new Set(codings.map(({ path }) => path))];
    let table: ExcerptTable | undefined;
    return {
      ours: async () => {
        table = await newTable({ study });
      },
      theirs: () => paths.reduce((sum, path) => sum + study.givenCodesIn(path).length, 0),
      figures(): Figure[] {
        const count = table?.talks.reduce((sum, { rows }) => sum + rows.count, 0) ?? 0;
        return [{ name: 'codings in it', value: (100 * count) / codings.length, atLeast: 100, atMost: 100 }];
      },
    };
  },
};

const memory: Benchmark = {
  name: `the table of excerpts of so many transcripts with ${CODINGS} codings each, kept`,
  against: 'keeping the same codings as objects',
  measures: 'memory',
  limit: 0.4,
  size: 10_000,
  rounds: 5,
  async prepare(transcripts) {
    const { study, codings } = await codedTalks(transcripts);
    const paths = [...new Set(codings.map(({ path }) => path))];
    return {
      ours: () => newTable({ study }),
      theirs: () => paths.map((path) => study.givenCodesIn(path)),
      each: { name: 'bytes a coding', count: codings.length, besides: 0, atMost: 100 },
    };
  },
};

/** From codings to findings. */
export const findings: readonly Benchmark[] = [query, together, cross, index, memory];
