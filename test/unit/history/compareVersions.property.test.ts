import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { CodingChangeKind, StudyChanges } from '../../../src/core/history/changes';
import { coding, compare, sidecar, TALK, type Texts } from './compareTexts';

const BOOK = 'codes: [Work, Help, Hope]\n';
/** Few of each, so that two versions often differ in one thing only. */
const WORDS = ['far too much work', 'We asked for help'];

interface Coded {
  readonly id: string;
  readonly codes: readonly string[];
  readonly words: string;
  readonly memo: string;
  readonly sidecar: string;
}

interface Declined {
  readonly id: string;
  readonly code: string;
  readonly reason: string;
}

/**
 * A study whose transcripts may begin with another turn, or have lost the words of some codings, and are called `p1.md` and `p2.md`. Each id is there once.
 */
const studies = fc
  .record({
    codings: fc.uniqueArray(
      fc.record<Coded>({
        id: fc.constantFrom('aaaaaa', 'bbbbbb', 'cccccc'),
        codes: fc.constantFrom(['Work'], ['Work', 'Help']),
        words: fc.constantFrom(...WORDS),
        memo: fc.constantFrom('', '    memo: Ask.\n', '    memo: Asked.\n'),
        sidecar: fc.constantFrom('p1.md.codes.yaml', 'p1.md.maya.codes.yaml', 'p2.md.codes.yaml'),
      }),
      { selector: ({ id }) => id, maxLength: 3 },
    ),
    declined: fc.uniqueArray(
      fc.record<Declined>({
        id: fc.constantFrom('dddddd', 'eeeeee'),
        code: fc.constantFrom('Work', 'Help'),
        reason: fc.constantFrom('', '    reason: Too wide.\n'),
      }),
      { selector: ({ id }) => id },
    ),
    first: fc.constantFrom('', 'Ann: Good morning, and thank you for coming here.\n\n'),
    isCut: fc.boolean(),
  })
  .map(({ codings, declined, first, isCut }) => ({ codings, texts: textsOf(codings, declined, first, isCut) }));

function textsOf(codings: readonly Coded[], declined: readonly Declined[], first: string, isCut: boolean): Texts {
  const text = first + TALK;
  const said = isCut ? text.replace(/We asked.*/, 'Nothing at all; it went on until I left.') : text;
  const files: Record<string, string> = { 'codebook.yaml': BOOK, 'p1.md': said, 'p2.md': said };
  const entries = declined.map(
    ({ id, code, reason }) => `  - id: ${id}\n    codes: [${code}]\n    from: [maya/aaaaaa@01234567]\n${reason}`,
  );
  if (declined.length) files['p1.md.consensus.codes.yaml'] = `codings: []\ndeclined:\n${entries.join('')}`;
  for (const file of new Set(codings.map((it) => it.sidecar))) {
    const its = codings.filter((it) => it.sidecar === file);
    const head = `transcript: ${file.slice(0, 5)}\n${file.includes('maya') ? 'coder: maya\n' : ''}`;
    files[file] = sidecar(
      its.map(({ id, codes, words, memo }) => coding(id, codes.join(', '), words, memo, text)),
      head,
    );
  }
  return files;
}

function changesIn({ transcripts }: StudyChanges) {
  return transcripts.flatMap((it) => it.codings);
}

const REVERSE: Partial<Record<CodingChangeKind, CodingChangeKind>> = {
  added: 'removed',
  removed: 'added',
  lost: 'found',
  found: 'lost',
};

describe('Comparing any two versions of a study', () => {
  it('finds nothing in a version and itself', async () => {
    await fc.assert(
      fc.asyncProperty(studies, async ({ texts }) => {
        const all = Object.keys(texts);
        assert.deepEqual((await compare(texts, texts, all)).transcripts, []);
      }),
    );
  });

  it('finds the same the other way round, with all that was added removed, and what was lost found', async () => {
    await fc.assert(
      fc.asyncProperty(studies, studies, async (a, b) => {
        const changes = await compare(a.texts, b.texts);
        const reversed = await compare(b.texts, a.texts);
        assert.deepEqual(
          reversed.transcripts.flatMap((it) => it.declined),
          changes.transcripts.flatMap((it) =>
            it.declined.map(({ file, before, after }) => ({ file, before: after, after: before })),
          ),
        );
        const [there, back] = [changesIn(changes), changesIn(reversed)];
        const said = (its: typeof there, isBack: boolean) =>
          its
            .map(({ kinds, before, after, gained, lost }) => {
              const turned = kinds.map((it) => (isBack ? (REVERSE[it] ?? it) : it)).sort();
              const ids = isBack ? [after?.id, before?.id] : [before?.id, after?.id];
              return JSON.stringify([
                turned,
                ids,
                ...(isBack ? [lost, gained] : [gained, lost]).map((it) => [...it].sort()),
              ]);
            })
            .sort();
        assert.deepEqual(said(back, true), said(there, false));
      }),
    );
  });

  it('tells of each coding once, unless the other version has the same', async () => {
    await fc.assert(
      fc.asyncProperty(studies, studies, async (a, b) => {
        const changes = changesIn(await compare(a.texts, b.texts));
        const untold = (side: 'before' | 'after', codings: readonly Coded[]) => {
          const told = changes.flatMap((it) => it[side]?.id ?? []);
          assert.equal(new Set(told).size, told.length);
          // Under another id it is the same.
          const rest = codings.filter(({ id }) => !told.includes(id)).map((it) => JSON.stringify({ ...it, id: '' }));
          return rest.sort();
        };
        assert.deepEqual(untold('before', a.codings), untold('after', b.codings));
      }),
    );
  });
});
