import assert from 'node:assert/strict';
import {
  canonicalName,
  codeTree,
  excerptsOf,
  filterTree,
  sortTree,
  unknownCodes,
  type CodeNode,
} from '../../../src/core/project/codeTree';
import { file, shown, sidecar, studyOf, type MemoryFile } from './memoryStudy';

const TALK = file('Ann: one two three four', '', 'Bob: five six', '', 'Ann: seven', '', 'Bob: eight');
const BOOK = file(
  'codes:',
  '  - name: Zeta',
  '    codes:',
  '      - name: beta',
  '        description: About the Übung',
  '        codes:',
  '          - name: Item 10',
  '          - name: Item 2',
  '  - name: Alpha',
  '    aliases: [old-alpha, Alef]',
);

function study(...codings: Parameters<typeof sidecar>[1][]) {
  return studyOf({ 'codebook.yaml': BOOK, 'p1.md': TALK, 'p1.md.codes.yaml': sidecar('p1.md', ...codings) });
}

/** `name own/total` per code, its children in brackets. */
function drawn(nodes: readonly CodeNode[]): string {
  return nodes
    .map(({ name, own, total, children }) => `${name} ${own}/${total}${children.length ? ` [${drawn(children)}]` : ''}`)
    .join(', ');
}

describe('codeTree', () => {
  it('has the codebook in its order, with counts, and then what is not in it by name', async () => {
    const tree = codeTree(
      await study(
        ['a1', 'Zeta, "Item 2", zebra', '1:6-1:9', 'one'],
        ['a2', 'Item 2', '1:10-1:13', 'two'],
        ['a3', 'beta, Élan, apple', '1:14-1:19', 'three'],
        ['a4', 'zebra', '1:20-1:24', 'gone'],
      ),
    );
    assert.equal(
      drawn(tree),
      'Zeta 1/4 [beta 1/3 [Item 10 0/0, Item 2 2/2]], Alpha 0/0, apple 1/1, Élan 1/1, zebra 1/1',
    );
    assert.equal(tree[0]!.children[0]!.parent, 'Zeta');
    assert.equal(tree[0]!.parent, undefined);
    assert.equal(tree[2]!.code, undefined);
  });

  it('counts a code under all its names, and a coding with two of them once', async () => {
    const counted = await study(
      ['a1', 'Alpha, old-alpha', '1:6-1:9', 'one'],
      ['a2', 'Alef', '1:10-1:13', 'two'],
      ['a3', 'Alpha', '1:10-1:19', 'two three'],
    );
    assert.equal(drawn(codeTree(counted)), 'Zeta 0/0 [beta 0/0 [Item 10 0/0, Item 2 0/0]], Alpha 3/3');
    assert.deepEqual(unknownCodes(counted), []);
    assert.deepEqual(
      [...excerptsOf(counted, 'old-alpha')].map(([path, excerpts]) => [path, excerpts.map(shown)]),
      [['p1.md', ['a1 Alpha+old-alpha 1:6-1:9', 'a3 Alpha 1:10-1:19', 'a2 Alef 1:10-1:13']]],
    );
  });

  it("does not count an alias that is another code's name", async () => {
    const counted = await studyOf({
      'codebook.yaml': file(
        'codes:',
        '  - name: A',
        '    aliases: [B]',
        '  - name: B',
        '  - name: C',
        '    aliases: [c]',
        '  - name: D',
        '    aliases: [c]',
      ),
      'p1.md': TALK,
      'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'B', '1:6-1:9', 'one'], ['a2', 'c', '1:10-1:13', 'two']),
    });
    assert.equal(drawn(codeTree(counted)), 'A 0/0, B 1/1, C 1/1, D 0/0');
    assert.equal(excerptsOf(counted, 'A').size, 0);
    assert.equal(canonicalName(counted, 'B'), 'B');
  });
});

