import assert from 'node:assert/strict';
import { runCli } from '../cli/runCli';
import { sampleSheet, TALK_WORDS, wordsIn, type SheetRow } from './sampleSheet';

const SHEET = sampleSheet();
/** In the codebook's order. */
const CODES = [
  'Pay',
  'Pay-unpaid-waiting',
  'Pay-hard-to-predict',
  'App',
  'App-opaque-dispatch',
  'App-wrong-map',
  'App-rating-pressure',
  'Safety',
  'Safety-traffic',
  'Safety-weather',
  'Belonging',
  'Belonging-other-couriers',
  'Belonging-being-seen',
  'Local-knowledge',
];
/** Who speaks, but is in no excerpt, and as what: all there is has its zeros. */
const UNCODED = { speaker: ['Jonas', 'Maya'], role: ['interviewer'], transcript: [], coder: [] } as const;
const ALL_WORDS = 701 + 880 + 855;

const has = (row: SheetRow, code: string) => row.codes.includes(code);
/** The codes under a code have its name in front. */
const hasOrUnder = (row: SheetRow, code: string) => row.codes.some((it) => it === code || it.startsWith(`${code}-`));
const distinct = (values: readonly string[]) => [...new Set(values)].sort();

async function run(...args: string[]): Promise<string> {
  const { code, out, err } = await runCli(...args);
  assert.deepEqual([code, err], [0, '']);
  return out;
}

/** What is printed as CSV, without its header. */
async function csv(command: string, ...args: string[]): Promise<string[][]> {
  const out = await run(command, 'samples', ...args, '--format', 'csv');
  return out
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(',').slice(1));
}

describe('the findings of the sample study are those of a spreadsheet made by hand', () => {
  it('excerpt by excerpt', async () => {
    const { studies } = JSON.parse(await exported()) as {
      studies: {
        excerpts: { start: string; end: string; coder: string | null; transcript: string; words: number }[];
      }[];
    };
    const place = (at: string) => at.split(':').reduce((sum, number) => sum * 1000 + Number(number), 0);
    assert.deepEqual(
      studies[0]?.excerpts
        .map((it) => [it.transcript, place(it.start), place(it.end), it.coder ?? '', it.words])
        .sort(),
      SHEET.map((it) => [it.transcript, it.start, it.end, it.coder, wordsIn([it])]).sort(),
    );
  });

  async function exported(): Promise<string> {
    return (await runCli('export', 'samples', '--format', 'json')).out;
  }

  for (const [name, isOf, option] of [
    ['', has, []],
    [' with the codes under them', hasOrUnder, ['--children']],
  ] as const) {
    const used = CODES.filter((code) => SHEET.some((row) => isOf(row, code)));

    it(`codes${name}`, async () => {
      const expected = CODES.map((code) => {
        const rows = SHEET.filter((row) => isOf(row, code));
        const words = wordsIn(rows);
        const counts = [rows.length, distinct(rows.map((it) => it.transcript)).length, words, words / ALL_WORDS];
        return [code, ...[...counts, distinct(rows.map((it) => it.coder)).length].map(String)];
      });
      assert.deepEqual(
        (await csv('stats', ...option)).map(([code, , ...counts]) => [code, ...counts]),
        expected,
      );
    });

    for (const by of ['transcript', 'speaker', 'role', 'coder'] as const) {
      const values = distinct([...SHEET.map((row) => row[by]), ...UNCODED[by]]);

      it(`codes${name} by ${by}`, async () => {
        const expected = CODES.flatMap((code) =>
          values.map((value) => {
            const rows = SHEET.filter((row) => isOf(row, code) && row[by] === value);
            const talk = by === 'transcript' ? (TALK_WORDS[value] ?? 0) : 0;
            const shares = by === 'transcript' ? [String(talk), String(wordsIn(rows) / talk)] : ['', ''];
            return [code, value, String(rows.length), String(wordsIn(rows)), ...shares];
          }),
        );
        assert.deepEqual(
          (await csv('stats', '--by', by, ...option)).map(([code, , ...cells]) => [code, ...cells]),
          expected,
        );
        const { studies } = JSON.parse(await run('stats', 'samples', '--by', by, ...option, '--format', 'json')) as {
          studies: {
            columns: { column: string | null; excerpts: number; words: number }[];
            all: { excerpts: number; words: number };
          }[];
        };
        assert.deepEqual(
          studies[0]?.columns.map(({ column, excerpts, words }) => [column ?? '', excerpts, words]),
          values.map((value) => {
            const rows = SHEET.filter((row) => row[by] === value);
            return [value, rows.length, wordsIn(rows)];
          }),
        );
        assert.deepEqual([studies[0].all.excerpts, studies[0].all.words], [SHEET.length, wordsIn(SHEET)]);
      });
    }

    for (const [how, areTogether] of [
      ['excerpt', (a: SheetRow, b: SheetRow) => a === b],
      ['overlaps', (a: SheetRow, b: SheetRow) => a.start < b.end && b.start < a.end],
      ['turn', (a: SheetRow, b: SheetRow) => a.firstTurn <= b.lastTurn && b.firstTurn <= a.lastTurn],
    ] as const) {
      it(`codes${name} together: ${how}`, async () => {
        const expected = used.flatMap((code) =>
          used.map((other) => {
            const [ofCode, ofOther] = [code, other].map((it) => SHEET.filter((row) => isOf(row, it)));
            const rows = (ofCode ?? []).filter((row) =>
              ofOther?.some((it) => it.transcript === row.transcript && areTogether(row, it)),
            );
            return [code, other, ...[rows.length, wordsIn(rows), ofCode?.length, ofOther?.length].map(String)];
          }),
        );
        assert.deepEqual(await csv('cooccur', '--relation', how, ...option), expected);
      });
    }
  }
});
