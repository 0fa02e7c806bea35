import assert from 'node:assert/strict';
import { compilePattern } from '../../../src/core/finding/searchPattern';
import { expressionOf, patternOf } from './found';

/** All that is found in a text, one after the other. */
function all(said: string, text: string, chosen = {}): string {
  return [...said.matchAll(expressionOf(patternOf(text, chosen)))].map(([words]) => words).join('|');
}

describe('A search pattern', () => {
  it('finds a text whatever its case, unless that is to match', () => {
    assert.equal(all('Été, été, ÉTÉ', 'été'), 'Été|été|ÉTÉ');
    assert.equal(all('Été, été, ÉTÉ', 'été', { matchCase: true }), 'été');
    assert.equal(all('ΣΟΦΟΣ σοφος', 'σοφοσ'), 'ΣΟΦΟΣ|σοφος');
  });

  it('takes all characters of a text for themselves', () => {
    assert.equal(all('a.b axb (a|b) [1]* \\d 1/2 $', 'a.b'), 'a.b');
    for (const text of ['(a|b)', '[1]*', '\\d', '1/2', '$']) assert.equal(all('a.b (a|b) [1]* \\d 1/2 $', text), text);
  });

  it('finds letters with accents however they are composed, and none that only begin with what is sought', () => {
    const apart = 'cafe\u0301';
    assert.equal(all(`café ${apart}`, 'café'), `café|${apart}`);
    assert.equal(all(`café ${apart}`, apart), `café|${apart}`);
    assert.equal(all(`cafe ${apart}`, 'cafe'), 'cafe');
    assert.equal(all('👍🏽 👍', '👍'), '👍');
  });

  it('finds all forms of apostrophes, quotation marks and dashes', () => {
    assert.equal(all("don’t don't", "don't"), "don’t|don't");
    assert.equal(all("don’t don't", 'don’t'), "don’t|don't");
    assert.equal(all('“well” "well"', '"well"'), '“well”|"well"');
    assert.equal(all('well-known well‑known', 'well-known'), 'well-known|well‑known');
  });

  it('finds whole words of all scripts', () => {
    const whole = { wholeWord: true };
    assert.equal(all('trust distrust trusted Trust.', 'trust', whole), 'trust|Trust');
    assert.equal(all('über übers darüber', 'über', whole), 'über');
    assert.equal(all('дом дома дому дом', 'дом', whole), 'дом|дом');
    assert.equal(all('model_1 model-based model’s', 'model', whole), 'model|model');
    assert.equal(all('Wait… what', 'wait…', whole), 'Wait…');
    assert.equal(all('a…b', '…', whole), '…');
    // Where no spaces part words, nobody can tell where one begins.
    assert.equal(all('我信頼你', '信頼', whole), '信頼');
    assert.equal(all('trusts trust', 'trusts?|trust', { ...whole, isExpression: true }), 'trusts|trust');
    assert.equal(all('at bat', 'at|ba', { ...whole, isExpression: true }), 'at');
  });

  it('is a regular expression with the flag u', () => {
    const expression = { isExpression: true };
    assert.equal(all('Ärger, 12, 👍', String.raw`\p{Lu}\p{L}+|\d+|^.$|👍{1}`, expression), 'Ärger|12|👍');
    assert.equal(all('ab AB', 'a(?<x>b)', { ...expression, matchCase: true }), 'ab');
  });

  it('says what is wrong with one that is none, and that there is nothing to find', () => {
    for (const [text, reason] of [
      ['(trust', /^Unterminated group$/],
      ['a)(?:b', /^Unmatched '\)'$/],
      ['[b-a]', /out of order/],
      [String.raw`\y`, /^Invalid escape$/],
    ] as const) {
      const { problem } = compilePattern(patternOf(text, { isExpression: true, wholeWord: true }));
      assert.equal(problem?.message, 'This isn’t a regular expression: {0}.');
      assert.match(problem.args?.[0] ?? '', reason);
    }
    for (const isExpression of [true, false]) {
      const { problem } = compilePattern(patternOf(' \n', { isExpression }));
      assert.equal(problem?.message, 'There is nothing to find.');
    }
  });
});
