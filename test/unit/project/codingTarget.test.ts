import assert from 'node:assert/strict';
import { codesIn, difference, sharedCodes, stillThere } from '../../../src/core/project/codingTarget';
import { at, file, sidecar, studyOf } from './memoryStudy';

const TALK = file(
  'Recorded in May.', // 1
  '',
  'Ann: We count the trees.', // 3
  '',
  'And the birds.', // 5
  '',
  'a-label', // 7
  'other-label',
  '',
  'Bob: ', // 10
  '',
  'Ann: So we', // 12
  'do.  ',
  '',
  'Bob: Yes.', // 15
);

describe('codesIn', () => {
  const files = {
    'p1.md': TALK,
    'p1.md.codes.yaml': sidecar(
      'p1.md',
      ['a1', 'A, B', '3:6-3:25', 'We count the trees.'],
      ['a2', 'A', '3:9-3:14', 'count'],
      ['a3', 'A', '3:6-13:4', 'gone'],
      ['a4', 'C', '12:6-12:11', 'So we'],
    ),
    'p1.md.eve.codes.yaml': sidecar('p1.md', ['e1', 'E', '5:5-5:8', 'the']),
  };

  it('are those of all codings that lie in the excerpt, both notations', async () => {
    const coded = (await studyOf(files)).transcript('p1.md')!;
    const codes = (range: string) =>
      codesIn(coded, at(range), () => true).map(({ coding, code }) => `${coding.id ?? 'label'} ${code}`);
    assert.deepEqual(codes('3:6-5:15'), ['a1 A', 'a1 B', 'a2 A', 'label a-label', 'label other-label', 'e1 E']);
    assert.deepEqual(codes('3:6-3:25'), ['a1 A', 'a1 B', 'a2 A']);
    assert.deepEqual(codes('3:9-3:14'), ['a2 A']);
    assert.deepEqual(codes('3:10-3:14'), []);
    assert.deepEqual(codes('1:1-99:1').includes('a3 A'), false);
  });

  it('are only those that count as ours', async () => {
    const coded = (await studyOf(files)).transcript('p1.md')!;
    const ours = codesIn(coded, at('3:6-5:15'), ({ coder }) => coder === 'eve');
    assert.deepEqual(
      ours.map(({ code }) => code),
      ['E'],
    );
  });
});

describe('difference', () => {
  const files = (codings: Parameters<typeof sidecar>[1]) => ({
    'codebook.yaml': file('codes:', '  - name: New name', '    aliases: [old-name]', '  - name: Other'),
    'p1.md': TALK,
    'p1.md.codes.yaml': sidecar('p1.md', codings),
  });
  const before = files(['a1', 'old-name, Unknown', '3:6-3:25', 'We count the trees.']);
  const offered = ['New name', 'Unknown'];
  async function change(now: Record<string, string>, ...chosen: string[]) {
    const study = await studyOf(now);
    const there = codesIn(study.transcript('p1.md')!, at('3:6-3:25'), () => true);
    const { add, remove } = difference(study, [there], offered, chosen);
    return [...add.flat().map((code) => `+${code}`), ...remove.map(({ code }) => `-${code}`)];
  }

  it('adds what was ticked and removes what was unticked, under whatever name', async () => {
    assert.deepEqual(await change(before, 'New name', 'Unknown'), []);
    assert.deepEqual(await change(before, 'New name'), ['-Unknown']);
    assert.deepEqual(await change(before, 'Unknown'), ['-old-name']);
    assert.deepEqual(await change(before, 'Other', 'Brand new', 'Unknown'), ['+Other', '+Brand new', '-old-name']);
    assert.deepEqual(await change(before), ['-old-name', '-Unknown']);
  });

  it('leaves alone what came while the codes were chosen, and does not miss what went', async () => {
    const meanwhile = files(['a1', 'Unknown, Other', '3:6-3:25', 'We count the trees.']);
    assert.deepEqual(await change(meanwhile, 'New name', 'Unknown'), []);
    assert.deepEqual(await change(meanwhile, 'Unknown', 'Other'), []);
    assert.deepEqual(await change(meanwhile), ['-Unknown']);
  });
});

describe('the codes of several excerpts', () => {
  const files = {
    'codebook.yaml': file('codes:', '  - name: New name', '    aliases: [old-name]'),
    'p1.md': TALK,
    'p1.md.codes.yaml': sidecar(
      'p1.md',
      ['a1', 'old-name, Unknown', '3:6-3:25', 'We count the trees.'],
      ['a2', 'New name', '5:1-5:15', 'And the birds.'],
    ),
  };
  const look = async (...ranges: string[]) => {
    const study = await studyOf(files);
    const coded = study.transcript('p1.md')!;
    return { study, there: ranges.map((range) => codesIn(coded, at(range), ({ id }) => id !== undefined)) };
  };

  it('are those that all have, and how many have the others', async () => {
    const { study, there } = await look('3:6-3:25', '5:1-5:15', '15:6-15:10');
    assert.deepEqual(sharedCodes(study, there), {
      all: [],
      partly: new Map([
        ['New name', 2],
        ['Unknown', 1],
      ]),
    });
    assert.deepEqual(sharedCodes(study, there.slice(0, 2)), { all: ['New name'], partly: new Map([['Unknown', 1]]) });
    assert.deepEqual(sharedCodes(study, there.slice(2)), { all: [], partly: new Map() });
  });

  it('are changed where that is needed, and left where they were not touched', async () => {
    const { study, there } = await look('3:6-3:25', '5:1-5:15');
    const change = (...chosen: string[]) => {
      const { add, remove } = difference(study, there, ['New name'], chosen);
      return [...add.map((codes) => codes.join('+')), ...remove.map(({ coding, code }) => `-${coding.id} ${code}`)];
    };
    assert.deepEqual(change('New name'), ['', '']);
    assert.deepEqual(change('New name', 'Unknown'), ['', 'Unknown']);
    assert.deepEqual(change('Fresh'), ['Fresh', 'Fresh', '-a1 old-name', '-a2 New name']);
  });

  it('are taken away once where a coding lies in two of the excerpts', async () => {
    const { study, there } = await look('3:6-3:25', '3:6-5:15');
    const { remove } = difference(study, there, ['New name', 'Unknown'], []);
    assert.deepEqual(
      remove.map(({ coding, code }) => `${coding.id} ${code}`),
      ['a1 old-name', 'a1 Unknown', 'a2 New name'],
    );
  });
});

describe('stillThere', () => {
  it('finds the same code of the same coding, as it is now', async () => {
    const withCodes = (codes: string) =>
      studyOf({
        'p1.md': TALK,
        'p1.md.codes.yaml': sidecar('p1.md', ['a1', codes, '3:6-3:25', 'We count the trees.']),
      });
    const applied = codesIn((await withCodes('A, B')).transcript('p1.md')!, at('3:6-3:25'), () => true);
    const now = (await withCodes('B, C')).transcript('p1.md')!;
    const found = stillThere(now, applied);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['B'],
    );
    assert.equal(found[0]!.coding, now.codings[0]);
  });
});
