import assert from 'node:assert/strict';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { readFramework, type Summary } from '../../../src/core/framework/framework';
import { setSummary } from '../../../src/core/framework/frameworkEdits';
import { applyEdits } from '../../../src/core/text/edit';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';

const { codebook } = readCodebook('codes:\n  - name: Trust\n    aliases: [Faith]\n  - name: Data\n');

const FILE = `# Written by Maya
summaries:
  # about trust
  - transcript: interviews/p1.md
    code: Faith
    text: Trusts whom she knows. # short
    mood: good
  - {transcript: interviews/p3.md, code: Data, text: None.}
`;

function after(text: string, summary: Summary): string {
  return applyEdits(text, setSummary(text, summary, codebook));
}

const p1 = { transcript: 'interviews/p1.md', code: 'Trust' };

describe('summaries of a framework matrix', () => {
  it('are read, and what is wrong is told at its line', () => {
    const { summaries, problems, readable } = readFramework(
      `${FILE}  - code: Data\n  - {transcript: a.md, code: Data}\n  - {transcript: interviews/p3.md, code: Data, text: x}\n`,
    );
    assert.ok(readable);
    assert.deepEqual(
      summaries.map(({ transcript, code, text }) => [transcript, code, text]),
      [
        ['interviews/p1.md', 'Faith', 'Trusts whom she knows.'],
        ['interviews/p3.md', 'Data', 'None.'],
        ['interviews/p3.md', 'Data', 'x'],
      ],
    );
    assert.deepEqual(
      problems.map(({ code, range }) => [code, range.start.line]),
      [
        ['summary-of-nothing', 8],
        ['summary-without-text', 9],
        ['summary-twice', 10],
      ],
    );
    assert.equal(
      readFramework('framework:\n  - {transcript: a.md, code: A, text: b}\n').problems[0]?.code,
      'summary-list',
    );
    assert.equal(readFramework('summaries: no').problems[0]?.code, 'summaries-not-a-list');
    assert.deepEqual(readFramework(''), { summaries: [], problems: [], readable: true });
  });

  it('are changed where they stand, under whatever name of the code, and nothing else is', () => {
    assert.equal(
      after(FILE, { ...p1, text: 'Trusts nobody.' }),
      FILE.replace('Trusts whom she knows.', 'Trusts nobody.'),
    );
    assert.deepEqual(setSummary(FILE, { ...p1, text: ' Trusts whom she knows.\r\n' }, codebook), []);
  });

  it('are added by path and code', () => {
    const text = after(FILE, { transcript: 'interviews/p2.md', code: 'Trust', text: 'One line.\nAnother.' });
    assert.equal(
      text,
      FILE.replace(
        '  - {tr',
        '  - transcript: interviews/p2.md\n    code: Trust\n    text: |-\n      One line.\n      Another.\n  - {tr',
      ),
    );
    const [last] = readFramework(after(FILE, { transcript: 'z.md', code: 'Data', text: 'End' })).summaries.slice(-1);
    assert.equal(last?.transcript, 'z.md');
  });

  it('make a new file, after its comments', () => {
    const wanted = 'summaries:\n  - transcript: interviews/p1.md\n    code: Trust\n    text: Yes.\n';
    assert.equal(after('', { ...p1, text: 'Yes.' }), wanted);
    assert.equal(after('# ours\n', { ...p1, text: 'Yes.' }), `# ours\n${wanted}`);
  });

  it('are taken away with the comment above', () => {
    const text = after(FILE, { ...p1, text: ' \n' });
    assert.equal(text, '# Written by Maya\nsummaries:\n  - {transcript: interviews/p3.md, code: Data, text: None.}\n');
    assert.deepEqual(setSummary(FILE, { transcript: 'q.md', code: 'Data', text: '' }, codebook), []);
  });

  it('aren’t written into a file that can’t be read, or where they are shared', () => {
    assert.throws(() => setSummary('summaries: [', { ...p1, text: 'x' }, codebook), UnreadableFileError);
    const shared = `summaries:
  - &one {transcript: interviews/p1.md, code: Trust, text: a}
  - {transcript: b.md, code: Data, text: b}
  - *one
`;
    assert.throws(() => setSummary(shared, { ...p1, text: 'x' }, codebook), UnreadableFileError);
  });
});
