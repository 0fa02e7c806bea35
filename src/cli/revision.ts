import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import type { FileContent } from '../core/project/studyFiles';
import { textProblem } from '../core/project/textProblem';
import { decode } from '../core/text/decode';
import { git } from './git';

/** What is wrong with what git was asked for; its message is for a person. */
export class GitError extends Error {}

/** The files below this folder in one revision: their blobs by path, relative to the folder. */
export type Blobs = ReadonlyMap<string, string>;

/** @throws GitError when this folder isn't in a repository's working tree, or git can't be run. */
export async function requireRepository(): Promise<void> {
  const { code, out } = await git('rev-parse', '--is-inside-work-tree');
  if (code === undefined) throw new GitError('git can’t be run; is it installed?');
  if (code !== 0 || out.toString().trim() !== 'true') {
    throw new GitError('this is no git repository; diff compares what has been committed to one');
  }
}

/** @throws GitError when there is no such revision. */
export async function blobsOf(revision: string): Promise<Blobs> {
  const { code, out } = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{tree}`);
  if (code !== 0) throw new GitError(`${revision}: there is no such revision here`);
  const tree = await must('ls-tree', '-r', '-z', out.toString().trim());
  const blobs = new Map<string, string>();
  for (const entry of records(tree)) {
    const [, blob, path] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    if (blob !== undefined && path !== undefined) blobs.set(path, blob);
  }
  return blobs;
}

/** The files below this folder that git knows or would add, and which of them aren't as in a revision. */
export async function workingTree(revision: string): Promise<{ paths: string[]; changed: string[] }> {
  const others = records(await must('ls-files', '-z', '--others', '--exclude-standard'));
  const known = records(await must('ls-files', '-z', '--cached'));
  const differing = records(await must('diff-index', '-z', '--name-only', '--no-renames', '--relative', revision));
  return { paths: [...new Set([...known, ...others])], changed: [...new Set([...differing, ...others])] };
}

/** What git takes for renamed between a revision and another one, or the working tree: old paths by new ones. */
export async function renamesBetween(from: string, to: string | undefined): Promise<ReadonlyMap<string, string>> {
  const revisions = to === undefined ? [from] : [from, to];
  const args = ['--name-status', '-z', '--find-renames', '--diff-filter=R', '--relative', ...revisions, '--'];
  const [renamed, entries] = [new Map<string, string>(), records(await must('diff', ...args))];
  for (let i = 0; i + 2 < entries.length; i += 3) renamed.set(entries[i + 2] ?? '', entries[i + 1] ?? '');
  return renamed;
}

/** @throws GitError with what git says. */
async function must(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await git(...args);
  if (code !== 0) throw new GitError(err.trim());
  return out.toString();
}

function records(text: string): string[] {
  return text.split('\0').filter(Boolean);
}

/** Reads blobs, all through one git process. */
export class BlobReader {
  private readonly process: ChildProcessWithoutNullStreams = spawn('git', ['cat-file', '--batch']);
  private readonly waiting: { resolve: (bytes: Buffer) => void; reject: (error: Error) => void }[] = [];
  private chunks: Buffer[] = [];
  private length = 0;
  /** How much is wanted before it is worth a look. */
  private wanted = 0;

  constructor() {
    this.process.stdout.on('data', (chunk: Buffer) => {
      this.take(chunk);
    });
    const fail = () => {
      for (const { reject } of this.waiting.splice(0)) reject(new GitError('git has ended before all was read'));
    };
    this.process.on('error', fail).on('close', fail);
    this.process.stdin.on('error', fail);
  }

  async read(blob: string): Promise<FileContent> {
    const bytes = await new Promise<Buffer>((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.process.stdin.write(`${blob}\n`);
    });
    const problem = textProblem(bytes);
    return problem ? { kind: 'unreadable', problem } : { kind: 'text', text: decode(bytes) };
  }

  close(): void {
    this.process.stdin.end();
  }

  /** Answers come in the order of the questions: `id blob SIZE`, a line break, the bytes and another line break. */
  private take(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
    if (this.length < this.wanted) return;
    let all = Buffer.concat(this.chunks);
    for (this.wanted = 0; ;) {
      const end = all.indexOf('\n');
      if (end < 0) break;
      const size = Number(/ (\d+)$/.exec(all.toString('latin1', 0, end))?.[1] ?? NaN);
      const isThere = !Number.isNaN(size);
      const next = end + 1 + (isThere ? size + 1 : 0);
      if (all.length < next) {
        this.wanted = next;
        break;
      }
      const asker = this.waiting.shift();
      if (isThere) asker?.resolve(all.subarray(end + 1, next - 1));
      else asker?.reject(new GitError(`git can’t read what it should have: ${all.toString('latin1', 0, end)}`));
      all = all.subarray(next);
    }
    this.chunks = [all];
    this.length = all.length;
  }
}
