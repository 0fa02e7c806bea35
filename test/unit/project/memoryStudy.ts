import { DARK, LIGHT } from '../../../src/core/checks/contrast';
import { StudyChecks } from '../../../src/core/checks/studyChecks';
import { formatAt, parseAt } from '../../../src/core/codings/at';
import { Study } from '../../../src/core/project/study';
import type { FileContent, StudyFiles } from '../../../src/core/project/studyFiles';
import type { FileChange } from '../../../src/core/project/fileChange';
import type { PlacedCoding } from '../../../src/core/project/placedCoding';
import type { Problem } from '../../../src/core/text/problem';
import type { Range } from '../../../src/core/text/position';

/** A file's text, or why it can't be read as text. */
export type MemoryFile = string | Problem;

export const TOO_LARGE: Problem = {
  code: 'too-large',
  message: 'too large',
  severity: 'error',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
};

/** A study's files, in memory. */
export class MemoryFiles implements StudyFiles {
  readonly files: Map<string, MemoryFile>;
  /** The paths that were read, in order. */
  readonly reads: string[] = [];
  /** The paths that an editor has open. */
  readonly open = new Set<string>();
  private readonly held = new Map<string, Promise<void>>();

  constructor(files: Readonly<Record<string, MemoryFile>> = {}) {
    this.files = new Map(Object.entries(files));
  }

  async read(path: string): Promise<FileContent> {
    this.reads.push(path);
    const file = this.files.get(path);
    await this.held.get(path);
    if (file === undefined) return { kind: 'missing' };
    return typeof file === 'string' ? { kind: 'text', text: file } : { kind: 'unreadable', problem: file };
  }

  isOpen(path: string): boolean {
    return this.open.has(path);
  }

  /** Lets no read of a file end before the returned function is called; it then gives what the file said when it began. */
  hold(path: string): () => void {
    let release: () => void = () => undefined;
    this.held.set(path, new Promise((resolve) => (release = resolve)));
    return () => {
      this.held.delete(path);
      release();
    };
  }

  /** The text of a file that is there. */
  text(path: string): string {
    const file = this.files.get(path);
    if (typeof file !== 'string') throw new Error(`no text at ${path}`);
    return file;
  }

  texts(): Map<string, string | undefined> {
    return new Map([...this.files].map(([path, file]) => [path, typeof file === 'string' ? file : undefined]));
  }

  set(path: string, file: MemoryFile | undefined): void {
    if (file === undefined) this.files.delete(path);
    else this.files.set(path, file);
  }

  /** Makes changes; each must find its file as it expects it. */
  apply(changes: readonly FileChange[]): void {
    for (const { path, before, after } of changes) {
      if (this.files.get(path) !== before) throw new Error(`${path} isn't as the change expects it`);
      this.set(path, after);
    }
  }
}

/** A study that has read all its files. */
export async function studyOf(files: MemoryFiles | Readonly<Record<string, MemoryFile>>): Promise<Study> {
  const memory = files instanceof MemoryFiles ? files : new MemoryFiles(files);
  const study = new Study(memory);
  await study.update(memory.files.keys());
  return study;
}

/** A study that has read all its files while an editor had a transcript open. */
export function openedStudy(files: MemoryFiles | Readonly<Record<string, MemoryFile>>, open: string): Promise<Study> {
  const memory = files instanceof MemoryFiles ? files : new MemoryFiles(files);
  memory.open.add(open);
  return studyOf(memory);
}

/** All that is wrong in a study, its colours seen on a light background and on a dark one. */
export function checksOf(study: Study): StudyChecks {
  return new StudyChecks(study, () => [LIGHT, DARK]);
}

/** Lines of a file, each with its line break. */
export function file(...lines: string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** A sidecar of codings written as `[id, codes, at, quote]`. */
export function sidecar(
  transcript: string,
  ...codings: [id: string, codes: string, at: string, quote: string][]
): string {
  return file(
    `transcript: ${transcript}`,
    'codings:',
    ...codings.flatMap(([id, codes, at, quote]) => [
      `  - id: ${id}`,
      `    codes: [${codes}]`,
      `    at: ${at}`,
      `    quote: ${quote}`,
    ]),
  );
}

export function at(text: string): Range {
  const range = parseAt(text);
  if (!range) throw new Error(`not a range: ${text}`);
  return range;
}

/** What a test looks at in a coding: `id codes at state`, an inline label with `label` for its id. */
export function shown({ id, codes, range, state }: PlacedCoding): string {
  return `${id ?? 'label'} ${codes.join('+')} ${formatAt(range)}${state === 'placed' ? '' : ` ${state}`}`;
}

export function codingsOf(study: Study, path: string): string[] {
  return (study.transcript(path)?.codings ?? []).map(shown);
}

/** Ids as a test can foresee them: `new1`, `new2`, … */
export function ids(): () => string {
  let count = 0;
  return () => `new${++count}`;
}
