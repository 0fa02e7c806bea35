import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../../src/cli/main';

export interface CliResult {
  /** The exit code. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process. */
export async function runCli(...args: string[]): Promise<CliResult> {
  const written = { out: '', err: '' };
  const code = await main(args, [], { out: (text) => (written.out += text), err: (text) => (written.err += text) });
  return { code, ...written };
}

/** Makes an empty folder for each test of a suite, and removes it afterwards. @param use takes where it is. */
export function folderForEach(use: (folder: string) => void): void {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'transcript-coding-'));
    use(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));
}

/** Writes files into a folder, by their paths in it. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
}
