import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMap } from 'yaml';
import { formatAt } from '../../../src/core/codings/at';
import { readCodebookNodes } from '../../../src/core/codebook/readCodebook';
import { fieldsOf } from '../../../src/core/refactorings/codebookText';
import { deleteCode, filesOfDeletion } from '../../../src/core/refactorings/deleteCode';
import { filesOfMerge, mergeCodes } from '../../../src/core/refactorings/mergeCodes';
import { canMove, moveCodes } from '../../../src/core/refactorings/moveCodes';
import { keyOfCoding } from '../../../src/core/refactorings/recoding';
import { filesOfSplit, splitCode } from '../../../src/core/refactorings/splitCode';
import type { Study } from '../../../src/core/project/study';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { MemoryFiles, studyOf } from '../project/memoryStudy';
import { ALIAS, anyStudy, assertSameCoded, codedIn, KNOWN, refactor, UNKNOWN, withoutWords } from './refactoredStudy';
import { runs } from '../runs';

type Coded = [path: string, id: string | null, codes: string[], ...rest: unknown[]];

/** What is coded, after something was done to the codes of each coding; those that have none left are left out. */
function recoded(study: Study, files: MemoryFiles, change: (codes: string[], coding: Coded) => string[]): string[] {
  return codedIn(study, files).flatMap((line) => {
    const [path, id, codes, ...rest] = JSON.parse(line) as Coded;
    const after = change(codes, [path, id, codes, ...rest]);
    const names = new Set(after.map((code) => (code === ALIAS && study.codebook.find(code) ? 'Care' : code)));
    return names.size ? [JSON.stringify([path, id, [...names].sort(), ...rest])] : [];
  });
}

/** Keys that mean nothing to us. */
const OWN = ['mine', 'yours'];

/** What the codebook says of a code besides its name, aliases and children. */
function fields(files: MemoryFiles, name: string): Record<string, unknown> {
  const { file, codebook, nodes } = readCodebookNodes(files.text('codebook.yaml'));
  const code = codebook.find(name);
  return Object.fromEntries(fieldsOf(file, code && nodes.get(code)));
}

/** The comments directly over each code that begins a line. */
function commentsOver(files: MemoryFiles): Map<string, string[]> {
  const text = files.text('codebook.yaml');
  const { codebook, nodes } = readCodebookNodes(text);
  const over = new Map<string, string[]>();
  for (const code of codebook.all()) {
    const lines = text.slice(0, nodes.get(code)?.range[0]).split(/\r?\n/).reverse();
    const [own = '', ...above] = lines;
    const dash = /^ *(?=- *$)/.exec(own)?.[0].length;
    if (dash === undefined) continue;
    // Those that stand deeper are the end of the entry above.
    const end = above.findIndex((line) => !/^ *#/.test(line) || line.indexOf('#') > dash);
    const comments = above.slice(0, end).map((line) => line.trim());
    over.set(code.name, comments.reverse());
  }
  return over;
}

/** All comments that stand alone on a line. */
function ownComments(files: MemoryFiles): string[] {
  return (
    files
      .text('codebook.yaml')
      .match(/^ *#.*$/gm)
      ?.map((line) => line.trim())
      .sort() ?? []
  );
}

/** Whether a code stands on one line with others, where comments can't be put under it. */
function isInFlow(files: MemoryFiles, name: string): boolean {
  const { codebook, nodes } = readCodebookNodes(files.text('codebook.yaml'));
  const node = nodes.get(codebook.find(name)!);
  return !commentsOver(files).has(name) || (isMap(node) && node.flow === true);
}

/** Refactors a study; where comments would come to stand on a line with other things, that may be refused. */
async function orRefused(isRefusable: boolean, ...args: Parameters<typeof refactor>): Promise<void> {
  try {
    await refactor(...args);
  } catch (error) {
    if (!isRefusable || !(error instanceof UnreadableFileError)) throw error;
    assert.match(error.message, /comments of this can’t stand in a list on one line/);
  }
}

/** Each once: labels of one paragraph that come to say the same become one. */
const once = (lines: readonly string[]) => [...new Set(lines)].sort();
const name = fc.constantFrom(...KNOWN, UNKNOWN);
const options = runs(30);

describe('merging codes in any study', () => {
  it('gives their codings the target, each once, and can be undone to the byte', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(anyStudy, name, fc.constantFrom(...KNOWN), fc.boolean(), async (it, source, target, keep) => {
        fc.pre(source !== target);
        const files = new MemoryFiles(it.files);
        const book = new MemoryFiles(it.files);
        const before = await studyOf(files);
        const over = commentsOver(book);
        const isSource = (code: string) => code === source || (source === 'Care' && code === ALIAS);
        const isTarget = (code: string) => code === target || (target === 'Care' && code === ALIAS);
        const expected = recoded(before, files, (codes) => {
          const others = codes.filter((code) => !isSource(code));
          const isThere = others.length === codes.length || others.some(isTarget);
          return isThere ? others : [...others, target];
        });
        const merge = { sources: [source], target, keepAliases: keep };
        await orRefused(
          isInFlow(book, target),
          files,
          it.confidential,
          (study) => filesOfMerge(study, merge),
          (given) => mergeCodes(given, merge),
          (study, { lost = [] }) => {
            assertSameCoded(once(recoded(study, files, (codes) => codes)), once(expected));
            for (const [code, comments] of commentsOver(files)) {
              const added = code === target && over.has(code) ? (over.get(source) ?? []) : [];
              assert.deepEqual(comments, [...(over.get(code) ?? []), ...added], code);
            }
            const [from, into, now] = [fields(book, source), fields(book, target), fields(files, target)];
            for (const [key, value] of Object.entries(from)) {
              const isLost = lost.some((it) => it.code === source && it.key === key);
              assert.equal(isLost, OWN.includes(key) && key in into && String(into[key]) !== String(value));
              if (!isLost && key !== 'color') assert.ok(String(now[key]).includes(String(value).trim()), key);
            }
            for (const [key, value] of Object.entries(into)) {
              assert.ok(String(now[key]).startsWith(String(value).trim()), key);
            }
            const inBook = KNOWN.filter((code) => code !== source);
            assert.deepEqual(
              study.codebook
                .all()
                .map((code) => code.name)
                .sort(),
              inBook.sort(),
            );
            assert.equal(study.codebook.find(source)?.name, keep ? target : undefined);
          },
        );
      }),
      options,
    );
  });
});

