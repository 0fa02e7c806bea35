import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ExcerptTable } from '../../../src/core/excerpts/excerptTable';
import type { Study } from '../../../src/core/project/study';
import { printQuery } from '../../../src/core/query/printQuery';
import type { Query } from '../../../src/core/query/query';
import { RefusedError } from '../../../src/core/refactorings/refactoring';
import { filesOfRename, renameCode } from '../../../src/core/refactorings/renameCode';
import { filesOfSpeakerRename, renameSpeaker } from '../../../src/core/refactorings/renameSpeaker';
import { findExcerpts } from '../../../src/core/retrieval/findExcerpts';
import { Lines } from '../../../src/core/text/lines';
import { MemoryFiles, studyOf } from '../project/memoryStudy';
import { anyQuery } from '../retrieval/anyQuery';
import { filesOf, toldStudy } from '../retrieval/toldStudy';
import { runs } from '../runs';

/** The ways in which YAML writes a text. */
const SCALARS: readonly ((text: string) => string)[] = [
  (text) => `'${text.replaceAll("'", "''")}'`,
  (text) => JSON.stringify(text).replaceAll('A', '\\u0041'),
  (text) => `|-\n      ${text.replaceAll(' AND ', '\n\n        AND ')}`,
  (text) => `>\n      ${text.replaceAll(' ', '\n      ')}`,
];

function queriesFile(query: Query, scalar: (text: string) => string): string {
  return `# ours\nqueries:\n  - name: X\n    query: ${scalar(printQuery(query))}\n    mine: A1 and Ann\n`;
}

/** What the saved query finds, by what a renaming leaves as it is. @param named what codes are called in the result. */
async function found(study: Study, files: MemoryFiles, named: (code: string) => string): Promise<string[]> {
  const query = study.savedQueries[0]?.parsed.query;
  assert.ok(query);
  const table = new ExcerptTable(study);
  await table.bringUpToDate();
  const results = await findExcerpts(query, study, table, (path) => Promise.resolve(files.text(path)));
  return (results ?? [])
    .flatMap((its) =>
      [...its.excerpts()].map(({ path, range: { start, end }, words, codes, coder, memo }) => {
        const lines = new Lines(files.text(path));
        // Speakers' names stand at the beginning of lines.
        const [left, right] = [start, end].map(({ line, character }) => [line, lines.line(line).length - character]);
        return JSON.stringify([path, left, right, words, codes.map(named).sort(), coder, memo]);
      }),
    )
    .sort();
}

function asksWhatIsInNames(query: Query): boolean {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.operands.some(asksWhatIsInNames);
    case 'not':
      return asksWhatIsInNames(query.operand);
    case 'relation':
      return asksWhatIsInNames(query.left) || asksWhatIsInNames(query.right);
    case 'match':
      return query.subject.kind === 'field' && query.subject.field === 'speaker';
    default:
      return false;
  }
}

describe('a saved query finds the same excerpts', () => {
  it('when a code is called otherwise', async function () {
    this.timeout(120_000);
    const name = fc.constantFrom('A', 'A1', 'A21', 'B', 'Old-A1', 'Unknown');
    const newNames = fc.constantFrom('New-code', 'or', '"new" code, \\a', "d'é: #1");
    const scalar = fc.constantFrom(...SCALARS);
    await fc.assert(
      fc.asyncProperty(
        toldStudy,
        anyQuery,
        scalar,
        name,
        newNames,
        fc.boolean(),
        async (talks, query, scalar, name, any, keepAlias) => {
          const newName = name === 'Unknown' ? 'New-code' : any;
          const files = new MemoryFiles({ ...filesOf(talks), 'queries.yaml': queriesFile(query, scalar) });
          const study = await studyOf(files);
          const expected = await found(study, files, (code) => (code === name ? newName : code));
          const rename = { name, newName, keepAlias };
          const texts = new Map(filesOfRename(study, rename).map((path) => [path, files.texts().get(path)]));
          files.apply(renameCode({ study, texts, isConfidential: () => false }, rename).changes);
          assert.deepEqual(await found(await studyOf(files), files, (code) => code), expected);
        },
      ),
      runs(120),
    );
  });

  it('when a speaker is called otherwise', async function () {
    this.timeout(120_000);
    const name = fc.constantFrom('Ann', 'Annie', 'Bob', 'Cleo');
    const asked = anyQuery.filter((query) => !asksWhatIsInNames(query));
    const scalar = fc.constantFrom(...SCALARS);
    await fc.assert(
      fc.asyncProperty(toldStudy, asked, scalar, name, fc.boolean(), async (talks, query, scalar, name, keepAlias) => {
        const files = new MemoryFiles({ ...filesOf(talks), 'queries.yaml': queriesFile(query, scalar) });
        const study = await studyOf(files);
        const expected = await found(study, files, (code) => code);
        const rename = { name, newName: 'Zoé Li', keepAlias };
        const texts = new Map(filesOfSpeakerRename(study, rename).map((path) => [path, files.texts().get(path)]));
        try {
          files.apply(renameSpeaker({ study, texts, isConfidential: () => false }, rename).changes);
        } catch (error) {
          // Somebody who speaks once isn't taken for a speaker under every name.
          fc.pre(!(error instanceof RefusedError));
          throw error;
        }
        assert.deepEqual(await found(await studyOf(files), files, (code) => code), expected);
      }),
      runs(120),
    );
  });
});
