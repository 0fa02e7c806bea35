import { isMap, isSeq } from 'yaml';
import { nameWithKey, setAliases } from '../codebook/aliasEdits';
import type { Codebook } from '../codebook/codebook';
import { CODEBOOK_KEYS, SPEAKER_KEYS } from '../codebook/readCodebook';
import { addSpeakers } from '../codebook/speakerEdits';
import { CODEBOOK } from '../project/studyPaths';
import type { EditedText } from '../text/editedText';
import { removeEntries } from '../yaml/listEdits';
import { pairOf } from '../yaml/nodeReader';
import { newValue, samePlain, type PlainMap, type PlainValue } from '../yaml/plainValue';
import { withPath } from '../yaml/unreadableFile';
import { setValue } from '../yaml/valueEdits';
import { createCodebook, editCodebook, fieldsOf, readable, type SaidEntry } from './codebookText';
import type { LostField, RefactoredFiles, Refactoring } from './refactoring';
import { renameInCodebook } from './renameInCodebook';
import { EditedFiles } from './rewriteTranscript';

export interface SpeakerMerge {
  /** Those who are the same person as the target. */
  readonly sources: readonly MergedSpeaker[];
  /** The name that stays. */
  readonly target: string;
}

/** A speaker who becomes another one. */
export interface MergedSpeaker {
  /** As the codebook has it, if it does. */
  readonly name: string;
  /** How headers spell it. */
  readonly spellings: readonly string[];
}

/**
 * Makes speakers one person, in the codebook alone: the others' names become aliases of the one that stays, and what the codebook says of
 * them and not of that one comes along. Transcripts stay as they are.
 * @throws UnreadableFileError when the codebook can't be understood or changed.
 */
export function mergeSpeakers(given: RefactoredFiles, { sources, target }: SpeakerMerge): Refactoring {
  const { study } = given;
  const files = new EditedFiles(given);
  const counts = { changed: sources.length, gone: 0, goneWithMemo: 0 };
  const names = sources.flatMap(({ name, spellings }) => [name, ...spellings]);
  if (!files.get(CODEBOOK)) {
    const aliases = [...new Set(names)].filter((name) => name !== target);
    return { changes: [createCodebook(study, [], [{ name: target, aliases }])], counts };
  }
  const inBook = sources.filter(({ name }) => study.codebook.speakers.some((it) => it.name === name));
  let known = inBook.map(({ name }) => name);
  const isThere = study.codebook.speakers.some(({ name }) => name === target);
  const [first] = known;
  if (!isThere && first !== undefined) {
    renameInCodebook(files, { kind: 'speaker', name: first, newName: target, keepAlias: true });
    known = known.slice(1);
  }
  const lost = withPath(CODEBOOK, () => join(files, { target, isThere: isThere || first !== undefined, known, names }));
  return { changes: files.changes(), counts, lost };
}

interface Join {
  readonly target: string;
  /** Whether the codebook has the target. */
  readonly isThere: boolean;
  /** The sources that it has. */
  readonly known: readonly string[];
  /** All names of the sources that are in use. */
  readonly names: readonly string[];
}

function join(files: EditedFiles, { target, isThere, known, names }: Join): LostField[] {
  const lost: LostField[] = [];
  const gained = new Map<string, PlainValue>();
  const aliases: string[] = [];
  editCodebook(
    files,
    (book) => {
      if (!isThere) book.edit(addSpeakers(book.text, [{ name: target }]));
      const into = speakerIn(book, target);
      aliases.push(...(into.speaker?.aliases ?? []));
      const all = [...known.flatMap((name) => [name, ...(speakerIn(book, name).speaker?.aliases ?? [])]), ...names];
      for (const name of all) if (name !== target && !aliases.includes(name)) aliases.push(name);
      const has = new Map(into.fields);
      for (const name of known) {
        for (const [key, value] of speakerIn(book, name).fields) {
          const there = has.get(key);
          if (there === undefined || there === null) {
            has.set(key, value);
            gained.set(key, value);
          } else if (!samePlain(there, value)) lost.push({ code: name, key });
        }
      }
      for (const name of known) removeSpeaker(book, name);
      for (const [key, value] of gained) setField(book, target, key, value);
      const { file, node, speaker } = speakerIn(book, target);
      if (node && speaker) book.edit(setAliases(file, node, speaker.aliases, aliases));
    },
    (before) => [
      ...before.filter((entry) => !isOf(entry, target) && !known.some((name) => isOf(entry, name))),
      entryAfter(before.find((entry) => isOf(entry, target)) ?? { kind: 'speaker', name: target, aliases }),
    ],
  );
  return lost;

  function entryAfter(entry: SaidEntry): SaidEntry {
    return { ...entry, aliases, fields: new Map([...(entry.fields ?? []), ...gained]) };
  }
}

function isOf({ kind, name }: SaidEntry, wanted: string): boolean {
  return kind === 'speaker' && name === wanted;
}

function speakerIn(book: EditedText, name: string) {
  const { file, codebook, nodes } = readable(book.text);
  const speaker = speakerNamed(codebook, name);
  const node = speaker && nodes.get(speaker);
  const fields: PlainMap = fieldsOf(file, node);
  return { file, codebook, speaker, node, fields };
}

function speakerNamed({ speakers }: Codebook, name: string) {
  return speakers.find((it) => it.name === name);
}

function setField(book: EditedText, name: string, key: string, value: PlainValue): void {
  const { file, node } = speakerIn(book, name);
  if (!node) return;
  if (!isMap(node)) {
    book.edit(nameWithKey(file, node, key, newValue(value)));
    return;
  }
  const isRole = key === SPEAKER_KEYS.role || !pairOf(node, SPEAKER_KEYS.role);
  book.edit(setValue(file, node, key, newValue(value), isRole ? SPEAKER_KEYS.name : SPEAKER_KEYS.role));
}

function removeSpeaker(book: EditedText, name: string): void {
  const { file, node } = speakerIn(book, name);
  const { root } = file;
  const list = root && pairOf(root, CODEBOOK_KEYS.speakers)?.value;
  const index = node && isSeq(list) ? (list.items as unknown[]).indexOf(node) : -1;
  if (!root || index < 0) return;
  book.edit(removeEntries({ file, map: root, key: CODEBOOK_KEYS.speakers, indent: 2 }, new Set([index])));
}
