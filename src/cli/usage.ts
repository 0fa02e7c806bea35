import { nearestOf } from '../core/checks/nearestNames';

/** How each command is written, as its lines stand behind “Usage: ”. */
const USAGES = {
  read: `transcript-coding read FILE [--codebook FILE] [--coder NAME] [--json]`,
  merge: `transcript-coding merge BASE OURS THEIRS [--path NAME]`,
  init: `transcript-coding init [FOLDER]`,
  check: `transcript-coding check [FOLDER] [--coder NAME] [--transcripts GLOB]… [--format text|json|sarif | --json]`,
  diff: `transcript-coding diff REV [REV] [--transcripts GLOB]… [--format text|markdown|json | --json]`,
  agreement: `transcript-coding agreement [FOLDER] [--coders A,B] [--unit turn|paragraph|sentence|character] [--children]
                                   [--roles everyone|participant] [--uncoded include|exclude] [--seed N]
                                   [--transcripts GLOB]… [--format table|json|csv]`,
  report: `transcript-coding report [FOLDER] [--format md|html|docx] [--out FILE] [--title TEXT] [--codes A,B]
                                [--quotations N|all|none] [--no-tables] [--no-figures] [--memos]
                                [--coder-names named|numbered|none] [--coder NAME] [--transcripts GLOB]…`,
  query: `transcript-coding query QUERY|--saved NAME [FOLDER] [--coder NAME] [--transcripts GLOB]… [--format text|csv|json]
                               [--out FILE]`,
  stats: `transcript-coding stats [FOLDER] [--by transcript|speaker|role|coder|ATTRIBUTE] [--children] [--where QUERY]
                               [--coder NAME] [--transcripts GLOB]… [--format text|csv|json] [--out FILE]`,
  cooccur: `transcript-coding cooccur [FOLDER] [--relation excerpt|overlaps|contains|inside|turn|transcript |
                                 --within 'N turns'|'N words'] [--children] [--where QUERY] [--coder NAME]
                                 [--transcripts GLOB]… [--format text|csv|json] [--out FILE]`,
  export: `transcript-coding export [FOLDER] [--where QUERY] [--coder NAME] [--transcripts GLOB]… [--format csv|json|text]
                                [--out FILE]`,
  import: `transcript-coding import FILE… [--to FOLDER] [--codebook FILE]`,
  'bring-in': `transcript-coding bring-in COPY… [--to FOLDER] [--coder NAME] [--transcript PATH] [--dry-run]`,
} as const;

export type Command = keyof typeof USAGES;

/** What each does, and its exit codes. */
const ABOUT: Readonly<Record<Command, string>> = {
  read: `  read      Print the turns, labels and codings of a transcript.`,
  merge: `  merge     Merge two versions of a sidecar or codebook into OURS, as a merge driver of git does.
            Exit code 0: merged. 1: merged, but something is to be decided; OURS holds both sides.
            Where a version can’t be read git merges the lines, with conflict markers.`,
  init: `  init      Have git merge the codings and codebooks in a folder (or here) with this program.`,
  check: `  check     Print all that is wrong in the studies in a folder (or here): path:line:column: severity: message [kind].
            Exit code 0: nothing, or only hints. 1: errors or warnings. 2: nothing could be checked.`,
  diff: `  diff      Print which codings and codes differ between a revision and the files in this folder, or another revision.
            Exit code 0: compared. 1: but for files that can’t be read. 2: nothing could be compared.`,
  agreement: `  agreement Print how far coders agree, by code, by transcript and overall: percent, κ, π, α and others (docs/agreement.md).
            Exit code 0: compared. 1: but for sidecars that can’t be read. 2: there is nothing to compare.`,
  report: `  report    Write a report on the study in a folder (or here): methods, codebook with counts, tables and figures of
            findings, quotations by code (docs/findings.md). The same study gives the same report to the byte, so that it
            can be committed.
            Exit code 0: written. 1: but for files that can’t be read. 2: nothing could be written.`,
  query: `  query     Print the excerpts that a query finds (docs/queries.md): path:line:column: codes (coder): speaker: words.`,
  stats: `  stats     Print how often each code was given: excerpts, transcripts, words, coders; or excerpts by something.`,
  cooccur: `  cooccur   Print how many excerpts of each code are on the same excerpt as each other code, or near it.`,
  export: `  export    Print all excerpts, each with everything that is known of it (docs/findings.md).`,
  import: `  import    Make transcripts of Word, OpenDocument, PDF, HTML and text files, subtitles, and the JSON of Whisper,
            AssemblyAI and Deepgram, with the codes that they carry. No file is overwritten.
            Exit code 0: all are imported. 1: at least one could not be.`,
  'bring-in': `  bring-in  Bring what others have coded in copies of transcripts into the study in a folder (or here), under their
            names. Prints what came, and what could not be placed: copy:line: codes, words, why.
            Exit code 0: all came. 1: something could not be placed or read. 2: nothing can be brought in.`,
};

