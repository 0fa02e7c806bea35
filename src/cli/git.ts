import { execFile } from 'node:child_process';

interface GitRun {
  /** Nothing when git couldn't be started, or was stopped. */
  readonly code: number | undefined;
  readonly out: Buffer;
  readonly err: string;
}

/** Runs git and waits for it; what it writes is given back. */
export async function git(...args: readonly string[]): Promise<GitRun> {
  return new Promise((resolve) => {
    execFile('git', args, { encoding: 'buffer', maxBuffer: 256 * 1024 * 1024 }, (error, out, err) => {
      const code = error ? error.code : 0;
      resolve({
        code: typeof code === 'number' ? code : undefined,
        out,
        err: err.toString() || (error?.message ?? ''),
      });
    });
  });
}
