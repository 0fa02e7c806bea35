import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  baseName,
  coderOfSidecar,
  coderSlug,
  comparePaths,
  isCodebookPath,
  isSidecarPath,
  sidecarPath,
  transcriptOfSidecar,
} from '../../../src/core/project/studyPaths';
import { runs } from '../runs';

describe('study paths', () => {
  it('tell the codebook, which stands in the study’s own folder', () => {
    assert.deepEqual(['codebook.yaml', 'sub/codebook.yaml', 'codebook.yml', 'my-codebook.yaml'].map(isCodebookPath), [
      true,
      false,
      false,
      false,
    ]);
  });

  it('tell sidecars', () => {
    assert.deepEqual(
      ['p1.md.codes.yaml', 'a/p1.md.eve.codes.yaml', 'p1.md.codes.yml', 'codes.yaml', 'p1.md'].map(isSidecarPath),
      [true, true, false, false, false],
    );
  });

  for (const [coder, slug] of [
    ['rached', 'rached'],
    ['Mía López', 'mía-lópez'],
    ['Mi\u0301a', 'mía'],
    ['  R. Ben-Ali (2nd) ', 'r-ben-ali-2nd'],
    ['a.b', 'a-b'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\x', 'c-x'],
    ['李雷', '李雷'],
    ['आशा', 'आशा'],
    ['snake_case', 'snake_case'],
    ['!?', ''],
    ['', ''],
  ] as const) {
    it(`write the coder ${JSON.stringify(coder)} as ${JSON.stringify(slug)}`, () =>
      assert.equal(coderSlug(coder), slug));
  }

  it('give each coder a file beside the transcript', () => {
    assert.equal(sidecarPath('a/p12.md', undefined), 'a/p12.md.codes.yaml');
    assert.equal(sidecarPath('a/p12.md', 'Rached B.'), 'a/p12.md.rached-b.codes.yaml');
    assert.equal(sidecarPath('a/p12.md', '!?'), 'a/p12.md.codes.yaml');
    assert.equal(coderOfSidecar('a/p12.md.rached-b.codes.yaml', 'a/p12.md'), 'rached-b');
    assert.equal(coderOfSidecar('a/p12.md.codes.yaml', 'a/p12.md'), undefined);
  });

  for (const [sidecar, transcripts, expected] of [
    ['p12.md.codes.yaml', ['p12.md'], 'p12.md'],
    ['p12.md.x.codes.yaml', ['p12.md'], 'p12.md'],
    ['p12.md.x.codes.yaml', ['p12.md', 'p12.md.x'], 'p12.md.x'],
    ['p12.md.codes.yaml', ['p12', 'p12.md'], 'p12.md'],
    ['p12.md.codes.yaml', ['p12'], 'p12'],
    ['p12.md.x.y.codes.yaml', ['p12.md'], undefined],
    ['a.b/p12.codes.yaml', ['a'], undefined],
    ['a/p12.md.codes.yaml', ['p12.md'], undefined],
    ['a/.codes.yaml', ['a', 'a/'], 'a/'],
    ['.codes.yaml', ['p12.md'], undefined],
    ['.x.codes.yaml', ['.x'], '.x'],
  ] as const) {
    it(`find ${expected ?? 'nothing'} for ${sidecar} among ${transcripts.join(', ')}`, () =>
      assert.equal(
        transcriptOfSidecar(sidecar, (path) => transcripts.some((known) => known === path)),
        expected,
      ));
  }

  it('lead from any coder’s file back to the transcript', () => {
    const paths = fc.constantFrom('p12.md', 'a/b/p 12.txt', 'ünï.md', 'no-extension');
    fc.assert(
      fc.property(paths, fc.string({ unit: 'grapheme' }), (transcript, coder) => {
        const path = sidecarPath(transcript, coder);
        assert.ok(isSidecarPath(path));
        assert.equal(
          transcriptOfSidecar(path, (known) => known === transcript),
          transcript,
        );
        assert.equal(coderOfSidecar(path, transcript) ?? '', coderSlug(coder));
        assert.equal(coderSlug(coderSlug(coder)), coderSlug(coder));
        assert.ok(!/[\\/.:*?"<>|\s]/.test(coderSlug(coder)));
      }),
      runs(500),
    );
  });

  it('end with a name', () => {
    assert.equal(baseName('a/b/p12.md'), 'p12.md');
    assert.equal(baseName('p12.md'), 'p12.md');
  });

  it('are sorted as people sort them', () => {
    assert.deepEqual(['p10.md', 'p2.md', 'b/p1.md'].sort(comparePaths), ['b/p1.md', 'p2.md', 'p10.md']);
  });
});
