import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Study } from '../../../src/core/project/study';
import { RefusedError, type RefactoredFiles, type Refactoring } from '../../../src/core/refactorings/refactoring';
import { filesOfRename, readByRename, renameCode } from '../../../src/core/refactorings/renameCode';
import { filesOfSpeakerRename, readBySpeakerRename, renameSpeaker } from '../../../src/core/refactorings/renameSpeaker';
import { Lines } from '../../../src/core/text/lines';
import { file, MemoryFiles, sidecar, studyOf } from '../project/memoryStudy';
import { runs } from '../runs';
import { assertSameCoded, codedIn, refactor } from './refactoredStudy';

/** Names of speakers, codes and words that are said, each of which may be asked to be another. */
const NAMES = [
  'Ann',
  'ann',
  'ANN',
  'Bob',
  'Cid',
  'Okay',
  'Note',
  'Memo',
  'Care',
  'caring',
  'Zed',
  'Sure thing',
  'Ann Lee',
];
const SPEAKERS = ['Ann', 'ann', 'ANN', 'Bob', 'Cid', 'Ann & Bob', 'Bob and Cid', 'Ann / ann', 'Okay', 'Ann Lee'];
const WORDS = [
  'We count the trees.',
  'Okay',
  'Okay\nCare',
  'Well,\nOkay',
  'Sure thing',
  'Note: a telephone rang.',
  'Memo: ask them.',
  'Care',
  'caring',
  'Zed',
  '# Bob',
];
const BOOKS = [
  file('codes: [{name: Care, aliases: [caring]}]'),
  file('codes: [{name: Care, aliases: [caring]}]', 'speakers: [Ann, Bob]'),
  file('codes: [Care]', 'speakers: [Ann, ann, {name: Bob, aliases: [Cid]}]'),
  file('speakers: [Ann, Bob, Cid]'),
];

const talk = fc
  .array(fc.record({ speaker: fc.constantFrom(...SPEAKERS), words: fc.subarray(WORDS, { maxLength: 3 }) }), {
    minLength: 3,
    maxLength: 8,
  })
  .map((turns) => turns.flatMap(({ speaker, words }) => [`${speaker}: It was so.`, ...words]).join('\n\n') + '\n');
const anyNames = fc
  .record({ book: fc.constantFrom(...BOOKS), talks: fc.array(talk, { minLength: 2, maxLength: 2 }) })
  .map(({ book, talks: [p1 = '', p2 = ''] }) => {
    const end = (p1.split('\n', 1)[0] ?? '').length;
    const at = `1:${end - 'It was so.'.length + 1}-1:${end + 1}`;
    return {
      'codebook.yaml': book,
      'p1.md': p1,
      'p1.md.codes.yaml': sidecar('p1.md', ['x1', 'Care', at, 'It was so.']),
      'p2.md': p2,
    };
  });

type Read = [kind: string, name: string];

/** What is read in all transcripts, in text order: names of turns and labels, words of paragraphs. */
function readIn(study: Study, files: MemoryFiles): Read[][] {
  return [...study.transcripts()].map(({ path, transcript: { turns, preamble, labels } }) => {
    const lines = new Lines(files.text(path));
    const all = [
      ...turns.map(({ speaker, speakerRange }) => ['turn', speaker, speakerRange] as const),
      ...labels.map(({ code, range }) => ['label', code, range] as const),
      ...[...preamble, ...turns.flatMap(({ paragraphs }) => paragraphs)].map(
        ({ range }) => ['paragraph', lines.slice(range), range] as const,
      ),
    ];
    return all
      .sort(([, , a], [, , b]) => a.start.line - b.start.line || a.start.character - b.start.character)
      .map(([kind, name]) => [kind, name]);
  });
}