/** The exit codes of those that look for excerpts. */
const FINDING_CODES = `            Exit code: 0: done. 1: but for files that can’t be read. 2: nothing could be searched.`;
const FINDING: readonly Command[] = ['query', 'stats', 'cooccur', 'export'];

/** What options mean. */
const OPTION_TEXTS: readonly (readonly [option: string, text: string])[] = [
  ['codebook', `  --codebook FILE   The codebook; else the codebook.yaml in the transcript’s folder or above it.`],
  [
    'coder',
    `  --coder NAME      Who reads: while coding is blind (transcriptCoding.blind in .vscode/settings.json) only their codings
                    are told; else whom the settings name. Of copies: who has coded them; else whom the names of their
                    files name, or what is in them.`,
  ],
  ['to', `  --to FOLDER       Where transcripts are written, or the study that copies are brought into; else here.`],
  [
    'transcript',
    `  --transcript PATH Of which transcript all the copies are, by its path in the study; else that which their names or
                    their words tell.`,
  ],
  ['dry-run', `  --dry-run         Write nothing, and print what would come.`],
  [
    'json',
    `  --json            Print JSON. Lines and columns count from 1, columns in UTF-16 units; ends are exclusive.`,
  ],
  [
    'transcripts',
    `  --transcripts GLOB  Which files are transcripts, relative to the folder; else what its .vscode/settings.json says.
                    Agreement, findings and reports are of no others, even where these have codings.`,
  ],
  [
    'format',
    `  --format FORMAT   How problems are printed: as text, as JSON, or as SARIF 2.1.0 for a code scanning service;
                    and changes: as text, as Markdown for a pull request, or as JSON;
                    and agreement: as a table, as JSON, or as CSV; and reports: as Markdown, HTML or a Word document;
                    and findings: as text, as CSV with a row for each excerpt or cell, or as JSON.`,
  ],
  [
    'saved',
    `  --saved NAME      A query of the study’s queries.yaml, by its name, instead of one that is written out.`,
  ],
  ['where', `  --where QUERY     Which excerpts count; else all.`],
  [
    'by',
    `  --by WHAT         What stands in the columns: transcripts, speakers, roles, coders, or the values of an attribute in
                    the front matter of transcripts (in quotation marks where it is called like one of these).`,
  ],
  [
    'relation',
    `  --relation HOW    When two codes occur together: on the same excerpt (unless told), or on excerpts of which one overlaps,
                    contains or is inside of the other, or which are in the same turn or transcript.`,
  ],
  ['within', `  --within DISTANCE Or on excerpts that are at most so many turns or words apart.`],
  [
    'coders',
    `  --coders A,B      Whose codings are compared; else those of all who have a name and have coded the same transcripts as
                    others. A hyphen is for codings of nobody in particular.`,
  ],
  ['unit', `  --unit UNIT       What is asked about: each turn (unless told), paragraph, sentence or character.`],
  [
    'roles',
    `  --roles WHOSE     Whose turns count: everyone’s (unless told), or participant: not those of interviewers.`,
  ],
  [
    'out',
    `  --out FILE        Where a report or findings are written; else they are printed. The file’s ending tells the format unless
                    --format does: .md, .html or .docx, which is only written, of a report, and .csv, .json or .txt of
                    findings. CSV in a file has a mark that tells spreadsheets its encoding; printed, for R and pandas,
                    it has none.`,
  ],
  ['title', `  --title TEXT      What a report is called; else as its folder is.`],
  ['codes', `  --codes A,B       Which codes a report tells of, with those under them; else all.`],
  [
    'quotations',
    `  --quotations N    How many quotations each code has at most, all, or none: then a report tells nothing of what was said.
                    Unless told it has all, or none where transcripts are confidential.`,
  ],
  [
    'no-tables',
    `  --no-tables       A report has no tables of findings: code frequencies, codes by role and coder, and others.`,
  ],
  [
    'no-figures',
    `  --no-figures      It has no figures of them. Where it has tables only HTML has figures, which show the same.`,
  ],
  ['memos', `  --memos           A report tells memos, too.`],
  [
    'coder-names',
    `  --coder-names HOW How coders are called in a report: named (unless told), numbered, or none: not at all.`,
  ],
  [
    'children',
    `  --children        A code that was given has its parents given, too. In queries this is so unless they say “only”.`,
  ],
  [
    'uncoded',
    `  --uncoded WHETHER Whether units count that nobody has coded with anything: include (unless told) or exclude.`,
  ],
  ['seed', `  --seed N          The bootstrap’s; the same gives the same intervals.`],
  ['path', `  --path NAME       What the merged file is called: … .codes.yaml or codebook.yaml.`],
  [
    'to-decide',
    `  --to-decide CODE  The exit code instead of 1; with it git can tell a conflict from a Node that can’t start.`,
  ],
];

