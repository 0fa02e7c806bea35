import { strict as assert } from 'node:assert';
import { chosenIn } from '../../../src/vscode/analysis/chosenIn';
import { largest } from '../../../src/vscode/analysis/largest';

const choice = (name: string, ...values: string[]) => ({
  name,
  label: name,
  options: values.map((value) => ({ value, text: value })),
});
const CHOICES = [choice('count', 'excerpts', 'words'), choice('order', 'codebook', 'count')];

describe('What is chosen for a figure', () => {
  it('is the usual, until something is chosen, and stays', () => {
    const usual = chosenIn(CHOICES, {});
    assert.deepEqual(usual, { count: 'excerpts', order: 'codebook' });
    const chosen = chosenIn(CHOICES, { count: ['words'] }, usual);
    assert.deepEqual(chosen, { count: 'words', order: 'codebook' });
    assert.deepEqual(chosenIn(CHOICES, { order: ['count'] }, chosen), { count: 'words', order: 'count' });
  });

  it('is nothing that can’t be chosen', () => {
    const chosen = chosenIn(CHOICES, { count: ['nonsense'], other: ['words'] }, { order: 'gone' });
    assert.deepEqual(chosen, { count: 'excerpts', order: 'codebook' });
  });

  it('is whatever was typed where that is free', () => {
    const free = [{ name: 'word', label: 'Word' }];
    assert.deepEqual(chosenIn(free, {}), { word: '' });
    assert.deepEqual(chosenIn(free, { word: ['a <b>'] }), { word: 'a <b>' });
    assert.deepEqual(chosenIn(free, {}, { word: 'a <b>' }), { word: 'a <b>' });
    assert.deepEqual(chosenIn(free, { word: [''] }, { word: 'a' }), { word: '' });
  });

  it('is as many as are wanted, in their order or the largest first', () => {
    const numbers = [3, 9, 1, 7];
    const value = (it: number) => it;
    assert.deepEqual(largest(numbers, '2', value, false), [9, 7]);
    assert.deepEqual(largest(numbers, '3', value, false), [3, 9, 7]);
    assert.deepEqual(largest(numbers, '3', value, true), [9, 7, 3]);
    assert.deepEqual(largest(numbers, 'all', value, false), numbers);
    assert.deepEqual(largest(numbers, undefined, value, true), [9, 7, 3, 1]);
  });
});
