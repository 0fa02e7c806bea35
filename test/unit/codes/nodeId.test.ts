import assert from 'node:assert/strict';
import { attention } from '../../../src/core/project/attention';
import { codeTree, excerptsOf } from '../../../src/core/project/codeTree';
import type { AttentionNode, CodesExcerpt, CodesNode } from '../../../src/vscode/codes/codesNode';
import { nodeId, numbered } from '../../../src/vscode/codes/nodeId';
import type { StudyFolder } from '../../../src/vscode/study/studyFolder';
import { checksOf, file, sidecar, studyOf } from '../project/memoryStudy';

/** A study in which all is twice that can be. */
const FILES = {
  'codebook.yaml': file('codes:', '  - name: A', '  - name: A', '    codes: [B]'),
  'p1.md': file('Ann: one two', '', 'Bob: three', '', 'Ann: four'),
  'p1.md.codes.yaml': sidecar(
    'p1.md',
    ['a1', 'A', '1:6-1:9', 'one'],
    ['a1', 'A, lost', '1:10-1:13', 'two'],
    ['a1', 'A', '1:6-1:9', 'gone'],
    ['a1', 'A', '1:6-1:9', 'gone too'],
  ),
  'p2.md': file('Ann: one two', '', 'Bob: three', '', 'Ann: four'),
  'p2.md.codes.yaml': file(
    'transcript: p2.md',
    'codings: [{codes: [A], at: 1:6-1:9, quote: one}, {codes: [A], at: 1:6-1:9, quote: one}, {at: x}, {at: y}]',
  ),
};

async function folder(root: string): Promise<StudyFolder> {
  const study = await studyOf(FILES);
  return { root: { toString: () => root } as unknown as StudyFolder['root'], study, checks: checksOf(study) };
}

function nodesOf(folder: StudyFolder): CodesNode[] {
  const { study } = folder;
  return codeTree(study).flatMap((node): CodesNode[] => [
    { kind: 'code', folder, node },
    ...[...excerptsOf(study, node.name)].flatMap(([path, excerpts]): CodesNode[] => {
      const transcript = { folder, code: node.name, path };
      return [
        { ...transcript, kind: 'transcript', count: excerpts.length },
        ...numbered(excerpts.map((coding): CodesExcerpt => ({ ...transcript, kind: 'excerpt', coding, nth: 0 }))),
      ];
    }),
  ]);
}

describe('nodeId', () => {
  it('is another one for every node of the Codes view', async () => {
    const folders = await Promise.all(['file:///a', 'file:///b'].map(folder));
    const items = folders.flatMap((it) =>
      attention(it.study, it.checks.byFile()).map((item): AttentionNode => ({
        kind: 'attentionItem',
        folder: it,
        item,
        nth: 0,
      })),
    );
    const nodes: CodesNode[] = [
      { kind: 'attention', items },
      ...numbered(items),
      ...folders.map((it): CodesNode => ({ kind: 'study', folder: it })),
      ...folders.flatMap(nodesOf),
    ];
    const kinds = new Set(nodes.map((node) => (node.kind === 'attentionItem' ? node.item.kind : node.kind)));
    assert.deepEqual([...kinds].sort().join(' '), 'attention code excerpt file orphan study transcript unknownCode');
    assert.ok(nodes.some((node) => node.kind === 'excerpt' && node.nth > 0));
    assert.ok(nodes.some((node) => node.kind === 'attentionItem' && node.item.kind === 'orphan' && node.nth > 0));
    assert.ok(nodes.some((node) => node.kind === 'attentionItem' && node.item.kind === 'file' && node.nth > 0));
    const ids = nodes.map(nodeId);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });
});
