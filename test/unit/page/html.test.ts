import { strict as assert } from 'node:assert';
import { html } from '../../../src/vscode/page/html';

describe('HTML of a page', () => {
  it('takes text for text, in elements and in attributes', () => {
    const code = `<img onerror="x('&')">`;
    const escaped = '&#60;img onerror=&#34;x(&#39;&#38;&#39;)&#34;&#62;';
    assert.equal(html`<b title="${code}">${code}</b>`.source, `<b title="${escaped}">${escaped}</b>`);
  });

  it('takes over pieces of HTML, lists of them, and nothing', () => {
    const items = ['a', '<'].map((it) => html`<li>${it}</li>`);
    assert.equal(
      html`<ul>
        ${items}
      </ul>`.source.replace(/\s+/g, ''),
      '<ul><li>a</li><li>&#60;</li></ul>',
    );
    assert.equal(html`${undefined}${0}`.source, '0');
  });
});
