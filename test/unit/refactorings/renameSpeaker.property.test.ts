import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filesOfSpeakerRename, renameSpeaker } from '../../../src/core/refactorings/renameSpeaker';
import type { Study } from '../../../src/core/project/study';
import { MemoryFiles, studyOf } from '../project/memoryStudy';
import { anyStudy, assertSameCoded, codedIn, refactor } from './refactoredStudy';
import { runs } from '../runs';

function speakersIn(study: Study): string[] {
  return [...study.transcripts()].flatMap(({ path, transcript }) =>
    transcript.turns.map(({ speaker, paragraphs }) => `${path} ${speaker} ${paragraphs.length}`),
  );
}

describe('renaming a speaker in any study', () => {
  it('changes who speaks and nothing that is coded, and can be undone to the byte', async function () {
    this.timeout(120_000);
    const name = fc.constantFrom('Ann', 'Bob');
    const newName = fc.constantFrom('Zoë', 'Interviewee 2', 'Dr. Li');
    const only = fc.constantFrom(undefined, 'p1.md');
    await fc.assert(
      fc.asyncProperty(anyStudy, name, newName, only, fc.boolean(), async (it, name, newName, only, keepAlias) => {
        const files = new MemoryFiles(it.files);
        const before = await studyOf(files);
        const coded = codedIn(before, files);
        const expected = speakersIn(before).map((turn) =>
          only === undefined || turn.startsWith(only)
            ? turn.replace(name, newName).replace(name.toUpperCase(), newName.toUpperCase())
            : turn,
        );
        const rename = { name, newName, keepAlias, only };
        await refactor(
          files,
          it.confidential,
          (study) => filesOfSpeakerRename(study, rename),
          (given) => renameSpeaker(given, rename),
          (study, { changes }) => {
            assert.deepEqual(speakersIn(study), expected);
            assertSameCoded(codedIn(study, files), coded);
            assert.equal(study.codebook.isSpeaker(newName), only === undefined);
            assert.equal(study.codebook.isSpeaker(name), only !== undefined || keepAlias);
            assert.ok(changes.every(({ path }) => only === undefined || path.startsWith(only)));
            if (only === undefined) {
              const named = new RegExp(`speaker"?: *"?${name}\\b`);
              assert.ok(![...files.files.values()].some((text) => named.test(text as string)));
            }
          },
        );
      }),
      runs(40),
    );
  });
});
