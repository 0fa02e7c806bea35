import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { GitPlace, type GitStudy } from './gitStudy';

const TALK = 'Ann: How was it there?\n\nBen: It was far too much work for us.\n\nAnn: And then?\n';
const sidecar = (code: string, from = 5) =>
  `transcript: p 1.md\ncodings:\n  - id: aaaaaa\n    codes: [${code}]\n    at: 3:${from + 1}-3:${from + 7}\n    quote: ${TALK.split('\n')[2]?.slice(from, from + 6) ?? ''}\n`;

describe('diff', function () {
  this.timeout(120_000);
  const place = new GitPlace();
  let study: GitStudy;
  let count = 0;
  before(async function () {
    if (!GitPlace.hasGit()) this.skip();
    await place.buildCli();
  });
  after(() => {
    place.remove();
  });
  beforeEach(() => {
    study = place.repository(`repository ${++count}`, {
      'codebook.yaml': 'codes: [Work, Help]\n',
      'Gespräche/interviews/p 1.md': TALK,
      'Gespräche/interviews/p 1.md.codes.yaml': sidecar('Work'),
      'README.md': 'Ann: No transcript.\n',
    });
  });
  const SIDECAR = 'Gespräche/interviews/p 1.md.codes.yaml';
  const RECODED = 'Gespräche/interviews/p 1.md:3: Recoded: +Help −Work; “It was”\n';
  const SUMMARY = 'Codings: 1 recoded, in 1 transcript.\n';

  it('refuses while coding is blind', () => {
    study.write({ [SIDECAR]: sidecar('Help'), '.vscode/settings.json': '{"transcriptCoding.blind": true}' });
    const { code, out, err } = study.cli('diff', 'HEAD');
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^Coding is blind here/);
  });

  it('compares a revision with the files as they are, committed or not', () => {
    assert.deepEqual(study.cli('diff', 'HEAD'), { code: 0, out: 'No codings and no codes have changed.\n', err: '' });
    study.write({ [SIDECAR]: sidecar('Help') });
    assert.deepEqual(study.cli('diff', 'HEAD'), { code: 0, out: RECODED + SUMMARY, err: '' });
    study.commit('second');
    assert.deepEqual(study.cli('diff', 'HEAD~1'), { code: 0, out: RECODED + SUMMARY, err: '' });
    study.write({
      'interviews/new.md': TALK,
      'interviews/new.md.maya.codes.yaml': sidecar('Work').replace('aaaaaa', 'b'),
    });
    assert.deepEqual(study.cli('diff', 'HEAD'), {
      code: 0,
      out: 'interviews/new.md:3: Added: Work (maya); “It was”\nCodings: 1 added, in 1 transcript.\n',
      err: '',
    });
    rmSync(join(study.folder, SIDECAR));
    assert.match(study.cli('diff', 'HEAD').out, /^Gespräche\/interviews\/p 1\.md:3: Removed: Help; “It was”\n/);
  });

  it('tells which codings an edit of a transcript alone has lost', () => {
    const edited = TALK.replace(/Ben: .*/, 'Ben: Nobody there could bear any of those shifts.');
    study.write({ 'Gespräche/interviews/p 1.md': edited });
    const { code, out } = study.cli('diff', 'HEAD');
    assert.equal(code, 0);
    assert.equal(
      out,
      'Gespräche/interviews/p 1.md:3: Can’t be found any more: Work; “It was”\nCodings: 1 that can’t be found any more, in 1 transcript.\n',
    );
    study.commit('edited');
    assert.match(study.cli('diff', 'HEAD', 'HEAD~1').out, /Found again: Work/);
  });

  it('compares two revisions, whatever the files are now', () => {
    study.commit('second', { [SIDECAR]: sidecar('Help') });
    study.git('branch', 'other/branch');
    study.write({ [SIDECAR]: 'codings: [' });
    assert.equal(study.cli('diff', 'HEAD~1', 'other/branch').out, RECODED + SUMMARY);
    assert.match(study.cli('diff', 'HEAD', 'HEAD~1').out, /Recoded: \+Work −Help/);
  });

  it('follows inline labels of a transcript that was renamed and edited', () => {
    const labelled = TALK.replace('for us.\n', 'for us.\n\nWork\n');
    study.commit('labelled', { 'Gespräche/interviews/l.md': labelled });
    study.git('mv', 'Gespräche/interviews/l.md', 'Gespräche/interviews/m.md');
    study.commit('renamed', { 'Gespräche/interviews/m.md': labelled.replace('And then?', 'And then what?') });
    const renamed =
      'Gespräche/interviews/m.md: the transcript was Gespräche/interviews/l.md\nNo codings have changed.\n';
    assert.equal(study.cli('diff', 'HEAD~1', 'HEAD').out, renamed);
    assert.equal(study.cli('diff', 'HEAD~1').out, renamed);
  });

  it('prints Markdown and JSON', () => {
    study.write({ [SIDECAR]: sidecar('Help', 12) });
    assert.equal(
      study.cli('diff', 'HEAD', '--format', 'markdown').out,
      '## Codings from HEAD to the working tree\n\nCodings: 1 recoded, 1 moved, in 1 transcript.\n\n' +
        '### `Gespräche/interviews/p 1.md`\n\n- `Gespräche/interviews/p 1.md:3` **Recoded, moved**: +`Help` −`Work`; “It was” → “far to”\n',
    );
    const { from, to, studies } = JSON.parse(study.cli('diff', 'HEAD', '--json').out) as Record<string, unknown>;
    assert.deepEqual([from, to], ['HEAD', 'the working tree']);
    assert.match(JSON.stringify(studies), /"kinds":\["recoded","moved"\]/);
  });

  it('tells the studies of a repository apart, and looks only below the folder that it is run in', () => {
    study.commit('another study', { 'b/codebook.yaml': 'codes: [Work]\n', 'b/interviews/q.md': TALK });
    study.write({ [SIDECAR]: sidecar('Help'), 'b/codebook.yaml': 'codes: [{name: Load, aliases: [Work]}]\n' });
    const b = 'codebook.yaml:1: Work was renamed to Load\nCodes: 1 renamed.\n';
    assert.equal(study.cli('diff', 'HEAD').out, `${RECODED}${SUMMARY}\nb/${b}`);
    assert.equal(place.run(join(study.folder, 'b'), process.execPath, place.cli, 'diff', 'HEAD').out, b);
    study.commit('third');
    assert.equal(place.run(join(study.folder, 'b'), process.execPath, place.cli, 'diff', 'HEAD~', 'HEAD').out, b);
  });

  it('leaves alone what git ignores, and the words of what is confidential', () => {
    const labelled = TALK.replace('us.\n', 'us.\n\nWork\n');
    study.write({
      '.gitignore': '/interviews/\n',
      'interviews/secret.md': labelled,
      '.vscode/settings.json': '{ "transcriptCoding.confidential": true }',
      [SIDECAR]: sidecar('Help'),
    });
    assert.equal(study.cli('diff', 'HEAD').out, `Gespräche/interviews/p 1.md:3: Recoded: +Help −Work\n${SUMMARY}`);
  });

  it('names what can’t be read', () => {
    study.write({ [SIDECAR]: 'codings: [' });
    const { code, out } = study.cli('diff', 'HEAD');
    assert.equal(code, 1);
    assert.match(out, /^Gespräche\/interviews\/p 1\.md\.codes\.yaml:1: not compared, after: /);
  });

  it('says what it can’t compare', () => {
    const said = (...args: string[]) => study.cli('diff', ...args);
    assert.deepEqual(said('nowhere'), { code: 2, out: '', err: 'nowhere: there is no such revision here\n' });
    assert.deepEqual(said('HEAD', '0123abc'), { code: 2, out: '', err: '0123abc: there is no such revision here\n' });
    mkdirSync(join(place.folder, 'empty'), { recursive: true });
    assert.deepEqual(place.run(join(place.folder, 'empty'), process.execPath, place.cli, 'diff', 'HEAD'), {
      code: 2,
      out: '',
      err: 'this is no git repository; diff compares what has been committed to one\n',
    });
    assert.match(said().err, /^diff: REV is missing\nUsage: /);
    assert.match(said('HEAD', '--format', 'sarif').err, /\nUsage: /);
    const other = place.repository(`no study ${count}`, { 'README.md': 'Nothing.\n' });
    assert.deepEqual(other.cli('diff', 'HEAD'), {
      code: 2,
      out: '',
      err: 'there is no study in this folder, neither now nor then\n',
    });
  });
});