describe('codeTree of a codebook with equal names', () => {
  const names = async (...lines: string[]) =>
    drawn(codeTree(await studyOf({ 'codebook.yaml': file('codes:', ...lines) }))).replaceAll(/ \d+\/\d+/g, '');

  it('has the first of them, with what stands under any of them', async () => {
    assert.equal(
      await names(
        '  - name: A',
        '    codes: [B]',
        '  - name: C',
        '  - name: A',
        '    codes: [B, D]',
        '  - name: B',
        '    codes: [E]',
      ),
      'A [B [E], D], C',
    );
  });

  it('does not go round in circles', async () => {
    const nested = ['  - name: A', '    codes:', '      - name: A', '        codes:', '          - name: B'];
    assert.equal(await names(...nested, '            codes: [A, C]'), 'A [B [C]]');
  });
});

describe('excerptsOf', () => {
  it('puts transcripts in the order in which people put them', async () => {
    const files: Record<string, MemoryFile> = {};
    for (const path of ['p10.md', 'p2.md', 'b/p1.md', 'p1.md']) {
      files[path] = TALK;
      files[`${path}.codes.yaml`] = sidecar(path, ['a1', 'A', '1:6-1:9', 'one']);
    }
    assert.deepEqual([...excerptsOf(await studyOf(files), 'A').keys()], ['b/p1.md', 'p1.md', 'p2.md', 'p10.md']);
  });
});

describe('canonicalName', () => {
  it('is the name in the codebook, or what it was given', async () => {
    const named = await study();
    assert.deepEqual(
      ['Alef', 'Alpha', 'Item 2', 'nobody', 'alpha'].map((name) => canonicalName(named, name)),
      ['Alpha', 'Alpha', 'Item 2', 'nobody', 'alpha'],
    );
  });
});

describe('filterTree', () => {
  const filtered = async (text: string) =>
    drawn(filterTree(codeTree(await study(['a1', 'Unknown', '1:6-1:9', 'one'])), text)).replaceAll(/ \d+\/\d+/g, '');

  for (const [text, expected] of [
    ['item 2', 'Zeta [beta [Item 2]]'],
    ['ÜBUNG', 'Zeta [beta [Item 10, Item 2]]'],
    ['zeta', 'Zeta [beta [Item 10, Item 2]]'],
    [' alef ', 'Alpha'],
    ['unk', 'Unknown'],
    ['item', 'Zeta [beta [Item 10, Item 2]]'],
    ['nothing like it', ''],
    ['', 'Zeta [beta [Item 10, Item 2]], Alpha, Unknown'],
    ['  ', 'Zeta [beta [Item 10, Item 2]], Alpha, Unknown'],
  ] as const) {
    it(`finds ${JSON.stringify(text)}`, async () => assert.equal(await filtered(text), expected));
  }

  it('keeps the counts of a code whose children it hides', async () => {
    const tree = codeTree(await study(['a1', 'Item 2, Item 10', '1:6-1:9', 'one']));
    assert.equal(drawn(filterTree(tree, 'item 2')), 'Zeta 0/2 [beta 0/2 [Item 2 1/1]]');
  });
});

describe('sortTree', () => {
  const sorted = async (order: 'codebook' | 'name' | 'count') =>
    drawn(
      sortTree(
        codeTree(await study(['a1', 'Item 2, zoo, zebra', '1:6-1:9', 'one'], ['a2', 'zoo', '1:10-1:13', 'two'])),
        order,
      ),
    );

  it('keeps the order of the codebook', async () =>
    assert.equal(
      await sorted('codebook'),
      'Zeta 0/1 [beta 0/1 [Item 10 0/0, Item 2 1/1]], Alpha 0/0, zebra 1/1, zoo 2/2',
    ));
  it('sorts by name at every level', async () =>
    assert.equal(await sorted('name'), 'Alpha 0/0, zebra 1/1, Zeta 0/1 [beta 0/1 [Item 2 1/1, Item 10 0/0]], zoo 2/2'));
  it('sorts by count, the largest first, then by name', async () =>
    assert.equal(
      await sorted('count'),
      'zoo 2/2, zebra 1/1, Zeta 0/1 [beta 0/1 [Item 2 1/1, Item 10 0/0]], Alpha 0/0',
    ));
});