/** Renames, unless that is refused; then looks at what became of the study. Every edit is undone after that. */
async function renamed(
  texts: Readonly<Record<string, string>>,
  paths: (study: Study) => readonly string[],
  rename: (given: RefactoredFiles) => Refactoring,
  look: (before: Read[][], after: Read[][]) => void,
): Promise<boolean> {
  const files = new MemoryFiles(texts);
  const study = await studyOf(files);
  const [read, coded] = [readIn(study, files), codedIn(study, files)];
  // Labels are looked at above, and of two that become the same one goes.
  const withoutCodes = (lines: readonly string[]) =>
    lines.flatMap((line) => {
      const [path, id, , ...rest] = JSON.parse(line) as unknown[];
      return id ? [JSON.stringify([path, id, ...rest])] : [];
    });
  try {
    await refactor(files, false, paths, rename, (after) => {
      look(read, readIn(after, files));
      assertSameCoded(withoutCodes(codedIn(after, files)), withoutCodes(coded));
    });
    return true;
  } catch (error) {
    if (error instanceof RefusedError) return false;
    throw error;
  }
}

/** What tells people apart: two whose names differ in capitals, and an alias, are as the codebook says. */
function keyIn(book: string): (name: string) => string {
  const hasBoth = book.includes('Ann, ann');
  return (name) => {
    if (hasBoth && name.toLowerCase() === 'ann') return name === 'ann' ? name : 'Ann';
    return book.includes('aliases: [Cid]') && name === 'Cid' ? 'bob' : name.toLowerCase();
  };
}

describe('any new name', () => {
  it('of a code makes it be called so, and is refused where anything else would be read otherwise', async function () {
    this.timeout(120_000);
    let accepted = 0;
    const property = fc.asyncProperty(
      anyNames,
      fc.constantFrom('Care', 'caring'),
      fc.constantFrom(...NAMES),
      async (texts, name, newName) => {
        const rename = { name, newName, keepAlias: false };
        const isMade = await renamed(
          texts,
          (study) => [...filesOfRename(study, rename), ...readByRename(study, rename)],
          (given) => renameCode(given, rename),
          (before, after) => {
            const expected = before.map((read) =>
              read.map(([kind, it]): Read => [kind, kind === 'label' && it === name ? newName : it]),
            );
            // A label that stands twice under a paragraph then goes.
            if (newName !== 'Care' && newName !== 'caring') assert.deepEqual(after, expected);
          },
        );
        if (isMade) accepted++;
      },
    );
    await fc.assert(property, runs(200));
    assert.ok(accepted > 10, String(accepted));
  });

  it('of a speaker leaves as many people as there were, who say the same', async function () {
    this.timeout(120_000);
    let accepted = 0;
    const newNames = fc.constantFrom(...NAMES, 'Bob & Zed', 'Zed and Zed');
    const only = fc.constantFrom(undefined, 'p1.md');
    const people = (speaker: string) => speaker.split(/ & | and | \/ /);
    const property = fc.asyncProperty(
      anyNames,
      fc.constantFrom('Ann', 'ann', 'Bob', 'Cid'),
      newNames,
      only,
      async (texts, name, newName, only) => {
        const rename = { name, newName, keepAlias: false, only };
        const isMade = await renamed(
          texts,
          (study) => [...filesOfSpeakerRename(study, rename), ...readBySpeakerRename(study, rename)],
          (given) => renameSpeaker(given, rename),
          (before, after) => {
            const said = (all: Read[][]) => all.map((read) => read.map(([kind, it]) => (kind === 'turn' ? kind : it)));
            assert.deepEqual(said(after), said(before));
            const key = keyIn(texts['codebook.yaml']);
            for (const [i, read] of before.entries()) {
              const were = new Map<string, string>();
              for (const [j, [kind, it]] of read.entries()) {
                if (kind !== 'turn') continue;
                const [old, now] = [people(it), people(after[i]?.[j]?.[1] ?? '')];
                assert.equal(now.length, old.length);
                now.forEach((one, k) => {
                  const was = key(old[k] ?? '');
                  assert.equal(were.get(key(one)) ?? was, was, `${newName} is two people`);
                  were.set(key(one), was);
                });
              }
            }
          },
        );
        if (isMade) accepted++;
      },
    );
    await fc.assert(property, runs(200));
    assert.ok(accepted > 10, String(accepted));
  });
});
