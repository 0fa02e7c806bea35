import assert from 'node:assert/strict';
import { confusionOf } from '../../../src/core/comparing/confusion';
import { studyOf } from '../project/memoryStudy';
import { code, codingsIn, compared, told } from './coded';

const TEXT = 'The bag was a present, they say. But they keep forty euros until you give it back.';

describe('the confusion matrix', () => {
  const ann = (name: string, words: string) => code(TEXT, 'Ann', name, words);
  const ben = (name: string, words: string) => code(TEXT, 'Ben', name, words);
  const comparison = compared(
    TEXT,
    codingsIn(TEXT, [
      ...[ann('Pay', 'The bag'), ben('Pay', 'The bag')],
      ...[ann('Pay', 'keep forty euros'), ben('Pay', 'forty euros until')],
      ...[ann('Zeal', 'a present'), ben('Pay', 'a present')],
      ann('App', 'they say'),
      ben('Extra', 'give it back'),
    ]),
  );

  it('has what both gave on the diagonal, other codes beside it, and what one gave alone in the last row and column', async () => {
    const { codebook } = await studyOf({ 'codebook.yaml': 'codes:\n  - name: Pay\n  - name: Unused\n  - name: App\n' });
    const { codes, cells } = confusionOf([comparison], codebook);
    assert.deepEqual(codes, ['Pay', 'App', 'Extra', 'Zeal']);
    assert.deepEqual(
      cells.map(({ first, second, entries }) => [first, second, entries.map(told)]),
      [
        [
          'Pay',
          'Pay',
          ['agreed: Pay “The bag” / Pay “The bag”', 'otherBorders: Pay “keep forty euros” / Pay “forty euros until”'],
        ],
        ['App', undefined, ['onlyFirst: App “they say” / -']],
        ['Zeal', 'Pay', ['otherCode: Zeal “a present” / Pay “a present”']],
        [undefined, 'Extra', ['onlySecond: - / Extra “give it back”']],
      ],
    );
  });

  it('has every entry of every transcript in one cell', async () => {
    const { codebook } = await studyOf({});
    const { cells } = confusionOf([comparison, comparison], codebook);
    const all = cells.flatMap(({ entries }) => entries);
    assert.equal(all.length, 2 * (comparison.agreed.length + comparison.differences.length));
  });

  it('is empty where nothing is coded', async () => {
    const { codebook } = await studyOf({});
    assert.deepEqual(confusionOf([], codebook), { codes: [], cells: [] });
  });
});
