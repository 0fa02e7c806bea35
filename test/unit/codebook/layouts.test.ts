import assert from 'node:assert/strict';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { LAYOUT_NAMES } from '../../../src/core/transcript/layoutNames';
import { layoutNames } from '../../../src/core/transcript/layouts/layouts';
import { problemText } from '../../../src/core/text/problem';
import { MemoryFiles, file, studyOf } from '../project/memoryStudy';
import codebookSchema from '../../../schemas/codebook.schema.json';

function layouts(text: string, ...paths: string[]): (string | undefined)[] {
  const { codebook } = readCodebook(text);
  return paths.map((path) => codebook.layoutFor(path));
}

function problems(text: string): string[] {
  return readCodebook(text).problems.map((it) => `${it.range.start.line + 1} ${it.severity} ${problemText(it)}`);
}

describe('the layouts in a codebook', () => {
  it('are one for the whole study', () => {
    assert.deepEqual(layouts('layout: bold\n', 'p1.md', 'interviews/p1.md'), ['bold', 'bold']);
    assert.deepEqual(layouts('codes: [A]\n', 'p1.md'), [undefined]);
    assert.deepEqual(layouts('layout:\n', 'p1.md'), [undefined]);
    assert.deepEqual(problems('layout: bold\n'), []);
  });

  it('are said for files, folders and globs, of which the narrowest holds', () => {
    const text = file(
      'layout:',
      '  "**": colon',
      '  interviews: heading',
      '  interviews/wave-2/: bold',
      '  ./interviews/wave-2/p7.md: qa',
      '  "**/*.vtt": webvtt',
      '  "pilot-*": name',
    );
    assert.deepEqual(problems(text), []);
    assert.deepEqual(
      layouts(
        text,
        'p.md',
        'interviews/p1.md',
        'interviews/wave-2/p1.md',
        'interviews/wave-2/p7.md',
        'others/x.vtt',
        'interviews/x.vtt',
        'pilot-3/a/x.md',
        'interviews-old/p1.md',
      ),
      ['colon', 'heading', 'bold', 'qa', 'webvtt', 'heading', 'name', 'colon'],
    );
  });

  it('are said for files and folders whose names look like globs', () => {
    const text = file('layout:', '  interviews: heading', '  interviews/Talk [a1b2].vtt: webvtt', '  wave {2}: bold');
    assert.deepEqual(layouts(text, 'interviews/Talk [a1b2].vtt', 'interviews/Talk [a1b3].vtt', 'wave {2}/p1.md'), [
      'webvtt',
      'heading',
      'bold',
    ]);
  });

  it('are the later one’s of two that are alike', () => {
    assert.deepEqual(layouts('layout: {"a*.md": colon, "*a.md": bold}\n', 'aa.md'), ['bold']);
    assert.deepEqual(layouts('layout: {"*a.md": bold, "a*.md": colon}\n', 'aa.md'), ['colon']);
  });

  it('can be left to be found out', () => {
    assert.deepEqual(layouts('layout: {"**": colon, p1.md: detect}\n', 'p1.md', 'p2.md'), [undefined, 'colon']);
  });

  it('that are unknown are problems at their line, and the others hold', () => {
    const text = file('layout:', '  interviews: colons', '  memos: [a]', '  p1.md: bold', 'codes: [A]');
    const known = [...LAYOUT_NAMES, 'detect'].join(', ');
    assert.deepEqual(problems(text), [
      `2 warning There is no layout “colons”. A layout is one of these: ${known}.`,
      `3 warning A layout is one of these: ${known}.`,
    ]);
    assert.deepEqual(layouts(text, 'interviews/x.md', 'p1.md'), [undefined, 'bold']);
    assert.deepEqual(problems('codes: []\nlayout: no\n').length, 1);
    assert.match(problems('codes: []\nlayout: [bold]\n')[0] ?? '', /^2 warning “layout” must be a layout/);
    assert.deepEqual(readCodebook('layout: no\n').readable, true);
  });

  it('are those that the reader knows', () => {
    assert.deepEqual([...LAYOUT_NAMES].sort(), [...layoutNames].sort());
  });

  it('hold where the text looks otherwise, unless its front matter says another', async () => {
    const text = file('Ann: One.', '', 'Bob: Two.', '', 'Ann: Three.', '', 'Bob: Four.');
    const study = await studyOf({
      'codebook.yaml': 'layout: {a: paragraphs}\n',
      'a/p1.md': text,
      'a/p2.md': `---\nlayout: colon\n---\n\n${text}`,
      'b/p1.md': text,
    });
    assert.deepEqual(
      [...study.transcripts()].map(({ path, transcript }) => [path, transcript.layout, transcript.turns.length]).sort(),
      [
        ['a/p1.md', 'paragraphs', 0],
        ['a/p2.md', 'colon', 4],
        ['b/p1.md', 'colon', 4],
      ],
    );
  });

  it('are those that the schema knows, each described', () => {
    const { layout } = codebookSchema.definitions;
    assert.deepEqual(layout.enum, [...LAYOUT_NAMES, 'detect']);
    assert.equal(layout.enumDescriptions.length, layout.enum.length);
  });

  it('have the transcripts read again when they are changed', async () => {
    const files = new MemoryFiles({ 'codebook.yaml': 'layout: bold\n', 'p1.md': 'Ann: Hello.\n' });
    const study = await studyOf(files);
    files.set('codebook.yaml', 'layout: bold\ncodes: []\n');
    files.reads.length = 0;
    await study.update(['codebook.yaml']);
    assert.deepEqual(files.reads, ['codebook.yaml']);
    files.set('codebook.yaml', 'layout: colon\n');
    await study.update(['codebook.yaml']);
    assert.deepEqual(files.reads, ['codebook.yaml', 'codebook.yaml', 'p1.md']);
  });
});
