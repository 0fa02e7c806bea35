import assert from 'node:assert/strict';
import { setFrontMatter } from '../../../src/core/transcript/frontMatterEdits';
import { readFrontMatter } from '../../../src/core/transcript/frontMatter';
import { linesOf } from '../../../src/core/transcript/readTranscript';
import { applyEdits } from '../../../src/core/text/edit';

function set(text: string, value: string | undefined): string {
  return applyEdits(text, setFrontMatter(text, 'layout', value));
}

describe('front matter', () => {
  const cases: [what: string, before: string, value: string | undefined, after: string][] = [
    ['is made', 'Ann: Hello.\n', 'colon', '---\nlayout: colon\n---\n\nAnn: Hello.\n'],
    [
      'is made behind a byte order mark',
      '\ufeffAnn: Hi.\r\n',
      'colon',
      '\ufeff---\r\nlayout: colon\r\n---\r\n\r\nAnn: Hi.\r\n',
    ],
    ['gets a key', '---\ntitle: A # t\n---\nAnn: Hi.', 'colon', '---\ntitle: A # t\nlayout: colon\n---\nAnn: Hi.'],
    [
      'gets another value',
      '---\nlayout: "qa" # q\ntitle: A\n---\n',
      'colon',
      '---\nlayout: colon # q\ntitle: A\n---\n',
    ],
    ['loses a key', '---\nlayout: qa\ntitle: A\n---\nAnn: Hi.', undefined, '---\ntitle: A\n---\nAnn: Hi.'],
    ['goes with its last key', '---\nlayout: qa\n---\n\nAnn: Hi.\n', undefined, 'Ann: Hi.\n'],
    ['is left alone when it says nothing of it', '---\ntitle: A\n---\n', undefined, '---\ntitle: A\n---\n'],
    ['isn’t a rule above speech', '---\nAnn said it.\n---\n', 'qa', '---\nlayout: qa\n---\n\n---\nAnn said it.\n---\n'],
    ['is made in an empty text', '', 'qa', '---\nlayout: qa\n---\n\n'],
  ];
  for (const [what, before, value, after] of cases) {
    it(what, () => {
      assert.equal(set(before, value), after);
      assert.equal(readFrontMatter(linesOf(after)).layout, value);
    });
  }
});
