import assert from 'node:assert/strict';
import { FOUND, MISTAKES } from '../../fixtures/mistakes';
import { checksOf, studyOf } from '../project/memoryStudy';

describe('a study with every mistake', () => {
  it('has each found once, at its place', async () => {
    const found = [...checksOf(await studyOf(MISTAKES)).byFile()].flatMap(([path, problems]) =>
      problems.map(
        ({ code, severity, range: { start } }) =>
          `${path}:${start.line + 1}:${start.character + 1} ${severity} ${code}`,
      ),
    );
    assert.deepEqual(found.sort(), [...FOUND].sort());
  });
});
