import { nearestOf } from '../checks/nearestNames';
import { coderKey } from '../coders/coder';
import { baseName } from '../project/studyPaths';
import { isSo, valueKey } from '../retrieval/compareValues';
import { personFinder } from '../speakers/personFinder';
import { valuesOf, type KnownNames } from './knownNames';
import { printName, printQuery } from './printQuery';
import type { CodeQuery, CompareQuery, Field, MatchQuery, Query, Span } from './query';
import type { QueryProblem } from './queryProblem';
import { transcriptGlob, withoutExtension } from './transcriptGlob';

/** Something that a query names, and the study doesn't have. */
export interface UnknownName extends QueryProblem {
  /** What may be meant, the nearest first, as it is written in place of what the span covers. */
  readonly nearest: readonly string[];
}

/** What is said of a name that isn't known, by itself and with the one that may be meant. */
const MESSAGES = {
  code: {
    code: 'unknown-code',
    alone: { message: 'The code “{0}” is not in the codebook.' },
    near: { message: 'The code “{0}” is not in the codebook. Is “{1}” meant?' },
  },
  speaker: {
    code: 'unknown-speaker',
    alone: { message: 'Nobody called “{0}” speaks in this study.' },
    near: { message: 'Nobody called “{0}” speaks in this study. Is “{1}” meant?' },
  },
  role: {
    code: 'unknown-role',
    alone: { message: 'Nobody in this study has the role “{0}”.' },
    near: { message: 'Nobody in this study has the role “{0}”. Is “{1}” meant?' },
    among: { message: 'Nobody in this study has the role “{0}”. Roles here: {1}.' },
  },
  coder: {
    code: 'unknown-coder',
    alone: { message: 'Nobody called “{0}” has coded in this study.' },
    near: { message: 'Nobody called “{0}” has coded in this study. Is “{1}” meant?' },
    among: { message: 'Nobody called “{0}” has coded in this study. Coders here: {1}.' },
  },
  transcript: {
    code: 'unknown-transcript',
    alone: { message: 'There is no transcript “{0}”.' },
    near: { message: 'There is no transcript “{0}”. Is “{1}” meant?' },
  },
  attribute: {
    code: 'unknown-attribute',
    alone: { message: 'No transcript says “{0}” in its front matter.' },
    near: { message: 'No transcript says “{0}” in its front matter. Is “{1}” meant?' },
  },
  value: {
    code: 'unknown-value',
    alone: { message: 'No transcript has “{0}” there.' },
    near: { message: 'No transcript has “{0}” there. Is “{1}” meant?' },
  },
} as const;

type Kind = keyof typeof MESSAGES;

/** So many names are listed rather than that it is said which is meant: of few, the one that is most alike may be the opposite. */
const LISTED = 8;

/** Something that a query could name. */
interface Choice {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What a query names that isn't in the study, in the order of the query. It may yet find something: the study may not be read to its end. */
export function queryProblems(query: Query, known: KnownNames): UnknownName[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.operands.flatMap((it) => queryProblems(it, known));
    case 'not':
      return queryProblems(query.operand, known);
    case 'relation':
      return [...queryProblems(query.left, known), ...queryProblems(query.right, known)];
    case 'code':
      return unknownCode(query, known);
    case 'compare':
    case 'match':
      return query.subject.kind === 'attribute'
        ? unknownAttribute(query, query.subject.name, known)
        : unknownIn(query, query.subject.field, known);
    default:
      return [];
  }
}

function unknownCode(query: CodeQuery, { codebook, otherCodes }: KnownNames): UnknownName[] {
  const name = query.name.trim();
  if (codebook.isCode(name) || otherCodes.includes(name)) return [];
  const choices = [...codebook.all(), ...otherCodes.map(choice)];
  return [unknown('code', name, query.span, choices, (it) => printQuery({ ...query, name: it }))];
}

