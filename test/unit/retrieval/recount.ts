import type { CompareQuery, MatchQuery, Query, Relation } from '../../../src/core/query/query';
import { writeTalk, type ToldTalk, type ToldWord } from './toldStudy';

/** Something that a query may find, with all that is known of it. */
export interface Item {
  readonly path: string;
  readonly kind: 'excerpt' | 'passage';
  readonly codes: readonly string[];
  readonly coder: string | undefined;
  readonly memo: string | undefined;
  readonly speaker: string;
  /** Words of the talk, counted from 0, both included. */
  readonly first: number;
  readonly last: number;
  readonly firstTurn: number;
  readonly lastTurn: number;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const UNDER: Readonly<Record<string, readonly string[]>> = {
  A: ['A', 'A1', 'Old-A1', 'A2', 'A21'],
  A2: ['A2', 'A21'],
  A1: ['A1', 'Old-A1'],
  'Old-A1': ['A1', 'Old-A1'],
};
const ALONE: Readonly<Record<string, readonly string[]>> = { A1: ['A1', 'Old-A1'], 'Old-A1': ['A1', 'Old-A1'] };
const ROLES: Readonly<Record<string, string>> = { Ann: 'interviewer', Annie: 'interviewer', Bob: 'participant' };

/** What a query finds in a made-up study, told by going through everything in the simplest way. */
export function recount(query: Query, talks: readonly ToldTalk[]): Item[] {
  return talks.flatMap((talk) => {
    const all = itemsOf(talk);
    const found = findIn(query, all);
    const others = found.filter(({ kind, coder }) => kind === 'excerpt' && coder !== 'consensus');
    return others.length ? found.filter(({ coder }) => coder !== 'consensus') : found;
  });
}

function itemsOf(talk: ToldTalk): Item[] {
  const { words } = writeTalk(talk);
  const items = new Map<string, Item>();
  for (const { coder, codes, first, last, memo } of talk.codings) {
    const key = JSON.stringify([coder ?? '', first, last]);
    const before = items.get(key);
    items.set(key, {
      ...item(talk, words, first, last),
      kind: 'excerpt',
      coder,
      codes: [...new Set([...(before?.codes ?? []), ...codes])].sort(),
      memo: [before?.memo, memo].filter((it) => it !== undefined).join('\n\n') || undefined,
    });
  }
  const passages = [...new Set(words.map(({ paragraph }) => paragraph))].map((paragraph): Item => {
    const first = words.findIndex((word) => word.paragraph === paragraph);
    const last = words.length - 1 - [...words].reverse().findIndex((word) => word.paragraph === paragraph);
    const its = item(talk, words, first, last);
    return { ...its, text: `${its.text}.`, kind: 'passage', coder: undefined, codes: [], memo: undefined };
  });
  return [...items.values(), ...passages];
}

function item({ path, turns, attributes }: ToldTalk, words: readonly ToldWord[], first: number, last: number) {
  const its = words.slice(first, last + 1);
  const [firstTurn, lastTurn] = [its[0]?.turn ?? 0, its.at(-1)?.turn ?? 0];
  // Each paragraph ends with a full stop.
  const text = its.map(
    (word, i) => word.text + ((its[i + 1]?.paragraph ?? word.paragraph) > word.paragraph ? '.' : ''),
  );
  const speaker = turns[firstTurn]?.speaker ?? '';
  return { path, attributes, speaker, first, last, firstTurn, lastTurn, text: text.join(' ') };
}

function findIn(query: Query, all: readonly Item[]): Item[] {
  const kinds = new Set(kindsIn(query));
  if (!kinds.size) kinds.add('passage');
  return all.filter((it) => kinds.has(it.kind) && holds(query, it, all));
}

function kindsIn(query: Query): Item['kind'][] {
  if (query.kind === 'and' || query.kind === 'or') return query.operands.flatMap(kindsIn);
  if (query.kind === 'not') return kindsIn(query.operand);
  if (query.kind === 'relation') return kindsIn(query.left);
  if (query.kind === 'uncoded') return ['passage'];
  if (query.kind === 'compare' || query.kind === 'match') {
    const { subject } = query;
    return subject.kind === 'field' && (subject.field === 'coder' || subject.field === 'memo') ? ['excerpt'] : [];
  }
  return ['excerpt'];
}

function holds(query: Query, it: Item, all: readonly Item[]): boolean {
  switch (query.kind) {
    case 'and':
      return !query.operands.some((operand) => !holds(operand, it, all));
    case 'or':
      return query.operands.some((operand) => holds(operand, it, all));
    case 'not':
      return !holds(query.operand, it, all);
    case 'relation':
      return (
        findIn(query.left, all).includes(it) &&
        findIn(query.right, all).some((other) => stand(query.relation, it, other))
      );
    case 'code': {
      const names = (query.only ? ALONE : UNDER)[query.name] ?? [query.name];
      return it.codes.some((code) => names.includes(code));
    }
    case 'hasMemo':
      return it.memo !== undefined;
    case 'coded':
      return it.kind === 'excerpt';
    case 'uncoded':
      return (
        it.kind === 'passage' &&
        !all.some((other) => other.kind === 'excerpt' && stand({ kind: 'overlaps' }, it, other))
      );
    default:
      return isTrue(query, it);
  }
}

function stand(relation: Relation, a: Item, b: Item): boolean {
  const sharedTurn = a.firstTurn <= b.lastTurn && b.firstTurn <= a.lastTurn;
  switch (relation.kind) {
    case 'overlaps':
      return a.first <= b.last && b.first <= a.last;
    case 'contains':
      return a.first <= b.first && b.last <= a.last;
    case 'inside':
      return b.first <= a.first && a.last <= b.last;
    case 'sameTurn':
      return sharedTurn;
    case 'sameTranscript':
      return true;
    case 'within': {
      const isTurns = relation.unit === 'turns';
      const [one, other] = a.first <= b.first ? [a, b] : [b, a];
      if (isTurns)
        return sharedTurn || Math.max(b.firstTurn - a.lastTurn, a.firstTurn - b.lastTurn) <= relation.distance;
      return other.first - one.last - 1 <= relation.distance || one.last >= other.first;
    }
  }
}

function isTrue(query: CompareQuery | MatchQuery, it: Item): boolean {
  const values = valuesOf(query, it);
  if (query.kind === 'match') {
    const { pattern } = query;
    if (pattern.kind === 'text')
      return values.some((value) => value.toLowerCase().includes(pattern.text.toLowerCase()));
    return values.some((value) => new RegExp(pattern.source, `u${pattern.flags}`).test(value));
  }
  const { operator, value } = query;
  const equal = isWords(query)
    ? values.some(
        (_, i) =>
          values
            .slice(i, i + value.split(' ').length)
            .join(' ')
            .toLowerCase() === value.toLowerCase(),
      )
    : values.some((one) => isEqual(query, one, value));
  if (operator === '=') return equal;
  if (operator === '!=') return values.length > 0 && !equal;
  return values.some((one) => {
    const areNumbers = [one, value].map((text) => /^\d+$/.test(text));
    if (areNumbers[0] !== areNumbers[1]) return false;
    const [a, b] = areNumbers[0] ? [Number(one), Number(value)] : [one.toLowerCase(), value.toLowerCase()];
    if (operator === '<') return a < b;
    if (operator === '<=') return a <= b;
    return operator === '>' ? a > b : a >= b;
  });
}

function isWords({ subject }: CompareQuery): boolean {
  return subject.kind === 'field' && subject.field === 'word';
}

function isEqual({ subject }: CompareQuery | MatchQuery, one: string, value: string): boolean {
  const [a, b] = [one.toLowerCase(), value.toLowerCase()];
  if (subject.kind === 'field' && subject.field === 'transcript') {
    if (value.startsWith('/')) return `/${one}` === value;
    return a === b || a.endsWith(`/${b}`) || a.replace(/\.\w+$/, '') === b || a.replace(/\.\w+$/, '').endsWith(`/${b}`);
  }
  return a === b;
}

function valuesOf({ subject }: CompareQuery | MatchQuery, it: Item): string[] {
  if (subject.kind === 'attribute') {
    const value = it.attributes[subject.name.toLowerCase() as 'age'];
    return value === undefined ? [] : [value];
  }
  switch (subject.field) {
    case 'speaker':
      return it.speaker === 'Ann' || it.speaker === 'Annie' ? ['Ann', 'Annie'] : [it.speaker];
    case 'role':
      return [ROLES[it.speaker]].filter((role) => role !== undefined);
    case 'transcript':
      return [it.path];
    case 'coder':
      return it.kind === 'excerpt' ? [it.coder ?? ''] : [];
    case 'memo':
      return it.memo === undefined ? [] : [it.memo];
    case 'text':
      return [it.text];
    case 'word':
      return it.text.replaceAll('.', '').split(' ');
  }
}
