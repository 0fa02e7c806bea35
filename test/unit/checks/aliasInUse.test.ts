import assert from 'node:assert/strict';
import { file, sidecar } from '../project/memoryStudy';
import { found } from './found';

const CODEBOOK = file('codes:', '  - name: Night-shift', '    aliases: [Nights, Help]', '  - name: Help');

describe('alias-in-use', () => {
  it('is told at each alias, in labels and sidecars, but not of what is a name too', async () => {
    const files = {
      'codebook.yaml': CODEBOOK,
      'p.md': file('Ann: one two', '', 'Nights', '', 'Help', '', 'Bob: three', '', 'Ann: four', '', 'Bob: five'),
      'p.md.codes.yaml': sidecar('p.md', ['a1', 'Help, Nights', '1:6-1:9', 'one']),
    };
    assert.deepEqual(await found('alias-in-use', files), [
      'p.md:3:1 “Nights” is an alias; the code is “Night-shift” now.',
      'p.md.codes.yaml:4:19 “Nights” is an alias; the code is “Night-shift” now.',
    ]);
  });

  it('isn’t told where the coding has the name too, which is another problem', async () => {
    const files = {
      'codebook.yaml': CODEBOOK,
      'p.md': file('Ann: one two'),
      'p.md.codes.yaml': sidecar('p.md', ['a1', 'Nights, Night-shift', '1:1-1:9', 'Ann: one']),
    };
    assert.deepEqual(await found('alias-in-use', files), []);
  });
});