describe('deleting a code in any study', () => {
  it('takes it out of all codings, counts those that go with it, and can be undone to the byte', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(anyStudy, name, fc.boolean(), async (it, name, withChildren) => {
        const files = new MemoryFiles(it.files);
        const before = await studyOf(files);
        const over = commentsOver(files);
        const code = before.codebook.find(name);
        const children = withChildren ? (code?.children ?? []).flatMap((child) => [child, ...child.children]) : [];
        const names = new Set([name, ...(code?.aliases ?? []), ...children.map((child) => child.name)]);
        const expected = recoded(before, files, (codes) => codes.filter((code) => !names.has(code)));
        const deletion = { name, withChildren };
        await refactor(
          files,
          it.confidential,
          (study) => filesOfDeletion(study, deletion),
          (given) => deleteCode(given, deletion),
          (study, { counts }) => {
            // What another coding stood in the way of may be found then.
            assert.deepEqual(withoutWords(recoded(study, files, (codes) => codes)), withoutWords(expected));
            for (const [code, comments] of commentsOver(files)) assert.deepEqual(comments, over.get(code) ?? [], code);
            assert.equal(counts.gone, codedIn(before, new MemoryFiles(it.files)).length - expected.length);
            const left = KNOWN.filter((known) => !names.has(known));
            assert.deepEqual(
              study.codebook
                .all()
                .map((it) => it.name)
                .sort(),
              left.sort(),
            );
          },
        );
      }),
      options,
    );
  });
});

describe('splitting a code in any study', () => {
  it('gives the chosen codings another code and leaves all others, and can be undone to the byte', async function () {
    this.timeout(120_000);
    const parts = fc.array(fc.constantFrom(undefined, 'Part-one', 'part (2)', 'Pay #late'), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(anyStudy, name, parts, async (it, name, parts) => {
        fc.pre(name !== 'Pay #late');
        const files = new MemoryFiles(it.files);
        const before = await studyOf(files);
        const names = new Set([name, ...(before.codebook.find(name)?.aliases ?? [])]);
        const choices = new Map<string, string>();
        let i = 0;
        for (const { path, codings } of before.transcripts()) {
          for (const coding of codings) {
            const part = coding.codes.some((code) => names.has(code)) ? parts[i++ % parts.length] : undefined;
            if (part !== undefined) choices.set(keyOfCoding(path, coding), part);
          }
        }
        // Labels of one excerpt that get the same code become one.
        const excerpts = (study: Study) =>
          [...study.transcripts()].flatMap(({ path, codings }) =>
            codings.map(({ id, range }) => `${path} ${id ?? 'label'} ${formatAt(range)}`),
          );
        const count = new Set(excerpts(before)).size;
        await refactor(
          files,
          it.confidential,
          (study) => filesOfSplit(study, { name }),
          (given) => splitCode(given, { name, choices }),
          (study) => {
            for (const { path, codings } of study.transcripts()) {
              for (const coding of codings) {
                const chosen = coding.id === undefined ? undefined : choices.get(keyOfCoding(path, coding));
                if (chosen === undefined) continue;
                assert.ok(coding.codes.includes(chosen) && !coding.codes.some((code) => names.has(code)));
              }
            }
            if (!parts.includes('Pay #late')) assert.equal(new Set(excerpts(study)).size, count);
            for (const part of new Set(choices.values())) assert.ok(study.codebook.find(part));
          },
        );
      }),
      options,
    );
  });
});

describe('moving a code in any codebook', () => {
  it('puts it where it should be, with all under it, or is refused', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(anyStudy, name, fc.constantFrom('', ...KNOWN), async (it, name, parent) => {
        const files = new MemoryFiles(it.files);
        const before = await studyOf(files);
        const coded = codedIn(before, files);
        const [over, comments] = [commentsOver(files), ownComments(files)];
        if (!canMove(before, { names: [name], parent })) return;
        const under = (study: Study) =>
          JSON.stringify(study.codebook.find(name)?.children.map((child) => child.name) ?? []);
        await orRefused(
          parent !== '' && isInFlow(files, parent),
          files,
          it.confidential,
          () => ['codebook.yaml'],
          (given) => moveCodes(given, { names: [name], parent }),
          (study) => {
            assert.equal(study.codebook.parentOf(name)?.name ?? '', parent);
            const now = commentsOver(files);
            for (const code of KNOWN)
              if (over.has(code) && now.has(code)) assert.deepEqual(now.get(code), over.get(code));
            assert.deepEqual(ownComments(files), comments);
            assert.equal(under(study), under(before));
            assert.deepEqual(codedIn(study, files), coded);
          },
        );
      }),
      options,
    );
  });
});
