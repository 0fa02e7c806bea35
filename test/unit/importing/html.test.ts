import assert from 'node:assert/strict';
import { blocks, imported } from './files';

describe('importing web pages', () => {
  it('reads blocks, headings, bold names, line breaks and entities, and nothing that isn’t text', async () => {
    const page = `<!doctype html><html><head><title>T</title><style>p { color: red }</style></head><body>
      <script>var Ann = "x";</script><h1>Trees</h1>
      <div class=turn><p><b>Ann:</b> We count&nbsp;the trees,
        every &eacute;t&eacute; &amp; fall.<p><strong>Bob:</strong> Why?<br>Tell me.
      </div>
      <p><b>Ann:</b> To know.<p><b>Bob:</b> 2 &lt; 3.</body></html>`;
    const { text } = await imported('a.html', page);
    assert.equal(
      text,
      blocks(
        '# Trees',
        '**Ann:** We count the trees, every été & fall.',
        '**Bob:** Why? Tell me.',
        '**Ann:** To know.',
        '**Bob:** 2 < 3.',
      ),
    );
  });

  it('takes labels under their excerpts for codings', async () => {
    const page =
      '<h2>Interviewer 1</h2><p>How many?</p><h2>Interviewee</h2><p>Ten trees.</p><p>Tree-count</p><p>Short-answer</p><h2>Interviewer 1</h2><p>So few.</p>';
    const { text, codings } = await imported('delve.htm', page);
    assert.equal(
      text,
      blocks('**Interviewer 1:** How many?', '**Interviewee:** Ten trees.', '**Interviewer 1:** So few.'),
    );
    assert.match(codings.join(), /codes: \[Tree-count, Short-answer\]\n {4}at: 3:18-3:28\n/);
  });

  it('reads a table of speech, and what is nested deeply', async () => {
    const table =
      '<table><tr><th>Speaker<th>Words<tr><td>Ann<td><p>One.</p><p>Two.</p><tr><td>Bob<td>Three.<tr><td>Ann<td>Four.</table>';
    const { text } = await imported('a.html', table);
    assert.equal(text, blocks('**Ann:** One.', 'Two.', '**Bob:** Three.', '**Ann:** Four.'));
    const deep = await imported('a.html', `${'<div>'.repeat(400)}Deep down.`);
    assert.equal(deep.text, 'Deep down.\n');
  });
});
