import { parseArgs } from 'node:util';
import { isCoderName } from '../core/coders/coder';
import { agreement } from './agreement';
import { bringIn } from './bringIn';
import { check, FORMATS } from './check';
import { cooccur, togetherOf } from './cooccur';
import { diff, DIFF_FORMATS } from './diff';
import { FINDING_FORMATS } from './findingOptions';
import { importFiles } from './import';
import { init } from './init';
import { merge } from './merge';
import type { Output } from './output';
import { intoFile } from './outputFile';
import { exportExcerpts, query } from './query';
import { read } from './read';
import { report } from './report';
import { stats } from './stats';

const USAGE = `Usage: transcript-coding read FILE [--codebook FILE] [--coder NAME] [--json]
       transcript-coding merge BASE OURS THEIRS [--path NAME]
       transcript-coding init [FOLDER]
       transcript-coding check [FOLDER] [--coder NAME] [--transcripts GLOB]… [--format text|json|sarif | --json]
       transcript-coding diff REV [REV] [--transcripts GLOB]… [--format text|markdown|json | --json]
       transcript-coding agreement [FOLDER] [--coders A,B] [--unit turn|paragraph|sentence|character] [--children]
                                   [--roles everyone|participant] [--uncoded include|exclude] [--seed N]
                                   [--transcripts GLOB]… [--format table|json|csv]
       transcript-coding report [FOLDER] [--format md|html|docx] [--out FILE] [--title TEXT] [--codes A,B]
                                [--quotations N|all|none] [--no-tables] [--no-figures] [--memos] [--coder-names named|numbered|none] [--coder NAME] [--transcripts GLOB]…
       transcript-coding query QUERY [FOLDER] [--coder NAME] [--transcripts GLOB]… [--format text|csv|json] [--out FILE]
       transcript-coding stats [FOLDER] [--by transcript|speaker|role|coder|ATTRIBUTE] [--children] [--where QUERY]
                               [--coder NAME] [--transcripts GLOB]… [--format text|csv|json] [--out FILE]
       transcript-coding cooccur [FOLDER] [--relation excerpt|overlaps|contains|inside|turn|transcript |
                                 --within 'N turns'|'N words'] [--children] [--where QUERY] [--coder NAME]
                                 [--transcripts GLOB]… [--format text|csv|json] [--out FILE]
       transcript-coding export [FOLDER] [--where QUERY] [--coder NAME] [--transcripts GLOB]… [--format csv|json|text]
                                [--out FILE]
       transcript-coding import FILE… [--to FOLDER] [--codebook FILE]
       transcript-coding bring-in COPY… [--to FOLDER] [--coder NAME] [--transcript PATH] [--dry-run]

  read      Print the turns, labels and codings of a transcript.
  merge     Merge two versions of a sidecar or codebook into OURS, as a merge driver of git does.
            Exit code 0: merged. 1: merged, but something is to be decided; OURS holds both sides.
            Where a version can’t be read git merges the lines, with conflict markers.
  init      Have git merge the codings and codebooks in a folder (or here) with this program.

  check     Print all that is wrong in the studies in a folder (or here): path:line:column: severity: message [kind].
            Exit code 0: nothing, or only hints. 1: errors or warnings. 2: nothing could be checked.
  diff      Print which codings and codes differ between a revision and the files in this folder, or another revision.
            Exit code 0: compared. 1: but for files that can’t be read. 2: nothing could be compared.
  agreement Print how far coders agree, by code, by transcript and overall: percent, κ, π, α and others (docs/agreement.md).
            Exit code 0: compared. 1: but for sidecars that can’t be read. 2: there is nothing to compare.
  report    Write a report on the study in a folder (or here): methods, codebook with counts, tables and figures of
            findings, quotations by code (docs/findings.md). The same study gives the same report to the byte, so that it
            can be committed.
            Exit code 0: written. 1: but for files that can’t be read. 2: nothing could be written.
  query     Print the excerpts that a query finds (docs/queries.md): path:line:column: codes (coder): speaker: words.
  stats     Print how often each code was given: excerpts, transcripts, words, coders; or excerpts by something.
  cooccur   Print how many excerpts of each code are on the same excerpt as each other code, or near it.
  export    Print all excerpts, each with everything that is known of it (docs/findings.md).
            Exit code of these four: 0: done. 1: but for files that can’t be read. 2: nothing could be searched.
  import    Make transcripts of Word, OpenDocument, PDF, HTML and text files, subtitles, and the JSON of Whisper,
            AssemblyAI and Deepgram, with the codes that they carry. No file is overwritten.
            Exit code 0: all are imported. 1: at least one could not be.
  bring-in  Bring what others have coded in copies of transcripts into the study in a folder (or here), under their
            names. Prints what came, and what could not be placed: copy:line: codes, words, why.
            Exit code 0: all came. 1: something could not be placed or read. 2: nothing can be brought in.

  --codebook FILE   The codebook; else the codebook.yaml in the transcript’s folder or above it.
  --coder NAME      Who reads: while coding is blind (transcriptCoding.blind in .vscode/settings.json) only their codings
                    are told; else whom the settings name. Of copies: who has coded them; else whom the names of their
                    files name, or what is in them.
  --to FOLDER       Where transcripts are written, or the study that copies are brought into; else here.
  --transcript PATH Of which transcript all the copies are, by its path in the study; else that which their names or
                    their words tell.
  --dry-run         Write nothing, and print what would come.
  --json            Print JSON. Lines and columns count from 1, columns in UTF-16 units; ends are exclusive.
  --transcripts GLOB  Which files are transcripts, relative to the folder; else what its .vscode/settings.json says.
  --format FORMAT   How problems are printed: as text, as JSON, or as SARIF 2.1.0 for a code scanning service;
                    and changes: as text, as Markdown for a pull request, or as JSON;
                    and agreement: as a table, as JSON, or as CSV; and reports: as Markdown, HTML or a Word document;
                    and findings: as text, as CSV with a row for each excerpt or cell, or as JSON.
  --where QUERY     Which excerpts count; else all.
  --by WHAT         What stands in the columns: transcripts, speakers, roles, coders, or the values of an attribute in
                    the front matter of transcripts (in quotation marks where it is called like one of these).
  --relation HOW    When two codes occur together: on the same excerpt (unless told), or on excerpts of which one overlaps,
                    contains or is inside of the other, or which are in the same turn or transcript.
  --within DISTANCE Or on excerpts that are at most so many turns or words apart.
  --coders A,B      Whose codings are compared; else those of all who have a name and have coded the same transcripts as
                    others. A hyphen is for codings of nobody in particular.
  --unit UNIT       What is asked about: each turn (unless told), paragraph, sentence or character.
  --roles WHOSE     Whose turns count: everyone’s (unless told), or participant: not those of interviewers.
  --out FILE        Where a report or findings are written; else they are printed. The ending of a report’s file tells the
                    format unless --format does: .md, .html or .docx, which is only written. CSV in a file has a mark
                    that tells spreadsheets its encoding; printed, for R and pandas, it has none.
  --title TEXT      What a report is called; else as its folder is.
  --codes A,B       Which codes a report tells of, with those under them; else all.
  --quotations N    How many quotations each code has at most, all, or none: then a report tells nothing of what was said.
                    Unless told it has all, or none where transcripts are confidential.
  --no-tables       A report has no tables of findings: code frequencies, codes by role and coder, and others.
  --no-figures      It has no figures of them. Where it has tables only HTML has figures, which show the same.
  --memos           A report tells memos, too.
  --coder-names HOW How coders are called in a report: named (unless told), numbered, or none: not at all.
  --children        A code that was given has its parents given, too. In queries this is so unless they say “only”.
  --uncoded WHETHER Whether units count that nobody has coded with anything: include (unless told) or exclude.
  --seed N          The bootstrap’s; the same gives the same intervals.
  --path NAME       What the merged file is called: … .codes.yaml or codebook.yaml.
  --to-decide CODE  The exit code instead of 1; with it git can tell a conflict from a Node that can’t start.
`;

