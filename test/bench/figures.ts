import { ExcerptTable } from '../../src/core/excerpts/excerptTable';
import type { Frame } from '../../src/core/figures/figure';
import type { Searchable } from '../../src/core/retrieval/searchTalks';
import { analyses } from '../../src/vscode/analysis/analyses';
import { choicesOf } from '../../src/vscode/analysis/analysis';
import { chosenIn } from '../../src/vscode/analysis/chosenIn';
import type { Benchmark, Figure } from './benchmark';
import { CODINGS, codedTalks } from './codedTalks';
import { plainCounts } from './findings';
import { median } from './measure';

/** In milliseconds, those of garbage collection in other threads among them. */
const MOST_OWN_TIME = 1000;
/** Where all that is said is read. Others come in between, and it can be cancelled. */
const MOST_READING = 5000;

/** Counting and drawing a figure of the Analysis page, as it is shown first. */
function drawing(
  id: string,
  limit: number,
  { atMost = MOST_OWN_TIME, wanted = {} }: { atMost?: number; wanted?: Readonly<Record<string, string>> } = {},
): Benchmark {
  return {
    name: `the figure ${id}, counted and drawn, of so many transcripts with ${CODINGS} codings each`,
    against: 'a plain loop over the codings as objects that counts codes by transcript',
    limit,
    size: 10_000,
    rounds: 5,
    async prepare(transcripts) {
      const { study, codings, textOf } = await codedTalks(transcripts);
      const table = new ExcerptTable(study);
      await table.bringUpToDate();
      const searchable: Searchable = { study, table, read: (path) => Promise.resolve(textOf(path)) };
      const analysis = analyses().find((it) => it.id === id);
      if (!analysis) throw new Error(`there is no figure ${id}`);
      const frame: Frame = { id, title: id, description: '', use: 'page', empty: 'empty' };
      const took: number[] = [];
      let drawn = 0;
      return {
        ours: async () => {
          const before = process.cpuUsage();
          const values = Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, [value]]));
          const made = await analysis.make(searchable, chosenIn(choicesOf(analysis, searchable), values), {});
          drawn = made?.draw?.(frame).svg.length ?? made?.rows.length ?? 0;
          const { user, system } = process.cpuUsage(before);
          took.push((user + system) / 1000);
        },
        theirs: () => plainCounts(codings),
        figures(): Figure[] {
          return [
            { name: 'processor time', value: median(took), atMost, unit: 'ms' },
            { name: 'drawn, or listed', value: drawn, atLeast: 1, unit: id === 'key-words' ? 'rows' : 'characters' },
          ];
        },
      };
    },
  };
}

/** What the Analysis page shows. Words are read in all transcripts, as they are in memory. */
export const figures: readonly Benchmark[] = [
  drawing('code-frequencies', 3),
  drawing('codes-by', 12),
  drawing('co-occurrence', 3),
  drawing('network', 5),
  drawing('timeline', 0.5),
  drawing('speakers-share', 5),
  drawing('saturation', 3),
  drawing('word-frequencies', 50, { atMost: MOST_READING }),
  drawing('key-words', 100, { atMost: MOST_READING, wanted: { word: 'greenhouse' } }),
];
