import type { Blind } from '../core/coders/blind';
import { isSameCoder } from '../core/coders/coder';
import { BringingIn, filesToBring, type CopyToBring } from '../core/copies/bringIn';
import { codersOf, hasSomething } from '../core/copies/copy';
import { likelyCoder, likelyOriginals } from '../core/copies/proposal';
import { freshIds } from '../core/project/freshIds';
import { CODEBOOK, comparePaths } from '../core/project/studyPaths';
import { UnreadableFileError } from '../core/yaml/unreadableFile';
import { blindIn } from './blind';
import { broughtLine, notBroughtLine } from './bringInText';
import { copyOnDisk, type CopyOnDisk } from './copiesOnDisk';
import { errorText } from './errorText';
import { folderSettings } from './folderSettings';
import type { Output } from './output';
import { noStudy, studiesOnDisk, type StudyOnDisk } from './studiesOnDisk';
import { writeWhole } from './wholeFile';

interface BringInOptions {
  /** The study's folder. */
  readonly to: string;
  /** Whose all codings are; else whom each copy's name names, or the copy itself. */
  readonly coder: string | undefined;
  /** Of which transcript all are copies, by its path in the study; else what is likely. */
  readonly transcript: string | undefined;
  /** Whether nothing is written. */
  readonly isDry: boolean;
}

/** A study that copies can be brought into. */
interface Target extends StudyOnDisk {
  readonly confidential: boolean;
  readonly blind: Blind | undefined;
}

/** A copy of which all is known. */
type ChosenCopy = CopyToBring & Pick<CopyOnDisk, 'file'>;

/**
 * Brings what others have coded in copies of transcripts into a study, and tells what came and what could not be placed.
 * @returns the exit code: 0, or 1 when something could not be placed, read or written, or 2 when there is no study to bring anything into.
 */
export async function bringIn(files: readonly string[], options: BringInOptions, output: Output): Promise<number> {
  let target: Target;
  try {
    target = await targetIn(options);
  } catch (error) {
    output.err(`${errorText(error)}\n`);
    return 2;
  }
  let failed = false;
  const fail = (where: string, error: unknown) => {
    failed = true;
    const path = error instanceof UnreadableFileError ? error.path : undefined;
    output.err(`${where}: ${path === undefined ? '' : `${path}: `}${errorText(error)}\n`);
  };
  const { study, blind, confidential } = target;
  const texts = new Map<string, string | undefined>();
  const bringing = new BringingIn(texts, {
    codebook: study.codebook,
    isConfidential: () => confidential,
    newId: freshIds(study, Math.random),
  });
  let told = '';
  let hidden = 0;
  for (const chosen of await chooseCopies(files, options, target, { fail, output })) {
    try {
      for (const path of filesToBring(chosen)) texts.set(path, await textOf(target, path));
      const brought = bringing.add(chosen);
      told += broughtLine(chosen, brought, options.isDry);
      for (const one of brought.notBrought) {
        failed = true;
        if (blind && !isSameCoder(one.coder, blind.coder)) hidden++;
        else output.err(notBroughtLine(chosen.file, one));
      }
    } catch (error) {
      fail(chosen.file, error);
    }
  }
  if (hidden) output.err('Coding is blind here (transcriptCoding.blind): what others have coded is not listed.\n');
  try {
    const changes = options.isDry ? [] : bringing.changes(study.index.codes());
    for (const { path, after } of changes) await writeWhole(target.files.pathOf(path), after ?? '');
    // Nothing is told before it is done.
    output.out(told);
  } catch (error) {
    fail(options.to, error);
  }
  return failed ? 1 : 0;
}

/** @throws Error when there is no study, or more than one, or it can take nothing; UnreadableFileError when its codebook can't be understood. */
async function targetIn({ to, transcript }: BringInOptions): Promise<Target> {
  const studies: StudyOnDisk[] = [];
  for await (const it of studiesOnDisk(to, undefined)) studies.push(it);
  const [found, ...more] = studies;
  if (!found) throw new Error(noStudy(to).trimEnd());
  if (more.length) throw new Error(`${to}: has several studies; --to FOLDER names one of them`);
  const { study, files } = found;
  if (study.codebookState === 'unreadable') {
    const [problem] = study.problems().get(CODEBOOK) ?? [];
    throw new Error(
      `${files.pathOf(CODEBOOK)}: ${problem ? errorText(new UnreadableFileError(problem)) : 'can’t be read'}`,
    );
  }
  if (transcript !== undefined && !study.isTranscript(transcript)) {
    throw new Error(`${transcript}: the study has no such transcript`);
  }
  const { confidential } = await folderSettings(to);
  return { ...found, confidential, blind: await blindIn(to) };
}

/** Reads copies, and says of which transcripts they are, and whose; tells of which that can't be said. */
async function chooseCopies(
  files: readonly string[],
  { coder: named, transcript: given }: BringInOptions,
  target: Target,
  { fail, output }: { readonly fail: (file: string, error: unknown) => void; readonly output: Output },
): Promise<ChosenCopy[]> {
  const { study } = target;
  const copies: CopyOnDisk[] = [];
  for (const file of files) {
    try {
      const read = await copyOnDisk(file, target.files, study.codebook);
      if (hasSomething(read.copy)) copies.push(read);
      else output.out(`${file}: no codings in it\n`);
    } catch (error) {
      fail(file, error);
    }
  }
  const paths = given === undefined ? [...study.paths].sort(comparePaths) : [];
  const originals = await likelyOriginals(copies, paths, async (path) => {
    const content = await target.files.read(path);
    return content.kind === 'text' ? content.text : undefined;
  });
  const known = study.coderNames;
  return copies.flatMap(({ file, copy }, i) => {
    const transcript = given ?? originals[i];
    const coder = named ?? likelyCoder(copy, transcript, known);
    if (transcript === undefined) {
      fail(file, new Error('no transcript has its words; --transcript PATH names one'));
    } else if (coder === undefined && codersOf(copy).length < 2) {
      fail(file, new Error('it doesn’t say who has coded it; --coder NAME does'));
    } else return [{ file, copy, transcript, coder }];
    return [];
  });
}

/** @throws UnreadableFileError when it is there and is no text. */
async function textOf({ files }: Target, path: string): Promise<string | undefined> {
  const content = await files.read(path);
  if (content.kind === 'unreadable') throw new UnreadableFileError(content.problem, path);
  return content.kind === 'text' ? content.text : undefined;
}