const OPTIONS = {
  codebook: { type: 'string' },
  coder: { type: 'string' },
  to: { type: 'string' },
  transcript: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  transcripts: { type: 'string', multiple: true },
  format: { type: 'string' },
  path: { type: 'string' },
  'to-decide': { type: 'string' },
  coders: { type: 'string' },
  unit: { type: 'string' },
  roles: { type: 'string' },
  children: { type: 'boolean' },
  uncoded: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  title: { type: 'string' },
  codes: { type: 'string' },
  quotations: { type: 'string' },
  memos: { type: 'boolean' },
  'no-tables': { type: 'boolean' },
  'no-figures': { type: 'boolean' },
  'coder-names': { type: 'string' },
  where: { type: 'string' },
  by: { type: 'string' },
  relation: { type: 'string' },
  within: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Which options each command has. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  read: ['codebook', 'coder', 'json'],
  merge: ['path', 'to-decide'],
  init: [],
  check: ['coder', 'transcripts', 'format', 'json'],
  diff: ['transcripts', 'format', 'json'],
  agreement: ['coders', 'unit', 'roles', 'children', 'uncoded', 'seed', 'transcripts', 'format'],
  report: [
    'format',
    'out',
    'title',
    'codes',
    'quotations',
    'no-tables',
    'no-figures',
    'memos',
    'coder-names',
    'coder',
    'transcripts',
  ],
  query: ['coder', 'transcripts', 'format', 'out'],
  stats: ['by', 'children', 'where', 'coder', 'transcripts', 'format', 'out'],
  cooccur: ['relation', 'within', 'children', 'where', 'coder', 'transcripts', 'format', 'out'],
  export: ['where', 'coder', 'transcripts', 'format', 'out'],
  import: ['to', 'codebook'],
  'bring-in': ['to', 'coder', 'transcript', 'dry-run'],
};

