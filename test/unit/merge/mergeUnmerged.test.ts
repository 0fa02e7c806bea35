import assert from 'node:assert/strict';
import type { Merge } from '../../../src/core/merge/mergeResult';
import { mergeUnmerged, type GitVersions } from '../../../src/core/merge/mergeUnmerged';

const MARKED = 'a\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other\n';
const GIT: GitVersions = { base: 'base\n', ours: 'whole ours\n', theirs: 'whole theirs\n', written: MARKED };

/** A merge that shows what it was given. */
const shown: Merge = (...texts) => ({ kind: 'merged', text: JSON.stringify(texts), conflicts: [] });

function merged(marked: string, git: GitVersions | undefined, merge = shown): unknown {
  const result = mergeUnmerged(marked, git, merge);
  return result.kind === 'merged' ? JSON.parse(result.text) : result.problem.code;
}

describe('mergeUnmerged', () => {
  it('merges the versions that git began with while the file is as git has left it', () => {
    assert.deepEqual(merged(MARKED, GIT), ['base\n', 'whole ours\n', 'whole theirs\n']);
    assert.deepEqual(merged(MARKED, { ...GIT, base: undefined }), [null, 'whole ours\n', 'whole theirs\n']);
  });

  it('merges what the file says once it was edited, with the base that git knows', () => {
    assert.deepEqual(merged(MARKED.replace('theirs', 'edited'), GIT), ['base\n', 'a\nours\n', 'a\nedited\n']);
  });

  it('merges what the file says where git has no such versions, or there is no git', () => {
    const marked = ['a\nours\n', 'a\ntheirs\n'];
    assert.deepEqual(merged(MARKED, undefined), [null, ...marked]);
    assert.deepEqual(merged(MARKED, { ...GIT, base: undefined, theirs: undefined }), [null, ...marked]);
    assert.deepEqual(merged(MARKED, { ...GIT, written: undefined }), ['base\n', ...marked]);
  });

  it('keeps the line breaks that the file has, whichever git stores', () => {
    const crlf = MARKED.replaceAll('\n', '\r\n');
    assert.deepEqual(merged(crlf, GIT), ['base\r\n', 'whole ours\r\n', 'whole theirs\r\n']);
  });

  it('tells what can’t be read at its place in the file', () => {
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } };
    const merge: Merge = () => ({
      kind: 'unreadable',
      side: 'theirs',
      problem: { code: 'bad', message: 'Bad.', severity: 'error', range },
    });
    const result = mergeUnmerged(MARKED, GIT, merge);
    assert.equal(result.kind === 'unreadable' && result.problem.range.start.line, 4);
  });
});
