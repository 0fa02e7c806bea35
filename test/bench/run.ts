import { isMet, type Benchmark, type Figure } from './benchmark';
import { benchmarks } from './benchmarks';
import { measure } from './measure';

const only = process.argv.slice(2);
const rows: string[][] = [['', 'n', 'ours', 'theirs', 'ratio', 'limit', '']];
let failed = 0;

for (const benchmark of benchmarks.filter(({ name }) => only.every((part) => name.includes(part)))) {
  const missing = benchmark.missing?.();
  if (missing !== undefined) {
    console.log(`${benchmark.name}: left out without ${missing}`);
    continue;
  }
  const { ours, theirs, ratio, figures } = await measure(benchmark);
  rows.push([
    ...titleOf(benchmark),
    ms(ours),
    ms(theirs),
    short(ratio),
    `≤ ${short(benchmark.limit)}`,
    mark(ratio <= benchmark.limit),
  ]);
  for (const figure of figures)
    rows.push([`  ${figure.name}`, '', '', '', `${short(figure.percent)} %`, limitOf(figure), mark(isMet(figure))]);
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
  '\nMedians of rounds in one process, in each of which both are measured: of the times, and of their ratios.',
);
if (failed > 0) process.exitCode = 1;

function titleOf({ name, against, size }: Benchmark): [string, string] {
  return [`${name}, against ${against}`, size.toLocaleString('en')];
}

function mark(met: boolean): string {
  if (!met) failed++;
  return met ? 'ok' : 'MISSED';
}

function limitOf({ atLeast, atMost }: Figure): string {
  return [atLeast === undefined ? '' : `≥ ${short(atLeast)} %`, atMost === undefined ? '' : `≤ ${short(atMost)} %`]
    .filter(Boolean)
    .join(' ');
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(value >= 10 ? 4 : 2)));
}
