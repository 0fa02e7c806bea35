import { coderKey } from '../coders/coder';
import { transcriptGlob } from '../query/transcriptGlob';
import type { CompareQuery, Field, MatchQuery, Pattern, Subject } from '../query/query';
import { wordKey, wordsIn } from '../text/wordsIn';
import { isSo, valueKey } from './compareValues';
import type { Compiling, Test } from './compileQuery';
import type { Searched } from './searched';
import { spokenText } from './spokenText';

/** What can be compared, or searched, of a row: nothing where that depends on what is said, and it isn't known. */
type ValuesOf = (searched: Searched, row: number) => readonly string[] | undefined;

export function compareSubject({ subject, operator, value }: CompareQuery, it: Compiling, unknown: boolean): Test {
  const isAny = operator === '=' || operator === '!=' ? equality(subject, value, it) : undefined;
  const values = valuesOf(subject, it);
  return (searched, row) => {
    const its = values(searched, row);
    if (its === undefined) return unknown;
    if (!isAny) return isSo(its, operator, value);
    return its.length > 0 && isAny(its) === (operator === '=');
  };
}

export function matchSubject({ subject, pattern }: MatchQuery, it: Compiling, unknown: boolean): Test {
  const matches = matcher(pattern);
  const values = valuesOf(subject, it);
  return (searched, row) => values(searched, row)?.some(matches) ?? unknown;
}

function matcher(pattern: Pattern): (text: string) => boolean {
  if (pattern.kind === 'text') {
    const wanted = searchKey(pattern.text);
    return (text) => searchKey(text).includes(wanted);
  }
  const expression = new RegExp(pattern.source, `${pattern.flags.replaceAll('u', '')}u`);
  return (text) => expression.test(text);
}

/** A text in which another is looked for: white space of any kind is one space, and case makes no difference. */
function searchKey(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Whether any of some values is equal to another one, by what is compared. */
function equality(subject: Subject, value: string, it: Compiling): (values: readonly string[]) => boolean {
  if (subject.kind === 'field' && subject.field === 'word') {
    const wanted = wordsAsOne(wordsOf(value));
    return (values) => wanted.trim() !== '' && wordsAsOne(values).includes(wanted);
  }
  const isEqual = equalityOfOne(subject, value, it);
  return (values) => values.some(isEqual);
}

/** Words in which as many others are looked for, one after the other. */
function wordsAsOne(words: readonly string[]): string {
  return ` ${words.map(wordKey).join(' ')} `;
}

function wordsOf(text: string): string[] {
  return wordsIn(text).map(({ start, end }) => text.slice(start, end));
}

function equalityOfOne(subject: Subject, value: string, { speakers }: Compiling): (one: string) => boolean {
  const field = subject.kind === 'field' ? subject.field : undefined;
  switch (field) {
    case 'coder': {
      const key = coderKey(value);
      return (one) => coderKey(one) === key;
    }
    case 'speaker':
      return (one) => speakers.areSame(one, value);
    case 'transcript':
      return transcriptGlob(value);
    case 'memo':
    case 'text': {
      const key = searchKey(value);
      return (one) => searchKey(one) === key;
    }
    default:
      return (one) => isSo([one], '=', value);
  }
}

function valuesOf(subject: Subject, it: Compiling): ValuesOf {
  if (subject.kind === 'field') return fieldValues(subject.field, it);
  const key = valueKey(subject.name);
  return ({ talk }) => talk.attributes.find(({ name }) => valueKey(name) === key)?.values ?? [];
}

function fieldValues(field: Field, { names, speakers }: Compiling): ValuesOf {
  const speakerOf = ({ rows }: Searched, row: number): string | undefined => {
    const speaker = rows.speaker(row);
    return speaker < 0 ? undefined : names.speakers.at(speaker);
  };
  switch (field) {
    case 'speaker':
      return (searched, row) => {
        const speaker = speakerOf(searched, row);
        return speaker === undefined ? [] : [...new Set([speaker, speakers.personOf(speaker)])];
      };
    case 'role':
      return (searched, row) => {
        const speaker = speakerOf(searched, row);
        return listOf(speaker === undefined ? undefined : speakers.roleOf(speaker));
      };
    case 'transcript':
      return ({ talk }) => [talk.path];
    case 'coder':
      return ({ rows }, row) => (rows.coder(row) < 0 ? [] : [names.coders.at(rows.coder(row)) ?? '']);
    case 'memo':
      return ({ talk }, row) => listOf(talk.memos.get(row));
    case 'text':
      return ({ rows, said }, row) => said && [spokenText(said, rows.range(row))];
    case 'word':
      return ({ rows, said }, row) => said && wordsOf(spokenText(said, rows.range(row)));
  }
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}
