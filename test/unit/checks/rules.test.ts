import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { wordsOf } from '../../../src/core/checks/kinds';
import { RULES } from '../../../src/core/checks/rules';
import { checksOf, studyOf } from '../project/memoryStudy';
import { MISTAKES } from '../../fixtures/mistakes';

describe('the rules', () => {
  const docs = readFileSync('docs/check.md', 'utf8');
  const headings = docs.split('\n').filter((line) => line.startsWith('### '));

  it('are all explained in docs/check.md', () => {
    for (const { code } of RULES) {
      assert.ok(
        headings.some((heading) => heading.slice(4).split(', ').includes(code)),
        code,
      );
    }
  });

  it('are each met by one mistake at least, but those of places that a person has to look at', async () => {
    const met = new Set(
      [
        ...checksOf(await studyOf(MISTAKES))
          .byFile()
          .values(),
      ]
        .flat()
        .map(({ code }) => code),
    );
    const missed = RULES.filter(({ code }) => !met.has(code)).map(({ code }) => code);
    assert.deepEqual(missed, ['other-transcript', 'approximate']);
  });

  it('have words for every problem, also for those that reading finds', () => {
    const summaries = [
      'yaml-tab',
      'coding-at',
      'codings-not-a-list',
      'code-color',
      'codebook-not-a-list',
      'alias-not-a-name',
      'aliases-not-a-list',
      'speaker-role',
      'sidecar-coder',
      'too-large',
      'name-twice',
      'orphan',
    ].map((code) => wordsOf(code).summary);
    assert.deepEqual(
      summaries.map((it) => it.split(' ').slice(0, 5).join(' ')),
      [
        'A file isn’t valid YAML,',
        'A coding in a sidecar',
        'A coding in a sidecar',
        'A code in the codebook',
        'A code in the codebook',
        'The aliases of a code',
        'The aliases of a code',
        'A speaker in the codebook',
        'The head of a sidecar',
        'A file can’t be read',
        'A name is in the',
        'The excerpt of a coding',
      ],
    );
  });
});
