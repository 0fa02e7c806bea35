import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStudy, until } from './support.mjs';

const TALK = ['Ann: One thing.', '', 'Ben: Another.', '', 'Ann: I see.', '', 'Ben: So do I.'];
const SIDECAR = 'interviews/p1.md.codes.yaml';
const STUDY = { 'interviews/p1.md': TALK, 'codebook.yaml': ['codes:', '  - name: Help', '  - name: Hope'] };

/** A sidecar whose first turn has this memo, and another turn this coding. */
function sidecar(memo, id, line, quote) {
  const first = [
    '  - id: first1',
    '    codes: [Help]',
    '    at: 1:6-1:16',
    '    quote: One thing.',
    `    memo: ${memo}`,
  ];
  const other = [
    `  - id: ${id}`,
    '    codes: [Hope]',
    `    at: ${line}:6-${line}:${6 + quote.length}`,
    `    quote: ${quote}`,
  ];
  return ['transcript: p1.md', 'codings:', ...first, ...other, ''].join('\n');
}

describe('A merge conflict of git’s', () => {
  let study;
  before(async () => {
    study = await openStudy(STUDY);
    const commit = (text) => {
      writeFileSync(join(study.folder, SIDECAR), text);
      study.git('add', '-A');
      study.git('commit', '-q', '-m', 'Codings');
    };
    study.git('checkout', '-q', '-b', 'theirs');
    commit(sidecar('Ask Ann.', 'theirs', 3, 'Another.'));
    study.git('checkout', '-q', '-');
    commit(sidecar('Ask Ben.', 'ours01', 5, 'I see.'));
    assert.throws(() => study.git('merge', '-q', 'theirs'));
  });
  after(() => study?.close());

  it('is merged with one click in the Codes view, which says what is left, and offers to set git up', async () => {
    await study.showCodes();
    await study.clickRow('Needs attention');
    await until(
      'the file in words for a screen reader',
      () => study.spokenRows(),
      (rows) => /^Error in interviews\/p1\.md\.codes\.yaml, line 7: \S/.test(rows[1]),
    );
    await study.clickIcon('p1.md.codes.yaml', 'Merge Both Sides of a Conflict');
    await study.untilMessage('One thing is left to decide');
    const text = study.read(SIDECAR);
    for (const words of ['id: first1', 'id: theirs', 'id: ours01', 'Ask Ann.', 'Ask Ben.'])
      assert.ok(text.includes(words), text);
    assert.doesNotMatch(text, /^[<=>]{7}/m);
    await study.clickMessage('One thing is left to decide', 'Set Up Git');
    await study.untilMessage('Git now merges codings and codebooks here');
    assert.ok(existsSync(join(study.folder, '.gitattributes')));
    assert.match(study.git('config', '--local', 'merge.transcript-coding.driver'), /transcript-coding\.cjs/);
  });

  it('leaves to choose what it can’t decide, in the Codes view', async () => {
    await study.clickIcon('p1.md.codes.yaml', 'Choose a Side…');
    await study.pick('memo “Ask Ann.”');
    const text = await until(
      'the memo is chosen',
      () => study.read(SIDECAR),
      (now) => !now.includes('conflict:'),
    );
    assert.match(text, /memo: Ask Ann\./);
    assert.doesNotMatch(text, /Ask Ben/);
    await study.untilRows(['Help 1', 'Hope 2']);
  });

  it('whose side can’t be read is told with its line, and left as it is', async () => {
    const broken = study
      .read(SIDECAR)
      .replace('codings:\n', 'codings:\n<<<<<<< HEAD\n\t- id: x\n=======\n>>>>>>> theirs\n');
    writeFileSync(join(study.folder, SIDECAR), broken);
    await study.untilRows(['Needs attention 1']);
    await study.open(SIDECAR);
    await study.clickLens('Merge both sides');
    await study.untilMessage('Line 4 is indented with a tab');
    assert.equal(study.read(SIDECAR), broken);
    await study.clickMessage('Line 4 is indented with a tab', 'Open File');
    await study.untilCursor('Ln 4');
  });
});
