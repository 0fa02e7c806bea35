import { isMap } from 'yaml';
import type { Code } from '../codebook/codebook';
import { CODE_KEYS, type CodebookNodes } from '../codebook/readCodebook';
import { CONFLICT, PROSE } from '../conflicts/conflictKeys';
import { START_OF_TEXT } from '../text/position';
import { samePlain, type PlainMap, type PlainValue } from '../yaml/plainValue';
import type { Donor } from '../yaml/writeMap';
import { entryOf, fieldsOf } from './codebookText';
import { RefusedError, type LostField } from './refactoring';

/** What codes say that become one. */
interface JoinedFields {
  /** Those of the one, besides its name, aliases and child codes. */
  readonly fields: PlainMap;
  /** What the others say, but not it. */
  readonly lost: readonly LostField[];
  /** The others' entries, from which fields are taken over as they are written. */
  readonly donors: readonly Donor[];
}

/**
 * Puts together what codes say: descriptions and memos below the target's own, and of all other keys, the colour aside, those that the
 * target doesn't have.
 * @throws RefusedError when a merge by git has left something to decide about one that goes.
 */
export function joinFields(book: CodebookNodes, target: string, sources: readonly Code[]): JoinedFields {
  const { file } = book;
  const others = sources.map(({ name }) => ({ name, fields: fieldsOf(file, entryOf(book, name).node) }));
  const undecided = others.find(({ fields }) => fields.has(CONFLICT));
  if (undecided) throw new RefusedError(stillUndecided(undecided.name));
  const fields = new Map(fieldsOf(file, entryOf(book, target).node));
  const lost: LostField[] = [];
  const prose = [...PROSE].filter((key) => isText(fields.get(key) ?? ''));
  for (const key of prose) {
    const said = others.map((it) => ({ name: it.name, text: textOf(it.fields, key) }));
    const text = together(textOf(fields, key), said);
    if (text !== undefined) fields.set(key, text);
  }
  for (const { name, fields: own } of others) {
    for (const [key, value] of own) {
      if (key === CODE_KEYS.color || value === null || (prose.includes(key) && isText(value))) continue;
      if ((fields.get(key) ?? null) === null) fields.set(key, value);
      else if (!samePlain(fields.get(key), value)) lost.push({ code: name, key });
    }
  }
  const donors = others.flatMap(({ name }): Donor[] => {
    const map = entryOf(book, name).node;
    return map && isMap(map) ? [{ file, map }] : [];
  });
  return { fields, lost, donors };
}

function isText(value: PlainValue): value is string {
  return typeof value === 'string';
}

function textOf(fields: PlainMap, key: string): string | undefined {
  const value = fields.get(key);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A text, and below it those of the codes that go, each with its name. */
function together(
  own: string | undefined,
  others: readonly { readonly name: string; readonly text: string | undefined }[],
): string | undefined {
  const news = others.filter(({ text }) => text !== undefined && text.trim() !== own?.trim());
  const [only, ...more] = news;
  if (!only) return own;
  if (own === undefined && !more.length) return only.text;
  const said = news.map(({ name, text = '' }) => `${name}: ${text.trim()}`);
  return [...(own === undefined ? [] : [own.trim()]), ...said].join('\n\n');
}

function stillUndecided(name: string) {
  const message = 'A merge has left something to decide about “{0}”. Please decide that first.';
  return { code: 'still-undecided', message, args: [name], severity: 'error', range: START_OF_TEXT } as const;
}
