import type { ProblemKind } from './rule';
import { RULES } from './rules';

type Words = Pick<ProblemKind, 'summary' | 'help'>;

/** What reading finds, by code. */
const READ: Readonly<Record<string, Words>> = {
  'name-twice': {
    summary: 'A name is in the codebook twice.',
    help: 'A name means the first code, or speaker, that has it. Rename one of the two, or put them together.',
  },
  'alias-taken': {
    summary: 'An alias already has another meaning.',
    help: 'It is a code’s name, or another code’s alias, and means that. Take it out of one of the two.',
  },
  'alias-twice': {
    summary: 'An alias is said twice.',
    help: 'The code or speaker has this name already. Take the alias out.',
  },
  'code-in-itself': {
    summary: 'A code stands below itself.',
    help: 'No code can be a child of itself, or of one of its children. Take it out, or give it another name.',
  },
  'conflict-markers': {
    summary: 'Git has left conflict markers in a file, so that it can’t be read.',
    help: 'In the editor choose “Merge both sides” above the marker, which keeps what both sides have; then git add the file.',
  },
  'merge-conflict': {
    summary: 'A merge has left something to decide.',
    help: 'The entry holds what both sides say. Choose a side in the editor, or take the line “conflict” away.',
  },
  'quote-in-confidential': {
    summary: 'A sidecar has words of a confidential transcript.',
    help: 'Run “Update Sidecars” in the editor, which puts hashes in their place.',
  },
  'other-coder': {
    summary: 'A sidecar names another coder than its file’s name does.',
    help: 'Its codings count as those of the coder that it names, and what the editor writes goes to the file that is named for them: one person may count as two. Change “coder”, or rename the file.',
  },
  'sidecar-declined': {
    summary: 'What was declined can’t be understood.',
    help: 'An entry of “declined” in the consensus has an id, codes, the codings that it is from, and may have a reason. It is kept as it is.',
  },
  'saved-query-twice': {
    summary: 'Two saved queries have the same name.',
    help: 'The name means the first of them. Rename one of the two, or take it out of queries.yaml.',
  },
  'summary-twice': {
    summary: 'A code has two summaries in one transcript.',
    help: 'The first of them is shown. Put the two together in framework.yaml.',
  },
  'queries-not-a-list': {
    summary: 'The saved queries can’t be read.',
    help: '“queries” in queries.yaml is a list: each entry on its own line after a dash.',
  },
  'summaries-not-a-list': {
    summary: 'The summaries can’t be read.',
    help: '“summaries” in framework.yaml is a list: each entry on its own line after a dash.',
  },
  'key-nearly': {
    summary: 'A key is nearly one that means something.',
    help: 'It was perhaps mistyped. Keys of your own are kept, and mean nothing here.',
  },
};

/** What reading finds, by how the code begins. */
const FAMILIES: readonly (readonly [beginning: string, words: Words])[] = [
  [
    'yaml-',
    {
      summary: 'A file isn’t valid YAML, so that it can’t be read.',
      help: 'Mend it at the line that is told; until then nothing is written into it.',
    },
  ],
  [
    'saved-query-',
    {
      summary: 'A saved query in queries.yaml can’t be understood.',
      help: 'A saved query has a name and a query, and may have a description. It is kept as it is.',
    },
  ],
  [
    'query-',
    {
      summary: 'A saved query can’t be asked.',
      help: 'Mend it at the column that is told; docs/queries.md says how queries are written.',
    },
  ],
  [
    'summary-',
    {
      summary: 'A summary in framework.yaml can’t be understood.',
      help: 'A summary has a transcript, a code and a text. It is kept as it is.',
    },
  ],
  [
    'coding',
    {
      summary: 'A coding in a sidecar can’t be understood.',
      help: 'A coding has an id, codes, a place (at) and a quote or a hash, and may have a memo. It is kept as it is.',
    },
  ],
  [
    'sidecar-',
    {
      summary: 'The head of a sidecar can’t be understood.',
      help: '“transcript” is a file’s name, “coder” a name, and “memo” a text.',
    },
  ],
  [
    'code',
    {
      summary: 'A code in the codebook can’t be understood.',
      help: 'A code has a name, and may have a description, a memo, a color, aliases and child codes.',
    },
  ],
  [
    'alias',
    { summary: 'The aliases of a code or speaker can’t be understood.', help: 'Aliases are a list of names: [a, b].' },
  ],
  [
    'speaker-',
    {
      summary: 'A speaker in the codebook can’t be understood.',
      help: 'A speaker has a name, and may have a role and aliases.',
    },
  ],
];

const OTHER: Words = {
  summary: 'A file can’t be read as text.',
  help: 'It is too large, is no text, or can’t be opened. It is left as it is.',
};

/** What a kind of problem means, for somebody who meets it outside the editor. */
export function wordsOf(code: string): Words {
  const rule = RULES.find((it) => it.code === code);
  return rule ?? READ[code] ?? FAMILIES.find(([beginning]) => code.startsWith(beginning))?.[1] ?? OTHER;
}