const PROGRAM_HELP = '“transcript-coding --help” tells of all of them, “transcript-coding COMMAND --help” of one.';

export function isCommand(word: string | undefined): word is Command {
  return word !== undefined && Object.hasOwn(USAGES, word);
}

/** How a command is written; each line ends with a break. */
export function usageOf(command: Command): string {
  return `Usage: ${USAGES[command]}\n`;
}

/** All that is told of one command. @param takes its options. */
export function helpOf(command: Command, takes: readonly string[]): string {
  const codes = FINDING.includes(command) ? `${FINDING_CODES}\n` : '';
  const options = OPTION_TEXTS.filter(([option]) => takes.includes(option)).map(([, text]) => `${text}\n`);
  return `${usageOf(command)}\n${ABOUT[command]}\n${codes}${options.length ? '\n' : ''}${options.join('')}`;
}

/** All that is told of all commands. */
export function helpOfAll(): string {
  const about = (Object.keys(USAGES) as Command[]).map((it) => {
    const codes = it === FINDING.at(-1) ? `\n${FINDING_CODES.replace('Exit code:', 'Exit code of these four:')}` : '';
    return `${it === 'check' ? '\n' : ''}${ABOUT[it]}${codes}\n`;
  });
  const options = OPTION_TEXTS.map(([, text]) => `${text}\n`);
  return `Usage: ${Object.values(USAGES).join('\n       ')}\n\n${about.join('')}\n${options.join('')}`;
}

/** What is said of a word that is no command. */
export function noCommand(word: string): string {
  const commands = Object.keys(USAGES);
  const [near] = nearestOf(
    commands.map((name) => ({ name, aliases: [] })),
    word,
  );
  const meant = near ? ` Is “${near.name}” meant?` : '';
  return `There is no command “${word}”.${meant}\nCommands: ${commands.join(', ')}. ${PROGRAM_HELP}\n`;
}
