import assert from 'node:assert/strict';
import { newCodebook } from '../../../src/core/project/newCodebook';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { file } from './memoryStudy';

const EXAMPLE = { name: 'My first code', description: 'What it means: in words.' };

describe('newCodebook', () => {
  it('has the codes that are in use', () => {
    assert.equal(newCodebook(['B-2', 'A: x'], EXAMPLE), file('codes:', '  - name: B-2', '  - name: "A: x"'));
  });

  it('has an example when none is', () => {
    const text = newCodebook([], EXAMPLE);
    const [code, ...others] = readCodebook(text).codebook.all();
    assert.deepEqual([code?.name, code?.description, others], ['My first code', 'What it means: in words.', []]);
  });
});
