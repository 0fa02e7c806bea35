import assert from 'node:assert/strict';
import { file } from '../project/memoryStudy';
import { found } from './found';

describe('label-without-excerpt', () => {
  it('is told of a code that stands first in its turn', async () => {
    const files = {
      'codebook.yaml': file('codes: [Trust, Help]'),
      'p.md': file(
        '# Trust',
        '',
        'Help',
        '',
        'Ann:',
        '',
        'Trust',
        '',
        'We do.',
        '',
        'Help',
        '',
        'Bob: Help',
        '',
        'Ann: So.',
      ),
    };
    assert.deepEqual(await found('label-without-excerpt', files), [
      'p.md:7:1 The label “Trust” codes nothing: no paragraph stands above it in its turn.',
    ]);
  });

  it('isn’t told of what only looks like a code', async () => {
    const files = {
      'p.md': file('my-label', '', 'Ann:', '', 'my-label', '', 'We do.', '', 'Bob: So.', '', 'Ann: So.'),
    };
    assert.deepEqual(await found('label-without-excerpt', files), []);
  });
});
