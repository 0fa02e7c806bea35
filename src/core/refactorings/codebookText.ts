import { isMap } from 'yaml';
import type { Codebook } from '../codebook/codebook';
import { CODE_KEYS, readCodebookNodes, type CodebookNodes } from '../codebook/readCodebook';
import { addSpeakers, type NewSpeaker } from '../codebook/speakerEdits';
import { withCodes } from '../project/newCodebook';
import type { Study } from '../project/study';
import { CODEBOOK } from '../project/studyPaths';
import { applyEdits } from '../text/edit';
import type { EditedText } from '../text/editedText';
import { NodeReader } from '../yaml/nodeReader';
import { canonical, plainMap, type PlainMap } from '../yaml/plainValue';
import { UnreadableFileError, withPath } from '../yaml/unreadableFile';
import type { YamlFile, YamlNode } from '../yaml/yamlFile';
import { notEditable } from './notEditable';
import type { EditedFiles } from './rewriteTranscript';

/** What a codebook says of a code or a speaker, without how and where. */
export interface SaidEntry {
  readonly kind: 'code' | 'speaker';
  readonly name: string;
  /** Of the code that it stands under. */
  readonly parent?: string | undefined;
  readonly aliases: readonly string[];
  /** All else, keys that mean nothing here included. */
  readonly fields?: PlainMap | undefined;
}

const { name: NAME, aliases: ALIASES, codes: CODES } = CODE_KEYS;

/**
 * Edits the codebook, if there is one, and makes sure by reading it again that it says what it should.
 * @param expected what it is to say, given what it says; in any order.
 * @returns the codebook that it then is.
 * @throws UnreadableFileError when it can't be understood or changed.
 */
export function editCodebook(
  files: EditedFiles,
  edit: (book: EditedText) => void,
  expected: (before: readonly SaidEntry[]) => readonly SaidEntry[],
): Codebook {
  const book = files.get(CODEBOOK);
  if (!book) return files.given.study.codebook;
  return withPath(CODEBOOK, () => {
    const before = saidBy(readable(book.text));
    edit(book);
    const after = readable(book.text);
    if (lines(expected(before)) !== lines(saidBy(after))) throw notEditable(CODEBOOK);
    return after.codebook;
  });
}

/** A codebook that is made for new codes or speakers, which begins with the codes that the study uses already. */
export function createCodebook(study: Study, added: readonly string[], speakers: readonly NewSpeaker[] = []) {
  const names = [...[...study.index.codes()].sort(), ...added];
  const codes = withCodes(
    '',
    names.map((name) => ({ name })),
  );
  return { path: CODEBOOK, before: undefined, after: applyEdits(codes, addSpeakers(codes, speakers)) };
}

/** A codebook and its nodes. @throws UnreadableFileError when it can't be understood. */
export function readable(text: string): CodebookNodes {
  const book = readCodebookNodes(text);
  const [problem] = book.problems;
  if (!book.readable && problem) throw new UnreadableFileError(problem);
  return book;
}

/** The code or alias of this name, and the entry that it stands in. */
export function entryOf({ file, codebook, nodes }: CodebookNodes, name: string) {
  const code = codebook.find(name);
  return { file, code, node: code && nodes.get(code) };
}

/** What an entry says besides its name, its aliases and the codes under it; nothing of one that is only a name. */
export function fieldsOf(file: YamlFile, entry: YamlNode | undefined): PlainMap {
  const reader = new NodeReader(file);
  const map = reader.follow(entry);
  const says = map && isMap(map) ? plainMap(reader, map) : [];
  return new Map([...says].filter(([key]) => key !== NAME && key !== ALIASES && key !== CODES));
}

function saidBy({ file, codebook, nodes }: CodebookNodes): SaidEntry[] {
  const parents = new Map(codebook.all().flatMap((code) => code.children.map((child) => [child, code.name] as const)));
  return [
    ...codebook.all().map((code): SaidEntry => {
      const { name, aliases } = code;
      return { kind: 'code', name, parent: parents.get(code), aliases, fields: fieldsOf(file, nodes.get(code)) };
    }),
    ...codebook.speakers.map((speaker): SaidEntry => {
      const { name, aliases } = speaker;
      return { kind: 'speaker', name, aliases, fields: fieldsOf(file, nodes.get(speaker)) };
    }),
  ];
}

function lines(entries: readonly SaidEntry[]): string {
  return entries
    .map(({ kind, name, parent, aliases, fields }) =>
      JSON.stringify([kind, name, parent ?? '', aliases, canonical(fields ?? new Map())]),
    )
    .sort()
    .join('\n');
}
