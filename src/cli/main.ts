import { parseArgs } from 'node:util';
import type { Output } from './output';
import { read, type ReadOptions } from './read';

const USAGE = `Usage: transcript-coding read FILE [--codebook FILE] [--json]

  read      Print the turns, labels and codings of a transcript.

  --codebook FILE   The codebook; else the codebook.yaml in the transcript’s folder or above it.
  --json            Print JSON. Lines and columns count from 1, columns in UTF-16 units; ends are exclusive.
`;

/**
 * The command line.
 * @returns the exit code: 0, or 1 when a file can't be read, or 2 when the arguments can't be understood.
 */
export async function main(args: string[], output: Output): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { codebook: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    output.err(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const { values, positionals } = parsed;
  if (values.help) {
    output.out(USAGE);
    return 0;
  }
  const [command, file, ...more] = positionals;
  if (command !== 'read' || file === undefined || more.length) {
    output.err(USAGE);
    return 2;
  }
  const options: ReadOptions = { codebook: values.codebook, json: values.json ?? false };
  return read(file, options, output);
}
