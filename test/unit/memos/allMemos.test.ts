import assert from 'node:assert/strict';
import { formatAt } from '../../../src/core/codings/at';
import { allMemos, memosWithoutTranscript } from '../../../src/core/memos/allMemos';
import { memoKey, type Memo } from '../../../src/core/memos/memo';
import { file, studyOf } from '../project/memoryStudy';

const shown = ({ target, text, path, range, coder, codes, isLost }: Memo) =>
  [target.kind, text, path, formatAt(range), coder ?? '-', codes.join('+'), ...(isLost ? ['lost'] : [])].join(' | ');

const entry = (id: string, code: string, at: string, quote: string, memo: string) => [
  `  - id: ${id}`,
  `    codes: [${code}]`,
  `    at: ${at}`,
  `    quote: ${quote}`,
  `    memo: ${memo}`,
];

const FILES = {
  'codebook.yaml': file(
    'codes:',
    '  - name: Trees',
    '    aliases: [Wood]',
    '    memo: Whose word is it?',
    '    codes:',
    '      - name: Oaks',
    '        memo: "  "',
    '  - name: Trees',
    '    memo: The second.',
  ),
  't/p10.md': file('Ann: We count.'),
  't/p10.md.codes.yaml': file('memo: Short.', 'codings: []'),
  't/p2.md': file('Ann: We count the trees.', '', 'Bob: Every single year, again and again.'),
  't/p2.md.maya.codes.yaml': file(
    'transcript: p2.md',
    'memo: |-',
    '  On a train.',
    '  Loud.',
    'codings:',
    ...entry('b', 'Wood', '3:6-3:24', 'Every single year,', 'When?'),
    ...entry('c', 'Other', '9:1-9:9', 'It was in the other room that nobody uses', 'Where?'),
  ),
  't/p2.md.codes.yaml': file(
    'transcript: p2.md',
    'codings:',
    ...entry('a', 'Trees', '1:6-1:25', 'We count the trees.', '""'),
  ),
};

describe('allMemos', () => {
  it('has those on codes, then by transcript those on it and on its codings, with where they are and whose', async () => {
    assert.deepEqual(allMemos(await studyOf(FILES)).map(shown), [
      'code | Whose word is it? | codebook.yaml | 2:11-2:16 | - | Trees',
      'transcript | On a train.\nLoud. | t/p2.md | 1:1-1:1 | maya | ',
      'coding | When? | t/p2.md | 3:6-3:24 | maya | Trees',
      'coding | Where? | t/p2.md | 4:1-4:1 | maya | Other | lost',
      'transcript | Short. | t/p10.md | 1:1-1:1 | - | ',
    ]);
  });

  it('has those of a sidecar without a transcript, where they are written', async () => {
    const alone = file('coder: eve', 'memo: Where is it?', 'codings:', ...entry('a', 'Wood', '1:1-1:5', 'Here', 'So.'));
    const study = await studyOf({ ...FILES, 't/gone.md.codes.yaml': alone });
    assert.deepEqual(allMemos(study).slice(-2).map(shown), [
      'transcript | Where is it? | t/gone.md.codes.yaml | 1:1-1:1 | eve |  | lost',
      'coding | So. | t/gone.md.codes.yaml | 4:5-8:14 | eve | Trees | lost',
    ]);
    assert.equal(memosWithoutTranscript(study, 't/gone.md.codes.yaml').length, 2);
    assert.deepEqual(memosWithoutTranscript(study, 't/p10.md.codes.yaml'), []);
  });

  it('tells them apart by what they are about', async () => {
    const keys = allMemos(await studyOf(FILES)).map(({ target }) => memoKey(target));
    assert.equal(new Set(keys).size, 5);
    assert.equal(memoKey({ kind: 'code', name: 'Trees' }), keys[0]);
  });
});
