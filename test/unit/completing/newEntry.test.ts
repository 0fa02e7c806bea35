import assert from 'node:assert/strict';
import { newEntries } from '../../../src/core/completing/newEntry';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import type { Code } from '../../../src/core/codebook/codebook';
import { replaced, withCursor } from './cursor';

/** What the codebook says once each of the new entries at the `|` has been written: `A(B C) / Ann`, the new one called NEW. */
function at(...written: string[]): string[] {
  const { lines, position } = withCursor(written.join('\n'));
  return newEntries(lines, position).map(({ what, start, end, before, column }) => {
    assert.ok(start <= position.character && position.character <= end, 'the cursor is in what is replaced');
    const more = what === 'speaker' ? 'role: participant' : 'description: Something new.';
    const entry = `${before.join('\n')}name: NEW\n${' '.repeat(column)}${more}`;
    const { codebook, problems } = readCodebook(replaced(lines, position.line, start, end, entry));
    assert.deepEqual(
      problems.filter(({ code }) => code !== 'code-without-name'),
      [],
    );
    assert.equal(codebook.find('NEW')?.description ?? codebook.findSpeaker('NEW')?.role, more.split(': ')[1]);
    const speakers = codebook.speakers.map(({ name }) => name).join(' ');
    return `${what}: ${codebook.codes.map(shown).join(' ')}${speakers && ` / ${speakers}`}`;
  });
}

function shown({ name, children }: Code): string {
  return name + (children.length ? `(${children.map(shown).join(' ')})` : '');
}

describe('new entries of a codebook', () => {
  it('stand behind a dash', () => {
    assert.deepEqual(at('codes:', '  - name: A', '  - |', '  - name: B'), ['code: A NEW B']);
    assert.deepEqual(at('codes:', '  - ne|'), ['code: NEW']);
    assert.deepEqual(at('codes:', '  -|'), ['code: NEW']);
    assert.deepEqual(at('codes:', '- name: A', '  codes:', '  - |'), ['code: A(NEW)']);
    assert.deepEqual(at('speakers:', '  - |'), ['speaker:  / NEW']);
    assert.deepEqual(at('codes:', '  - |', '    description: One is begun.'), []);
    assert.deepEqual(at('codes:', '  - name: A', '    aliases:', '      - |'), []);
  });

  const tree = ['codes:', '  - name: A', '    codes:', '      - name: B'];

  it('stand on a line of their own in the list that the cursor is in', () => {
    assert.deepEqual(at(...tree, '      |'), ['code: A(B NEW)']);
    assert.deepEqual(at(...tree, '    |'), ['code: A(B) NEW']);
    assert.deepEqual(at(...tree, '  |', '  - C'), ['code: A(B) NEW C']);
    assert.deepEqual(at(...tree, '|', '  - C'), ['code: A(B) NEW C']);
    assert.deepEqual(at(...tree, '        |'), ['code: A(B NEW)', 'childCode: A(B(NEW))']);
    assert.deepEqual(at(...tree, '      ne|w', '  - C'), ['code: A(B NEW) C']);
    assert.deepEqual(at('codes:', '- name: A', '|', '- name: B'), ['code: A NEW B']);
    assert.deepEqual(at('codes:', '- A', '|', 'speakers:', '- Ann'), ['code: A NEW / Ann']);
    assert.deepEqual(at('codes:', '  - A', 'speakers:', '  - Ann', '  |'), ['speaker: A / Ann NEW']);
    assert.deepEqual(at('codes:', '  - name: A', '    aliases:', '      - a', '      |'), ['code: A NEW']);
  });

  it('don’t part an entry from its keys or a text from its lines', () => {
    assert.deepEqual(at('codes:', '  - name: A', '|', '    color: 3'), []);
    assert.deepEqual(at(...tree, '|', '        color: 3', '  - C'), []);
    assert.deepEqual(at('codes:', '  - name: A', '    description: >', '      one', '|', '      two'), []);
    assert.deepEqual(at('codes:', '  - name: A', '    description: >', '      - one', '      |'), []);
    assert.deepEqual(at('codes:', '  - name: A', '    description: >', '      - one', '|'), [
      'code: A NEW',
      'speaker: A / NEW',
    ]);
  });

  it('are the first of their list, or under a code that has none', () => {
    assert.deepEqual(at('codes:', '|', 'speakers: [Ann]'), ['code: NEW / Ann']);
    assert.deepEqual(at('codes:', '  - name: A', '    codes:', '    |', '  - name: B'), ['code: A(NEW) B']);
    assert.deepEqual(at('codes:', '- name: A', '  codes:', '  |'), ['code: A(NEW)']);
    assert.deepEqual(at('codes:', '  - name: A', '    |', '    color: 3'), ['childCode: A(NEW)']);
    assert.deepEqual(at('codes:', '  - name: A', '    |'), ['code: A NEW', 'childCode: A(NEW)']);
    assert.deepEqual(at('|'), ['code: NEW', 'speaker:  / NEW']);
    assert.deepEqual(at('# Mine', 'co|'), ['code: NEW', 'speaker:  / NEW']);
    assert.deepEqual(at('codes: [A]', '|'), ['speaker: A / NEW']);
    assert.deepEqual(at('|', 'codes: [A]'), ['speaker: A / NEW']);
  });

  it('don’t stand in flow style, behind a key or in a comment', () => {
    assert.deepEqual(at('codes: [|]'), []);
    assert.deepEqual(at('codes: |'), []);
    assert.deepEqual(at('codes:', '  # |'), []);
    assert.deepEqual(at('codes: [', '  |', ']'), []);
  });
});
