import assert from 'node:assert/strict';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { CodingFilter } from '../../../src/core/stripes/codingFilter';
import { NOTHING_HIDDEN, type Hidden } from '../../../src/core/stripes/hidden';
import { hiddenCodes } from '../../../src/core/stripes/hiddenCodes';
import { carryOver, setCode, showOnly } from '../../../src/core/stripes/hiding';
import { file } from '../project/memoryStudy';

const { codebook } = readCodebook(
  file(
    'codes:',
    '  - name: Pay',
    '    aliases: [Money]',
    '    codes:',
    '      - name: Tips',
    '        codes:',
    '          - name: Cash',
    '  - name: Safety',
  ),
);
const NAMES = ['Pay', 'Tips', 'Cash', 'Safety', 'Unknown'];

function shown(hidden: Hidden): string {
  const filter = new CodingFilter(hidden, codebook);
  return NAMES.filter((name) => filter.showsCode(name)).join(' ');
}

function set(hidden: Hidden, name: string, isShown: boolean): Hidden {
  return setCode(hidden, codebook, name, isShown);
}

describe('Codes that are hidden in the text', () => {
  it('are none, unless told', () => {
    assert.equal(shown(NOTHING_HIDDEN), 'Pay Tips Cash Safety Unknown');
  });

  it('stay hidden when they are renamed; one that others are merged into stays as it is', () => {
    const hidden = set(NOTHING_HIDDEN, 'Safety', false);
    assert.equal(carryOver(hidden, codebook, ['Safety'], 'Risk').codes['Risk'], false);
    assert.equal(carryOver(hidden, codebook, ['Pay'], 'Wage'), hidden);
    assert.equal(carryOver(set(NOTHING_HIDDEN, 'Pay', false), codebook, ['Pay'], 'Money').codes['Money'], false);
    const merged = carryOver(hidden, codebook, ['Safety'], 'Cash');
    assert.equal(shown(merged), 'Pay Tips Cash Unknown');
    const book = readCodebook('codes: [{name: Cash, aliases: [Safety]}]\n').codebook;
    assert.equal(new CodingFilter(merged, book).showsCode('Safety'), true);
  });

  it('take their children along', () => {
    assert.equal(shown(set(NOTHING_HIDDEN, 'Pay', false)), 'Safety Unknown');
    assert.equal(shown(set(NOTHING_HIDDEN, 'Tips', false)), 'Pay Safety Unknown');
    assert.equal(shown(set(NOTHING_HIDDEN, 'Unknown', false)), 'Pay Tips Cash Safety');
  });

  it('may have children that are shown', () => {
    const hidden = set(set(NOTHING_HIDDEN, 'Pay', false), 'Tips', true);
    assert.equal(shown(hidden), 'Tips Cash Safety Unknown');
    assert.equal(shown(set(hidden, 'Pay', false)), 'Safety Unknown');
  });

  it('leave no trace when they are shown again', () => {
    for (const name of NAMES) {
      assert.deepEqual(set(set(NOTHING_HIDDEN, name, false), name, true), NOTHING_HIDDEN);
      assert.deepEqual(set(set(set(NOTHING_HIDDEN, 'Cash', false), 'Pay', false), 'Pay', true), NOTHING_HIDDEN);
    }
  });

  it('are all but one and its children', () => {
    assert.equal(shown(showOnly(NOTHING_HIDDEN, 'Tips')), 'Tips Cash');
    assert.equal(shown(set(showOnly(NOTHING_HIDDEN, 'Tips'), 'Safety', true)), 'Tips Cash Safety');
    assert.equal(shown(set(showOnly(NOTHING_HIDDEN, 'Tips'), 'Cash', false)), 'Tips');
  });

  it('stay hidden under a new name, as long as the old one is an alias', () => {
    assert.equal(shown({ codes: { Money: false }, coders: [] }), 'Safety Unknown');
    assert.deepEqual(set({ codes: { Money: false }, coders: [] }, 'Pay', true), NOTHING_HIDDEN);
    assert.equal(new CodingFilter({ codes: { Pay: false }, coders: [] }, codebook).showsCode('Money'), false);
  });

  it('are told with what is used without being in the codebook', () => {
    const hidden = set(set(NOTHING_HIDDEN, 'Pay', false), 'Unknown', false);
    const filter = new CodingFilter(hidden, codebook);
    assert.deepEqual(hiddenCodes(codebook, ['Money', 'Unknown', 'Other'], filter), ['Pay', 'Tips', 'Cash', 'Unknown']);
    assert.deepEqual(hiddenCodes(codebook, ['Unknown'], new CodingFilter(NOTHING_HIDDEN, codebook)), []);
  });
});

describe('Coders whose codings are hidden in the text', () => {
  it('are those that are named; no name is nobody in particular', () => {
    const filter = new CodingFilter({ codes: {}, coders: ['maya', ''] }, codebook);
    assert.deepEqual(
      ['maya', 'jonas', undefined].map((coder) => filter.showsCoder(coder)),
      [false, true, false],
    );
  });
});
