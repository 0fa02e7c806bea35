import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { version } from '../../package.json';
import { isFindingsPath } from '../core/project/studyPaths';
import { makeReport } from '../core/report/makeReport';
import { CODER_NAMES, REPORT, type ReportOptions } from '../core/report/reportOptions';
import { DOCUMENT_FORMATS, writeDocument, type DocumentFormat } from '../core/report/writeDocument';
import { problemText } from '../core/text/problem';
import { blindIn, tellBlind } from './blind';
import { folderSettings } from './folderSettings';
import { Misuse, oneOf } from './misuse';
import type { Output } from './output';
import { checkPlace } from './outputFile';
import { place } from './place';
import { noStudy, studiesOnDisk, type StudyOnDisk } from './studiesOnDisk';
import { writeWhole } from './wholeFile';

/** What was written on the command line. */
interface ReportArguments {
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly title?: string | undefined;
  readonly codes?: string | undefined;
  readonly quotations?: string | undefined;
  readonly tables?: boolean | undefined;
  readonly figures?: boolean | undefined;
  readonly memos?: boolean | undefined;
  readonly coderNames?: string | undefined;
  readonly coder?: string | undefined;
  readonly transcripts?: readonly string[] | undefined;
}

/**
 * Writes a report on the study in a folder, or prints it. While coding is blind it tells only one’s own codings.
 * @returns the exit code: 0, or 1 when a file can't be read and isn't told of, or 2 when nothing could be written.
 * @throws Misuse when the arguments can't be understood.
 */
export async function report(folder: string, args: ReportArguments, output: Output): Promise<number> {
  const { out, coder } = args;
  const most = args.quotations === undefined ? undefined : numberOf(args.quotations);
  const format = formatOf(args.format, out);
  const coders = oneOf('--coder-names', args.coderNames ?? REPORT.coders, CODER_NAMES);
  try {
    if (out !== undefined) await checkPlace(out);
    const blind = await blindIn(folder, coder);
    if (blind) tellBlind(blind, output);
    const studies: StudyOnDisk[] = [];
    for await (const study of studiesOnDisk(folder, args.transcripts, { blind, isOnlyThose: true }))
      studies.push(study);
    const [found, ...more] = studies;
    if (!found) {
      output.err(noStudy(folder));
      return 2;
    }
    if (more.length) {
      const roots = studies.map(({ root }) => root || '.').join(', ');
      output.err(`${folder}: a report is on one study, and here are several: ${roots}\n`);
      return 2;
    }
    // What was said is to stay out of other files there, unless somebody asks for it.
    const isKept = most === undefined && (await folderSettings(folder)).confidential;
    if (isKept)
      output.err('The transcripts are confidential: nothing of them is quoted unless --quotations asks for it\n');
    const codes = args.codes?.split(',').map((name) => name.trim());
    const isUsed = (name: string) => found.study.codebook.isCode(name) || found.study.index.count(name) > 0;
    const unknown = codes?.find((name) => !isUsed(name));
    if (unknown !== undefined) {
      output.err(`“${unknown}” is no code of this study\n`);
      return 2;
    }
    await write(found, format, out, output, {
      ...REPORT,
      title: args.title ?? basename(resolve(folder, found.root)),
      ...(codes ? { codes } : {}),
      quotations: most ?? (isKept ? 0 : REPORT.quotations),
      tables: args.tables ?? REPORT.tables,
      figures: args.figures ?? REPORT.figures,
      memos: args.memos ?? REPORT.memos,
      coders,
      versions: [['Made with', `Transcript Coding ${version}`]],
    });
    return tellUnreadable(found, output) ? 1 : 0;
  } catch (error) {
    output.err(`${(error as Error).message}\n`);
    return 2;
  }
}

/** The format that was asked for; else the one that the file's ending tells. @throws Misuse when there is none, or it can't be printed. */
function formatOf(written: string | undefined, out: string | undefined): DocumentFormat {
  const ending = /\.(\w+)$/.exec(out ?? '')?.[1]?.toLowerCase();
  const told = ending === undefined ? 'md' : DOCUMENT_FORMATS.find((it) => it === (ending === 'htm' ? 'html' : ending));
  const format = written === undefined ? told : oneOf('--format', written, DOCUMENT_FORMATS);
  if (!format) throw new Misuse(`--out: “.${ending}” is none of .md, .html, .htm, .docx`);
  if (format === 'docx' && out === undefined) throw new Misuse('--format docx is only written: --out FILE is missing');
  return format;
}

/** How many quotations are wanted, by what was written. @throws Misuse when that can't be understood. */
function numberOf(written: string): number {
  if (written === 'all') return Infinity;
  if (written === 'none') return 0;
  if (!/^\d{1,9}$/.test(written)) throw new Misuse(`--quotations: “${written}” is no whole number, all or none`);
  return Number(written);
}

async function write(
  { study, files }: StudyOnDisk,
  format: DocumentFormat,
  out: string | undefined,
  output: Output,
  options: ReportOptions,
): Promise<void> {
  const read = async (path: string) => {
    const content = await files.read(path);
    if (content.kind !== 'text') throw new Error(`${files.pathOf(path)}: was there, and can’t be read any more`);
    return content.text;
  };
  const document = await makeReport(study, read, options);
  if (!document) return;
  const name = basename(out ?? 'report').replace(/\.\w+$/, '');
  const { content, figures } = await writeDocument(document, format, name);
  if (out === undefined) {
    output.out(new TextDecoder().decode(content));
    return;
  }
  for (const [path, figure] of figures) {
    const file = join(dirname(out), path);
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, figure);
  }
  await writeWhole(out, content);
}

/** Says which files aren't told of, and why. @returns how many they are. */
function tellUnreadable({ study, files }: StudyOnDisk, output: Output): number {
  let count = 0;
  for (const [path, problems] of study.problems()) {
    // A report tells nothing of those.
    if (isFindingsPath(path)) continue;
    for (const problem of problems) {
      if (problem.severity !== 'error' || study.isUnseen(path)) continue;
      count++;
      output.err(`${files.pathOf(path)}:${place(problem.range.start)}: error: ${problemText(problem)}\n`);
    }
  }
  return count;
}