/**
 * The command line.
 * @param program what starts it: a program and its first arguments.
 * @returns the exit code: 0, or 1 when a file can't be read, imported or brought in, a merge isn't settled or a check has found something, or 2 when the arguments
 * can't be understood or nothing could be merged, checked, compared or searched.
 */
export async function main(args: string[], program: readonly string[], output: Output): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    return misunderstood(`${(error as Error).message}\n\n`);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    output.out(USAGE);
    return 0;
  }
  const [command, first, second, third, ...more] = positionals;
  const strange = Object.keys(values).find((option) => command !== undefined && !TAKES[command]?.includes(option));
  if (strange !== undefined) return misunderstood(`${command} has no option --${strange}\n\n`);
  const { codebook, json = false, path, 'to-decide': toDecide = '1' } = values;
  if (command === 'read' && first !== undefined && second === undefined) {
    return read(first, { codebook, json, coder: values.coder }, output);
  }
  if (command === 'init' && second === undefined) return init(first ?? '.', program, output);
  if (command === 'import' && positionals.length > 1) {
    return importFiles(positionals.slice(1), { to: values.to ?? '.', codebook }, output);
  }
  if (command === 'bring-in' && positionals.length > 1) {
    const { to = '.', coder, transcript, 'dry-run': isDry = false } = values;
    if (coder !== undefined && !isCoderName(coder)) return misunderstood(`“${coder}” can’t be a coder’s name\n\n`);
    return bringIn(positionals.slice(1), { to, coder, transcript, isDry }, output);
  }
  if (command === 'agreement' && second === undefined) {
    return (await agreement(first ?? '.', values, output)) ?? misunderstood('');
  }
  if (command === 'report' && second === undefined) {
    const asked = {
      ...values,
      coderNames: values['coder-names'],
      tables: !values['no-tables'],
      figures: !values['no-figures'],
    };
    return (await report(first ?? '.', asked, output)) ?? misunderstood('');
  }
  const finding = FINDING_FORMATS.find((it) => it === (values.format ?? (command === 'export' ? 'csv' : 'text')));
  if (finding) {
    const { transcripts, coder, where, children = false } = values;
    const folder = { folder: (command === 'query' ? second : first) ?? '.', transcripts, coder, format: finding };
    const asked = { ...folder, where, children };
    const into = (run: (to: Output) => Promise<number>) => intoFile(values.out, finding, output, run);
    if (command === 'query' && first !== undefined && third === undefined) {
      return into((to) => query(first, folder, to));
    }
    if (command === 'export' && second === undefined) return into((to) => exportExcerpts(where, folder, to));
    if (command === 'stats' && second === undefined) return into((to) => stats(values.by, asked, to));
    const together = togetherOf(values);
    if (command === 'cooccur' && second === undefined && together) {
      return into((to) => cooccur(together, asked, to));
    }
  }
  const wanted = values.format ?? (json ? 'json' : 'text');
  const diffFormat = DIFF_FORMATS.find((it) => it === wanted);
  if (command === 'diff' && first !== undefined && third === undefined && diffFormat) {
    return diff(first, second, { transcripts: values.transcripts, format: diffFormat }, output);
  }
  const format = FORMATS.find((it) => it === wanted);
  if (command === 'check' && second === undefined && format) {
    return check(first ?? '.', { transcripts: values.transcripts, format, coder: values.coder }, output);
  }
  const isMerge = command === 'merge' && first !== undefined && second !== undefined && third !== undefined;
  if (isMerge && more.length === 0 && /^\d{1,3}$/.test(toDecide)) {
    const files = { base: first, ours: second, theirs: third };
    return merge(files, { path, toDecide: Number(toDecide) }, output);
  }
  return misunderstood('');

  function misunderstood(why: string): number {
    output.err(why + USAGE);
    return 2;
  }
}
