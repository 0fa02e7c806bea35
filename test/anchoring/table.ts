import { codeAtRandom, talkOf } from './coded';
import { CHANGES } from './changes';
import { interview } from './interview';
import { outcomes, type Outcome } from './measure';
import { randomFrom } from './random';

const LENGTH = 120_000;
const CODINGS = 400;

const COLUMNS: readonly Outcome['result'][] = ['kept', 'approximate', 'elsewhere', 'orphaned', 'wrong'];

/** What becomes of the codings of a made-up interview, change by change, as a Markdown table. The same in every run. */
export function anchoringTable(): string {
  const original = interview(LENGTH, randomFrom(1));
  const codings = codeAtRandom(talkOf(original), CODINGS, randomFrom(2));
  const rows = CHANGES.map(({ name, retell }) => {
    const found = outcomes(original, codings, retell(original, randomFrom(3)));
    return [name, ...COLUMNS.map((column) => String(found.filter(({ result }) => result === column).length))];
  });
  const head = [
    `of ${codings.length} codings`,
    'kept',
    'approximate',
    'approximate, but elsewhere',
    'orphaned',
    'wrong',
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
