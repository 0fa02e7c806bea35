import assert from 'node:assert/strict';
import { ALIKE } from '../../../src/core/codings/alike';
import { alikeNear } from '../../../src/core/codings/alikeNear';

const WORDS =
  'We dug the new beds behind the shed in the first spring, and then nobody wanted to water them. So my sister drew up a list, and whoever was on it came, even when it was raining on the allotments.';
const AROUND = ['Well, I mean it was cold. ', ' Then the frost came back, as it does.'] as const;

describe('alikeNear', () => {
  const likest = (text: string, start: number) => {
    const found = alikeNear(text, WORDS, start, ALIKE);
    return found && text.slice(found.start, found.end);
  };

  it('finds words to which something was added, though they should begin somewhat elsewhere', () => {
    const changed = WORDS.replace('raining on', 'raining, you know, on');
    assert.equal(likest(AROUND.join(changed), AROUND[0].length + 10), changed);
    assert.equal(likest(AROUND.join(changed), AROUND[0].length - 10), changed);
  });

  it('takes of two places that begin alike the one that goes on alike', () => {
    const text = `We dug the new path. ${WORDS.replace('nobody', 'everybody')}`;
    assert.equal(likest(text, 12), text.slice(21));
  });

  it('finds what is left of words at the beginning of a text, whatever stands further on', () => {
    const left = WORDS.slice(44);
    assert.equal(likest(`${left}${AROUND[1]}${WORDS}`, -44), left.trimStart());
  });

  it('finds words whose end was torn away', () => {
    const left = WORDS.slice(0, WORDS.indexOf(', even when'));
    assert.equal(likest(AROUND[0] + left, AROUND[0].length), left);
  });

  it('finds nothing where too much of them is gone', () => {
    const left = WORDS.slice(0, WORDS.indexOf('So my sister'));
    assert.equal(likest(AROUND[0] + left.trim(), AROUND[0].length), undefined);
  });

  it('isn’t led astray by a piece that stands before them by chance', () => {
    const chance = `${WORDS.slice(16, 24)} was quite another thing, and not for long, as we could see. `;
    const found = likest(chance + WORDS.slice(40), 20) ?? '';
    assert.ok(found.endsWith(WORDS.slice(40)) && !found.includes('another thing'), found);
  });
});
