import assert from 'node:assert/strict';
import { ALIKE } from '../../../src/core/codings/alike';
import { alikeNear } from '../../../src/core/codings/alikeNear';
import { plainWords } from '../../../src/core/text/plainText';

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

  it('finds words into which a sentence was put', () => {
    const changed = WORDS.replace('water them.', 'water them. It was my brother who said so at last.');
    assert.equal(likest(AROUND.join(changed), AROUND[0].length), changed);
    const other = changed.replace('came, even', 'came then, even').replace('We dug', 'They dug');
    assert.equal(likest(AROUND.join(other), AROUND[0].length), other);
  });

  it('finds words with slips in every other of them', () => {
    const slips = 'Wel, I dont think teh model was evre wrong, it was the numbers which we were given in the end, so.';
    const words =
      'Well, I don’t think the model was ever wrong, it was the numbers which we were given in the end, so.';
    const found = alikeNear(AROUND.join(slips), plainWords(words), AROUND[0].length, ALIKE);
    assert.ok(found && found.likeness > 0.9);
    assert.equal(AROUND.join(slips).slice(found.start, found.end), slips);
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
