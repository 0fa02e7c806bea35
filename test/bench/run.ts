import { isMet, type Benchmark, type Figure } from './benchmark';
import { benchmarks } from './benchmarks';
import { measure } from './measure';

const SIZE = '--size=';
const args = process.argv.slice(2);
const only = args.filter((arg) => !arg.startsWith(SIZE));
const size = args.find((arg) => arg.startsWith(SIZE))?.slice(SIZE.length);
const rows: string[][] = [['', 'n', 'ours', 'theirs', 'ratio', 'limit', '']];
let failed = 0;

for (const known of benchmarks.filter(({ name }) => only.every((part) => name.includes(part)))) {
  const benchmark = size === undefined ? known : { ...known, size: Number(size) };
  const missing = benchmark.missing?.();
  if (missing !== undefined) {
    console.log(`${benchmark.name}: left out without ${missing}`);
    continue;
  }
  const { ours, theirs, ratio, figures } = await measure(benchmark);
  const amount = benchmark.measures === 'memory' ? megabytes : ms;
  rows.push([
    ...titleOf(benchmark),
    amount(ours),
    amount(theirs),
    short(ratio),
    `≤ ${short(benchmark.limit)}`,
    mark(ratio <= benchmark.limit),
  ]);
  for (const figure of figures)
    rows.push([`  ${figure.name}`, '', '', '', inUnit(figure.value, figure), limitOf(figure), mark(isMet(figure))]);
}
const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
for (const row of rows)
  console.log(
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
console.log(
  '\nMedians of rounds in one process, in each of which both are measured: of what each takes, and of the ratios.',
);
if (failed > 0) process.exitCode = 1;

function titleOf({ name, against, size }: Benchmark): [string, string] {
  return [`${name}, against ${against}`, size.toLocaleString('en')];
}

function mark(met: boolean): string {
  if (!met) failed++;
  return met ? 'ok' : 'MISSED';
}

function limitOf(figure: Figure): string {
  const { atLeast, atMost } = figure;
  return [
    atLeast === undefined ? '' : `≥ ${inUnit(atLeast, figure)}`,
    atMost === undefined ? '' : `≤ ${inUnit(atMost, figure)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function inUnit(value: number, { unit = '%' }: Figure): string {
  return `${short(value)} ${unit}`.trimEnd();
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(value >= 10 ? 4 : 2)));
}
