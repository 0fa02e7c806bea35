import assert from 'node:assert/strict';
import { globExpression } from '../../../src/core/text/glob';

describe('globExpression', () => {
  const table: [glob: string, matches: string[], others: string[]][] = [
    [
      '**/interviews/**/*.{md,txt}',
      ['interviews/p1.md', 'a/b/interviews/c/d/p.txt'],
      ['interviews.md', 'interviews/p.mdx', 'xinterviews/p.md'],
    ],
    ['**/*.transcript', ['p.transcript', 'a/p.transcript'], ['p.transcript.md', 'a/ptranscript']],
    ['*.md', ['p.md', '.md'], ['a/p.md']],
    ['data/p?.txt', ['data/p1.txt'], ['data/p.txt', 'data/p/.txt', 'data/p12.txt']],
    ['p[0-9].md', ['p7.md'], ['px.md', 'p[0-9].md']],
    ['p[!0-9].md', ['px.md'], ['p7.md', 'p/.md']],
    ['{a,{b,c}/d}/*', ['a/x', 'b/d/x', 'c/d/x'], ['b/x', 'd/x']],
    ['talks/**', ['talks/a', 'talks/a/b'], ['talks', 'xtalks/a']],
    ['a**b', ['ab', 'axb'], ['a/b']],
    ['(a)+[b', ['(a)+[b'], ['aa']],
    ['{a,b', ['{a,b'], ['a']],
    ['🙂/?.md', ['🙂/é.md', '🙂/🙂.md'], []],
  ];
  for (const [glob, matches, others] of table) {
    it(glob, () => {
      const expression = globExpression(glob);
      assert.deepEqual(
        [...matches, ...others].filter((path) => expression.test(path)),
        matches,
      );
    });
  }
});
