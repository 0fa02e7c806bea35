import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { printScalar } from '../../../src/core/yaml/printScalar';
import { found } from './found';
import { checksOf, file, studyOf } from '../project/memoryStudy';

const FOLDER = '../shared/transcripts/';

/** The problems of a study of one transcript: with a codebook of its own codes, without one, and with one that has nothing to do with it. */
describe('real transcripts', function () {
  if (!existsSync(FOLDER)) {
    it(`(no ${FOLDER})`);
    return;
  }
  for (const name of readdirSync(FOLDER)) {
    const text = readFileSync(FOLDER + name, 'utf8');
    const codes = [...new Set(readTranscript(text).labels.map(({ code }) => code))];
    const codebook = file('codes:', ...codes.map((code) => `  - ${printScalar(code)}`));

    it(`${name}: no false problem`, async () => {
      const path = `transcripts/${name}`;
      assert.deepEqual([...checksOf(await studyOf({ [path]: text })).byFile()], [], 'without a codebook');
      if (codes.length) {
        const files = { [path]: text, 'codebook.yaml': codebook };
        assert.deepEqual([...checksOf(await studyOf(files)).byFile()], [], 'with a codebook of its codes');
      }
    });

    it(`${name}: nothing but its codes is unknown to another codebook`, async () => {
      const files = { [`transcripts/${name}`]: text, 'codebook.yaml': 'codes: [Quite-another-code]\n' };
      const unknown = await found('unknown-code', files);
      assert.deepEqual(new Set(unknown.map((it) => /“(.*)”/.exec(it)?.[1])), new Set(codes));
      assert.deepEqual(await found('label-without-excerpt', files), []);
      assert.deepEqual(await found('same-coding', files), []);
    });
  }
});
