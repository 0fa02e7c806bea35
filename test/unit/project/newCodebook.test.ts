import assert from 'node:assert/strict';
import { newCodebook, withCodes } from '../../../src/core/project/newCodebook';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
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

describe('withCodes', () => {
  it('adds codes at the end, and none that is there already', () => {
    const text = file('codes:', '  - name: A # mine', '    aliases: [a]');
    const names = ['B', 'A', 'a', 'B', 'C'].map((name) => ({ name }));
    assert.equal(withCodes(text, names), text + file('  - name: B', '  - name: C'));
    assert.equal(withCodes(text, [{ name: 'a' }]), text);
  });

  it('leaves a codebook alone that can’t be read', () => {
    assert.throws(() => withCodes('codes:\n\t- name: A\n', [{ name: 'B' }]), UnreadableFileError);
  });
});
