import assert from 'node:assert/strict';
import { mayBeSameFile, movedSidecar, sidecarsBeside } from '../../../src/core/project/movedFiles';

describe('The sidecars beside a file', () => {
  const names = [
    'p1.md',
    'p1.md.codes.yaml',
    'p12.md',
    'p12.md.codes.yaml',
    'p12.md.rached.codes.yaml',
    'p12.md.bak',
    'codebook.yaml',
  ];

  it('are its own, and those of its coders, not those of a longer name', () => {
    assert.deepEqual(sidecarsBeside('p12.md', names), ['p12.md.codes.yaml', 'p12.md.rached.codes.yaml']);
    assert.deepEqual(sidecarsBeside('p1.md', names), ['p1.md.codes.yaml']);
    assert.deepEqual(sidecarsBeside('p1', ['p1', 'p12.codes.yaml']), []);
  });

  it('are those of the file itself where another file has a name that could be its coder’s', () => {
    assert.deepEqual(sidecarsBeside('p12', ['p12', 'p12.md', 'p12.md.codes.yaml']), []);
    assert.deepEqual(sidecarsBeside('p12.md', ['p12', 'p12.md', 'p12.md.codes.yaml']), ['p12.md.codes.yaml']);
    assert.deepEqual(sidecarsBeside('p12', ['p12', 'p12.md.codes.yaml']), ['p12.md.codes.yaml']);
  });

  it('are known when the file itself is gone already', () => {
    assert.deepEqual(sidecarsBeside('p12.md', ['p12', 'p12.md.codes.yaml']), ['p12.md.codes.yaml']);
  });
});

describe('The name of a sidecar whose transcript is renamed', () => {
  it('keeps its coder', () => {
    assert.equal(movedSidecar('p12.md.codes.yaml', 'p12.md', 'Round 2.txt'), 'Round 2.txt.codes.yaml');
    assert.equal(movedSidecar('p12.md.rached.codes.yaml', 'p12.md', 'P12.md'), 'P12.md.rached.codes.yaml');
  });
});

describe('Names that may be one file’s', () => {
  it('differ in case, or in how letters are composed', () => {
    assert.ok(mayBeSameFile('p12.md.codes.yaml', 'P12.md.codes.yaml'));
    assert.ok(mayBeSameFile('Jo\u0308rg.md', 'J\u00f6rg.md'));
    assert.ok(!mayBeSameFile('p12.md', 'p13.md'));
  });
});
