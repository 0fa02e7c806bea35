import { isCoderName } from '../core/coders/coder';
import { agreement } from './agreement';
import { bringIn } from './bringIn';
import { check, FORMATS } from './check';
import { checkCommand, commandIn, readCommandLine, TAKES, type OptionValues } from './commandLine';
import { cooccur, togetherOf } from './cooccur';
import { diff, DIFF_FORMATS } from './diff';
import { findingFormat } from './findingOptions';
import { importFiles } from './import';
import { init } from './init';
import { merge } from './merge';
import { Misuse, oneOf } from './misuse';
import type { Output } from './output';
import { intoFile } from './outputFile';
import { exportExcerpts, query, savedQuery } from './query';
import { read } from './read';
import { report } from './report';
import { stats } from './stats';
import { helpOf, helpOfAll, isCommand, noCommand, usageOf, type Command } from './usage';

/**
 * The command line.
 * @param program what starts it: a program and its first arguments.
 * @returns the exit code: 0, or 1 when a file can't be read, imported or brought in, a merge isn't settled or a check has found something, or 2 when the arguments
 * can't be understood or nothing could be merged, checked, compared or searched.
 */
export async function main(args: string[], program: readonly string[], output: Output): Promise<number> {
  let command = commandIn(args);
  try {
    const { values, positionals } = readCommandLine(args);
    const [word, ...names] = positionals;
    command = isCommand(word) ? word : undefined;
    if (values.help) {
      output.out(command ? helpOf(command, TAKES[command]) : helpOfAll());
      return 0;
    }
    if (!command) {
      output.err(word === undefined ? helpOfAll() : noCommand(word));
      return 2;
    }
    checkCommand(command, values, names);
    return await run(command, names, values, program, output);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    output.err(`${error.message}\n${command ? usageOf(command) : ''}`);
    return 2;
  }
}

/** @throws Misuse when a value of an option can't be understood. */
function run(
  command: Command,
  names: readonly string[],
  values: OptionValues,
  program: readonly string[],
  output: Output,
): Promise<number> {
  const [first = '.', second, third = ''] = names;
  const { codebook, json = false, transcripts, coder, where, to = '.', children = false } = values;
  switch (command) {
    case 'read':
      return read(first, { codebook, json, coder }, output);
    case 'merge': {
      const { path, 'to-decide': toDecide = '1' } = values;
      if (!/^\d{1,3}$/.test(toDecide)) throw new Misuse(`--to-decide: “${toDecide}” is no exit code`);
      return merge({ base: first, ours: second ?? '', theirs: third }, { path, toDecide: Number(toDecide) }, output);
    }
    case 'init':
      return init(first, program, output);
    case 'check':
      return check(first, { transcripts, format: formatOf(FORMATS), coder }, output);
    case 'diff':
      return diff(first, second, { transcripts, format: formatOf(DIFF_FORMATS) }, output);
    case 'agreement':
      return agreement(first, values, output);
    case 'report': {
      const { 'coder-names': coderNames, 'no-tables': noTables, 'no-figures': noFigures } = values;
      return report(first, { ...values, coderNames, tables: !noTables, figures: !noFigures }, output);
    }
    case 'import':
      return importFiles(names, { to, codebook }, output);
    case 'bring-in': {
      const { transcript, 'dry-run': isDry = false } = values;
      if (coder !== undefined && !isCoderName(coder)) throw new Misuse(`“${coder}” can’t be a coder’s name`);
      return bringIn(names, { to, coder, transcript, isDry }, output);
    }
  }
  const { out, saved, by } = values;
  const isWritten = command === 'query' && saved === undefined;
  const format = findingFormat(values.format, out, command === 'export' ? 'csv' : 'text');
  const asked = { folder: isWritten ? (second ?? '.') : first, transcripts, coder, format, where, children };
  const into = (find: (to: Output) => Promise<number>) => intoFile(out, format, output, find);
  switch (command) {
    case 'query':
      return into((it) => (saved === undefined ? query(first, asked, it) : savedQuery(saved, asked, it)));
    case 'stats':
      return into((it) => stats(by, asked, it));
    case 'cooccur': {
      const together = togetherOf(values);
      return into((it) => cooccur(together, asked, it));
    }
    case 'export':
      return into((it) => exportExcerpts(where, asked, it));
  }

  function formatOf<T extends string>(formats: readonly T[]): T {
    return oneOf('--format', values.format ?? (json ? 'json' : 'text'), formats);
  }
}
