import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DEFAULT_TRANSCRIPTS, studiesIn } from '../../../src/core/project/studiesIn';

const inInterviews = (path: string) => /(^|\/)interviews\//.test(path);

describe('studiesIn', () => {
  it('puts each file into the study of the nearest codebook above it', () => {
    const files = [
      'README.md',
      'interviews/p1.md',
      'a/codebook.yaml',
      'a/interviews/p1.md',
      'a/interviews/p1.md.codes.yaml',
      'a/b/codebook.yaml',
      'a/b/interviews/codebook.yaml.md',
      'ab/interviews/p2.md',
    ];
    assert.deepEqual(studiesIn(files, inInterviews), [
      { root: '', paths: ['interviews/p1.md', 'ab/interviews/p2.md'] },
      { root: 'a', paths: ['codebook.yaml', 'interviews/p1.md.codes.yaml', 'interviews/p1.md'] },
      { root: 'a/b', paths: ['codebook.yaml', 'interviews/codebook.yaml.md'] },
    ]);
  });

  it('takes what has a sidecar beside it for a transcript, and a sidecar without one along', () => {
    const files = ['talk.md', 'talk.md.tom.codes.yaml', 'other.md', 'gone.md.codes.yaml', 'codebook.yaml'];
    assert.deepEqual(studiesIn(files, inInterviews), [
      { root: '', paths: ['codebook.yaml', 'talk.md.tom.codes.yaml', 'gone.md.codes.yaml', 'talk.md'] },
    ]);
  });

  it('is nothing where there is no study', () => {
    assert.deepEqual(studiesIn(['README.md', 'src/a.ts'], inInterviews), []);
  });

  it('has the globs that the setting has', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { configuration: { properties: Record<string, { default: unknown }> } };
    };
    const setting = contributes.configuration.properties['transcriptCoding.transcripts'];
    assert.deepEqual(DEFAULT_TRANSCRIPTS, setting?.default);
  });
});
