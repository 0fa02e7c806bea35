import { isMap, isSeq } from 'yaml';
import { nameWithKey, setAliases } from '../codebook/aliasEdits';
import type { Codebook } from '../codebook/codebook';
import { CODEBOOK_KEYS, readCodebook, SPEAKER_KEYS } from '../codebook/readCodebook';
import { addSpeakers } from '../codebook/speakerEdits';
import type { Study } from '../project/study';
import { CODEBOOK, isSidecarPath } from '../project/studyPaths';
import type { EditedText } from '../text/editedText';
import { removeEntries } from '../yaml/listEdits';
import { pairOf } from '../yaml/nodeReader';
import { newValue, samePlain, type PlainMap, type PlainValue } from '../yaml/plainValue';
import { withPath } from '../yaml/unreadableFile';
import { setValue } from '../yaml/valueEdits';
import { createCodebook, editCodebook, fieldsOf, readable, type SaidEntry } from './codebookText';
import { newReadings } from './newReadings';
import type { LostField, RefactoredFiles, Refactoring } from './refactoring';
import { renameInCodebook } from './renameInCodebook';
import { filesOfSpeakerRename, transcriptsOfSpeaker } from './renameSpeaker';
import { respellInFindings, respellInSidecar, respellSpeakers } from './respellSpeakers';
import { EditedFiles } from './rewriteTranscript';
import { isNamed, respelled } from './speakerNames';

export interface SpeakerMerge {
  /** Those who are the same person as the target. */
  readonly sources: readonly MergedSpeaker[];
  /** The name that stays. */
  readonly target: string;
  /** Whether it is written in the headers of all transcripts too. */
  readonly rewrites: boolean;
}

/** A speaker who becomes another one. */
export interface MergedSpeaker {
  /** As the codebook has it, if it does. */
  readonly name: string;
  /** How headers spell it. */
  readonly spellings: readonly string[];
}

/** The files that {@link mergeSpeakers} has to know the texts of. */
export function filesOfSpeakerMerge(study: Study, { sources, rewrites }: Omit<SpeakerMerge, 'target'>): string[] {
  const names = rewrites ? namesOf(sources) : [];
  return [...new Set([CODEBOOK, ...names.flatMap((name) => filesOfSpeakerRename(study, { name, only: undefined }))])];
}

/**
 * Makes speakers one person: the others' names become aliases of the one that stays, and what the codebook says of them and not of that one
 * comes along. Headers and sidecars get the name that stays if that is wanted; the aliases are there in either case, since what others
 * still write means the same.
 * @throws RefusedError when a transcript whose headers are rewritten would be read otherwise then.
 * @throws UnreadableFileError when the codebook or a sidecar can't be understood or changed.
 */
export function mergeSpeakers(given: RefactoredFiles, merge: SpeakerMerge): Refactoring {
  const files = new EditedFiles(given);
  const { codebook, created, lost } = inCodebook(files, merge);
  const { changed, respelt } = merge.rewrites ? respell(files, merge, codebook) : { changed: 0, respelt: new Set() };
  const { study, texts } = given;
  const others = new Map([...texts].filter(([path]) => !respelt.has(path)));
  return {
    changes: [...files.changes(), ...created],
    counts: { changed, gone: 0, goneWithMemo: 0 },
    lost,
    readings: newReadings({ study, texts: others }, codebook),
  };
}

/** The codebook as it will be, a change if one is made, and what it doesn't say any more. */
function inCodebook(files: EditedFiles, { sources, target }: SpeakerMerge) {
  const { study } = files.given;
  const names = namesOf(sources);
  if (!files.get(CODEBOOK)) {
    const aliases = names.filter((name) => name !== target);
    const created = createCodebook(study, [], [{ name: target, aliases }]);
    return { codebook: readCodebook(created.after).codebook, created: [created], lost: [] };
  }
  const inBook = sources.filter(({ name }) => study.codebook.speakers.some((it) => it.name === name));
  let known = inBook.map(({ name }) => name);
  const isThere = study.codebook.speakers.some(({ name }) => name === target);
  const [first] = known;
  if (!isThere && first !== undefined) {
    renameInCodebook(files, { kind: 'speaker', name: first, newName: target, keepAlias: true });
    known = known.slice(1);
  }
  const join = { target, isThere: isThere || first !== undefined, known, names };
  return { ...withPath(CODEBOOK, () => joined(files, join)), created: [] };
}

/** Writes the name that stays wherever another stood. */
function respell(files: EditedFiles, { sources, target }: SpeakerMerge, codebook: Codebook) {
  const { study, texts } = files.given;
  const names = namesOf(sources);
  const after = (written: string) =>
    names.reduce((it, name) => (isNamed(study, it, name) ? respelled(study, it, name, target) : it), written);
  let changed = 0;
  const respelt = new Set<string>();
  for (const path of new Set(names.flatMap((name) => transcriptsOfSpeaker(study, name)))) {
    const text = texts.get(path);
    if (text === undefined) continue;
    respelt.add(path);
    changed += respellSpeakers(files, path, text, { names, after }, codebook);
  }
  for (const path of texts.keys()) if (isSidecarPath(path)) respellInSidecar(files, path, { names, after });
  respellInFindings(files, { names, after });
  return { changed, respelt };
}

/** All names of speakers, each once. */
function namesOf(speakers: readonly MergedSpeaker[]): string[] {
  return [...new Set(speakers.flatMap(({ name, spellings }) => [name, ...spellings]))];
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

function joined(files: EditedFiles, { target, isThere, known, names }: Join) {
  const lost: LostField[] = [];
  const gained = new Map<string, PlainValue>();
  const aliases: string[] = [];
  const codebook = editCodebook(
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
  return { codebook, lost };

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
