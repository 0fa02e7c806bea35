import assert from 'node:assert/strict';
import { matchesQuery } from '../../../src/core/text/matchesQuery';

describe('matchesQuery', () => {
  it('takes letters in their order, whatever is between them', () => {
    for (const query of ['', ' ', 'pay', 'PUW', 'unpaid-waiting', 'p-u-w', 'waiting pay', '"unpaid"'])
      assert.ok(matchesQuery(['Pay-unpaid-waiting'], query), query);
    for (const query of ['yap', 'payy', 'waiting rain', 'x'])
      assert.ok(!matchesQuery(['Pay-unpaid-waiting'], query), query);
  });

  it('takes each word of one of several texts, but not from one into the next', () => {
    assert.ok(matchesQuery(['unpaid-waiting', 'Pay'], 'waiting pay'));
    assert.ok(!matchesQuery(['unpaid-waiting', 'Pay'], 'waitingpay'));
  });

  it('takes letters of any script', () => {
    assert.ok(matchesQuery(['Übung 🜂'], 'üb🜂'));
    assert.ok(!matchesQuery(['🜁'], '🜂'));
  });
});
