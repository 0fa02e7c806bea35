import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { readCodebook } from '../core/codebook/readCodebook';
import { newId } from '../core/codings/newId';
import { freeName } from '../core/importing/freeName';
import { codebookChange, importFile, type ImportedFile } from '../core/importing/importFile';
import { readSource } from '../core/importing/readSource';
import { CODEBOOK } from '../core/project/studyPaths';
import type { Vocabulary } from '../core/transcript/transcript';
import { UnreadableFileError } from '../core/yaml/unreadableFile';
import { errorText } from './errorText';
import { codebookAbove } from './files';
import { folderSettings } from './folderSettings';
import type { Output } from './output';
import { writeWhole } from './wholeFile';

interface ImportOptions {
  /** The folder that the transcripts are written to. */
  readonly to: string;
  readonly codebook: string | undefined;
}

/**
 * Makes transcripts of files of other formats, and brings the codes that they carry into the codebook.
 * @returns the exit code: 0, or 1 when a file could not be imported.
 */
export async function importFiles(files: readonly string[], options: ImportOptions, output: Output): Promise<number> {
  const { to } = options;
  const codebookFile = options.codebook ?? codebookAbove(join(to, 'x')) ?? newCodebookFile(to);
  const loadPdf = async () => (await import('../pdf')).loadPdf();
  const codes = new Set<string>();
  const given = new Set<string>();
  const failed: string[] = [];
  const fail = (file: string, error: unknown) => {
    failed.push(file);
    output.err(`${file}: ${errorText(error)}\n`);
  };
  let codebookText: string | undefined;
  let confidential: boolean;
  let vocabulary: Vocabulary;
  try {
    codebookText = await textOf(codebookFile);
    const { codebook, problems, readable } = readCodebook(codebookText ?? '');
    if (!readable && problems[0]) throw new UnreadableFileError(problems[0]);
    vocabulary = codebook;
    confidential = (await folderSettings(dirname(codebookFile))).confidential;
    await mkdir(to, { recursive: true });
  } catch (error) {
    fail(error instanceof UnreadableFileError ? codebookFile : to, error);
    return 1;
  }
  const freshId = () => {
    const id = newId((it) => given.has(it), Math.random);
    given.add(id);
    return id;
  };
  for (const file of files) {
    try {
      const source = { name: basename(file), bytes: await readFile(file) };
      const imported = await readSource(source, { vocabulary, loadPdf });
      const path = freeName(source.name, await readdir(to));
      const made = importFile(imported, { path, vocabulary, confidential, newId: freshId });
      for (const change of made.changes) await writeFile(join(to, change.path), change.after ?? '', { flag: 'wx' });
      for (const code of made.codes) codes.add(code);
      output.out(`${join(to, path)}: ${describe(made)}\n`);
      for (const name of made.unknownSpeakers) {
        output.err(`${join(to, path)}: “${name}” isn’t read as a speaker; the codebook can say that it is one\n`);
      }
    } catch (error) {
      fail(file, error);
    }
  }
  try {
    const change = codebookChange(codebookText, [...codes], []);
    if (change?.after !== undefined) {
      await writeWhole(codebookFile, change.after);
      output.out(`${relative('.', codebookFile) || codebookFile}: has the codes that were not in it\n`);
    }
  } catch (error) {
    fail(codebookFile, error);
  }
  return failed.length ? 1 : 0;
}

/** Where a codebook is made: here when the transcripts come into a folder below, else beside them. */
function newCodebookFile(to: string): string {
  const isBelow = !relative('.', to).startsWith('..') && resolve(to).startsWith(resolve('.'));
  return join(isBelow ? '.' : to, CODEBOOK);
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function describe({ turns, speakers, codings }: ImportedFile): string {
  const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;
  return [count(turns, 'turn'), count(speakers, 'speaker'), ...(codings ? [count(codings, 'coding')] : [])].join(', ');
}
