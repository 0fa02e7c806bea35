import assert from 'node:assert/strict';
import fc from 'fast-check';
import { setLayout } from '../../../src/core/codebook/layoutEdits';
import { WHOLE_STUDY } from '../../../src/core/codebook/layoutRules';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { applyEdits } from '../../../src/core/text/edit';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { runs } from '../runs';

type Layout = Parameters<typeof setLayout>[2];

function laidOut(text: string, where: string, layout: Layout): string {
  return applyEdits(text, setLayout(text, where, layout));
}

describe('setLayout', () => {
  const cases: [what: string, before: string, where: string, layout: Layout, after: string][] = [
    ['begins a codebook', '', WHOLE_STUDY, 'colon', 'layout: colon\n'],
    ['begins a codebook for one file', '# mine\n', 'p1.md', 'colon', '# mine\nlayout:\n  p1.md: colon\n'],
    ['says it for all', 'codes:\n  - A\n', WHOLE_STUDY, 'bold', 'codes:\n  - A\nlayout: bold\n'],
    [
      'says it for a folder',
      'codes: [A] # a\n\n# end\n',
      'interviews',
      'bold',
      'codes: [A] # a\nlayout:\n  interviews: bold\n\n# end\n',
    ],
    ['changes it for all', 'layout: bold # b\ncodes: []\n', WHOLE_STUDY, 'colon', 'layout: colon # b\ncodes: []\n'],
    [
      'keeps what was said of all',
      'layout: bold # b\ncodes: []\n',
      'a b/p1.md',
      'qa',
      'layout:\n  "**": bold\n  a b/p1.md: qa # b\ncodes: []\n',
    ],
    [
      'adds a rule',
      'layout:\n  interviews: qa # q\n',
      'memos/',
      'bold',
      'layout:\n  interviews: qa # q\n  memos/: bold\n',
    ],
    ['adds it between braces', 'layout: {interviews: qa}\n', 'p.md', 'bold', 'layout: {interviews: qa, p.md: bold}\n'],
    [
      'changes a rule',
      'layout:\n  ./interviews/: qa # q\n',
      'interviews',
      'bold',
      'layout:\n  ./interviews/: bold # q\n',
    ],
    ['takes a rule away', 'layout:\n  a: qa\n  b: bold\n', 'a', undefined, 'layout:\n  b: bold\n'],
    ['takes the last rule away', 'codes: []\nlayout:\n  a: qa\n', 'a', undefined, 'codes: []\n'],
    ['takes the one for all away', 'codes: []\nlayout: qa\n', WHOLE_STUDY, undefined, 'codes: []\n'],
    ['has nothing to take away', 'layout: qa\n', 'a', undefined, 'layout: qa\n'],
    ['fills an empty key', 'layout:\ncodes: []\n', 'a', 'qa', 'layout:\n  a: qa\ncodes: []\n'],
    ['fills an empty map', 'layout: {}\ncodes: []\n', 'a', 'qa', 'layout: {a: qa}\ncodes: []\n'],
    ['stays between braces', '{codes: [A]}\n', 'a', 'qa', '{codes: [A], layout: {a: qa}}\n'],
  ];
  for (const [what, before, where, layout, after] of cases) {
    it(what, () => {
      assert.equal(laidOut(before, where, layout), after);
      assert.deepEqual(readCodebook(after).problems, []);
    });
  }

  it('doesn’t change what it can’t understand', () => {
    for (const text of ['codes: [', 'layout: [qa]\n', 'mine: &l {a: qa}\nlayout: *l\n'])
      assert.throws(() => laidOut(text, 'b', 'bold'), UnreadableFileError, text);
  });

  it('says in the end what was said last of each (property)', () => {
    const where = fc.constantFrom(WHOLE_STUDY, 'a', 'a/b.md', './a/', '*.vtt', 'ä: #x');
    const layout = fc.constantFrom('qa' as const, 'bold' as const, 'detect' as const, undefined);
    const begin = fc.constantFrom(
      '',
      'codes: []\n',
      '# x\ncodes:\n  - A\n',
      '{codes: []}',
      'layout: qa\n',
      'speakers:\n- A',
    );
    fc.assert(
      fc.property(begin, fc.array(fc.tuple(where, layout), { maxLength: 6 }), (text, steps) => {
        let now: string = text;
        const said = new Map<string, string>();
        if (text.startsWith('layout')) said.set('**', 'qa');
        for (const [place, what] of steps) {
          now = laidOut(now, place, what);
          const key = place === './a/' ? 'a' : place;
          if (what) said.set(key, what);
          else said.delete(key);
        }
        const { codebook, problems } = readCodebook(now);
        assert.deepEqual(problems, [], now);
        const rules = codebook.layouts.rules.map((rule) => [rule.where === './a/' ? 'a' : rule.where, rule.layout]);
        assert.deepEqual(rules.sort(), [...said].sort(), now);
      }),
      runs(150),
    );
  });
});
