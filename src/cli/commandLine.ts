import { parseArgs } from 'node:util';
import { nearestOf } from '../core/checks/nearestNames';
import { Misuse } from './misuse';
import { isCommand, type Command } from './usage';

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
  saved: { type: 'string' },
  by: { type: 'string' },
  relation: { type: 'string' },
  within: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Which options each command has. */
export const TAKES: Readonly<Record<Command, readonly string[]>> = {
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
  query: ['saved', 'coder', 'transcripts', 'format', 'out'],
  stats: ['by', 'children', 'where', 'coder', 'transcripts', 'format', 'out'],
  cooccur: ['relation', 'within', 'children', 'where', 'coder', 'transcripts', 'format', 'out'],
  export: ['where', 'coder', 'transcripts', 'format', 'out'],
  import: ['to', 'codebook'],
  'bring-in': ['to', 'coder', 'transcript', 'dry-run'],
};

/** What stands behind a command without an option's name: what has to, and how many may. */
const NAMES: Readonly<Record<Command, { readonly needed: readonly string[]; readonly most: number }>> = {
  read: { needed: ['FILE'], most: 1 },
  merge: { needed: ['BASE', 'OURS', 'THEIRS'], most: 3 },
  init: { needed: [], most: 1 },
  check: { needed: [], most: 1 },
  diff: { needed: ['REV'], most: 2 },
  agreement: { needed: [], most: 1 },
  report: { needed: [], most: 1 },
  query: { needed: ['QUERY'], most: 2 },
  stats: { needed: [], most: 1 },
  cooccur: { needed: [], most: 1 },
  export: { needed: [], most: 1 },
  import: { needed: ['FILE'], most: Infinity },
  'bring-in': { needed: ['COPY'], most: Infinity },
};

/** Takes the command line apart. @throws Misuse when it has an option that there is none of, or one without its value. */
export function readCommandLine(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new Misuse(whyUnparsed(error as NodeJS.ErrnoException), { cause: error });
  }
}

export type OptionValues = ReturnType<typeof readCommandLine>['values'];

/** The command that was meant where the command line can't be taken apart. */
export function commandIn(args: readonly string[]): Command | undefined {
  return args.find(isCommand);
}

/** @throws Misuse when a command has an option that isn't its own, or too few names behind it, or too many. */
export function checkCommand(command: Command, values: OptionValues, names: readonly string[]): void {
  const strange = Object.keys(values).find((option) => !TAKES[command].includes(option));
  if (strange !== undefined) throw new Misuse(`${command} has no option --${strange}`);
  const isSaved = command === 'query' && values.saved !== undefined;
  const { needed, most } = isSaved ? { needed: [], most: 1 } : NAMES[command];
  const missing = needed[names.length];
  if (missing !== undefined) throw new Misuse(`${command}: ${missing} is missing`);
  const more = names[most];
  if (more !== undefined) throw new Misuse(`${command}: “${more}” is one too many`);
}

/** What Node says, in the words of this program. */
function whyUnparsed({ code, message }: NodeJS.ErrnoException): string {
  const [option = ''] = /--?[^\s'<,]+/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const choices = Object.keys(OPTIONS).map((name) => ({ name, aliases: [] }));
    const [near] = nearestOf(choices, option.replace(/^-+/, ''));
    return `There is no option ${option}${near ? `. Is --${near.name} meant?` : ''}`;
  }
  if (message.includes('does not take an argument')) return `${option} takes no value`;
  return `${option}: its value is missing; one that begins with a hyphen is written ${option}=…`;
}
