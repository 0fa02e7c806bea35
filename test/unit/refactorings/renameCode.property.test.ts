import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filesOfRename, renameCode } from '../../../src/core/refactorings/renameCode';
import { MemoryFiles, studyOf } from '../project/memoryStudy';
import { ALIAS, anyStudy, assertSameCoded, codedIn, KNOWN, refactor, UNKNOWN } from './refactoredStudy';
import { runs } from '../runs';

const NEW = ['New-code', 'new #code, a', '[x] y', 'Näh "so"'];

describe('renaming a code in any study', () => {
  it('changes its name and nothing else, and can be undone to the byte', async function () {
    this.timeout(120_000);
    const name = fc.constantFrom(...KNOWN, UNKNOWN, ALIAS);
    await fc.assert(
      fc.asyncProperty(anyStudy, name, fc.constantFrom(...NEW), fc.boolean(), async (it, name, any, keepAlias) => {
        const newName = name === UNKNOWN ? 'New-code' : any;
        const files = new MemoryFiles(it.files);
        const before = await studyOf(files);
        const expected = codedIn(before, files).map((coding) => {
          const [path, id, codes, ...rest] = JSON.parse(coding) as [string, string, string[], ...unknown[]];
          return JSON.stringify([path, id, codes.map((code) => (code === name ? newName : code)), ...rest]);
        });
        const texts = [...files.files.entries()] as [string, string][];
        const rename = { name, newName, keepAlias };
        await refactor(
          files,
          it.confidential,
          (study) => filesOfRename(study, rename),
          (given) => renameCode(given, rename),
          (study, { changes }) => {
            assertSameCoded(codedIn(study, files), expected);
            const code = study.codebook.find(newName);
            if (name !== UNKNOWN) assert.ok(code);
            if (KNOWN.includes(name)) {
              assert.equal(code?.name, newName);
              assert.equal(study.codebook.find(name), keepAlias ? code : undefined);
            }
            // What isn't in an edit can only be a name, or what is known of an excerpt with a label in it.
            const unchanged = texts.filter(([path]) => !changes.some((change) => change.path === path));
            for (const [path, text] of unchanged) assert.equal(files.text(path), text);
            for (const { path, before = '', edits = [] } of changes) {
              for (const { start, end } of edits) {
                const old = before.slice(start, end);
                const isName = old === '' || old.includes(name) || old === JSON.stringify(name) || /^>-/.test(old);
                const isPlace =
                  path.endsWith('.codes.yaml') && /^(?:\d+:\d+-\d+:\d+|"(?:[^"]|\\")*"|\{.*\})$/.test(old);
                assert.ok(isName || isPlace, `${path}: ${old}`);
              }
            }
          },
        );
      }),
      runs(40),
    );
  });
});