function unknownAttribute(query: CompareQuery | MatchQuery, name: string, known: KnownNames): UnknownName[] {
  const values = valuesOf(known, name);
  if (!values) {
    const choices = [...known.attributes.keys()].map(choice);
    const withName = (it: string) => printQuery({ ...query, subject: { kind: 'attribute', name: it } });
    return [unknown('attribute', name, query.span, choices, withName)];
  }
  // Numbers stand for all those between them.
  if (query.kind !== 'compare' || !isEquality(query) || isNumber(query.value)) return [];
  return isSo(values, '=', query.value) ? [] : [unknownValue('value', query, values.map(choice))];
}

function unknownIn(query: CompareQuery | MatchQuery, field: Field, known: KnownNames): UnknownName[] {
  if (query.kind !== 'compare' || !isEquality(query)) return [];
  const { value } = query;
  const unless = (isThere: boolean, kind: Kind, choices: readonly Choice[]) =>
    isThere ? [] : [unknownValue(kind, query, choices)];
  switch (field) {
    case 'speaker': {
      const meant = personFinder(known.codebook);
      const { key } = meant(value);
      return unless(
        known.codebook.speakers.some((it) => it === key) || known.speakers.some((it) => meant(it).key === key),
        'speaker',
        [...known.codebook.speakers, ...known.speakers.map(choice)],
      );
    }
    case 'role':
      return unless(
        known.roles.some((it) => valueKey(it) === valueKey(value)),
        'role',
        known.roles.map(choice),
      );
    case 'coder':
      // Nobody in particular is nobody's mistake.
      return unless(
        value.trim() === '' || known.coders.some((it) => coderKey(it) === coderKey(value)),
        'coder',
        known.coders.map(choice),
      );
    case 'transcript':
      return unless(
        known.transcripts.some(transcriptGlob(value)),
        'transcript',
        known.transcripts.map(transcriptChoice),
      );
    default:
      return [];
  }
}

function isEquality({ operator }: CompareQuery): boolean {
  return operator === '=' || operator === '!=';
}

function isNumber(value: string): boolean {
  return value.trim() !== '' && Number.isFinite(Number(value));
}

function choice(name: string): Choice {
  return { name, aliases: [] };
}

function unknownValue(kind: Kind, { value, valueSpan }: CompareQuery, choices: readonly Choice[]): UnknownName {
  return unknown(kind, value, valueSpan, choices, printName);
}

function transcriptChoice(name: string): Choice {
  return { name, aliases: [withoutExtension(name), baseName(name), withoutExtension(baseName(name))] };
}

/** What is said of the path of a transcript that isn't there. */
export function unknownTranscript(written: string, transcripts: readonly string[]): Saying {
  return saying('transcript', written, nearestOf(transcripts.map(transcriptChoice), written)[0]?.name);
}

/** What is said of a name that isn't known. */
type Saying = Required<Pick<QueryProblem, 'message' | 'args'>>;

/** @param meant the name that may be meant, if one is like it. */
function saying(kind: Kind, written: string, meant: string | undefined): Saying {
  const { alone, near } = MESSAGES[kind];
  return meant === undefined ? { ...alone, args: [written] } : { ...near, args: [written, meant] };
}

/** The same, with all that there are where these are few and it is one of them that was asked for. */
function sayingOf(kind: Kind, written: string, meant: string | undefined, choices: readonly Choice[]): Saying {
  const messages = MESSAGES[kind];
  if (!('among' in messages) || !choices.length || choices.length > LISTED) return saying(kind, written, meant);
  return { ...messages.among, args: [written, choices.map(({ name }) => name).join(', ')] };
}

/** @param write the query, or the part of it that the span covers, with another name. */
function unknown(
  kind: Kind,
  written: string,
  span: Span,
  choices: readonly Choice[],
  write: (name: string) => string,
): UnknownName {
  const names = nearestOf(choices, written).map(({ name }) => name);
  const { code } = MESSAGES[kind];
  return { code, ...sayingOf(kind, written, names[0], choices), severity: 'warning', span, nearest: names.map(write) };
}
