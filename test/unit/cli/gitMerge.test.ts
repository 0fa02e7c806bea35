import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Coding } from '../../../src/core/codings/coding';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { addCodings } from '../../../src/core/codings/sidecarEdits';
import { mergeBothSides } from '../../../src/core/merge/mergeBothSides';
import { mergeSidecars } from '../../../src/core/merge/mergeSidecars';
import { applyEdits } from '../../../src/core/text/edit';
import { GitPlace, type GitStudy } from './gitStudy';

const TRANSCRIPT = 'interviews/p1.md';
const SIDECAR = `${TRANSCRIPT}.codes.yaml`;
const ATTRIBUTES = '*.codes.yaml merge=transcript-coding\ncodebook.yaml merge=transcript-coding\n';

/** Numbers that look like chance and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % sides;
  };
}

/** What one coder adds in a day: 50 codings anywhere in a transcript of 400 lines, in the order in which they are made. */
function dayOf(coder: string, seed: number): Coding[] {
  const roll = dice(seed);
  return Array.from({ length: 50 }, (_, i) => {
    const line = roll(400);
    return {
      id: `${coder}${String(i).padStart(3, '0')}`,
      codes: [`Code-${roll(9)}`],
      at: { start: { line, character: 0 }, end: { line: line + roll(3), character: 12 } },
      quote: i % 3 ? `what ${coder} heard in line ${line}` : 'Yeah.',
      memo: i % 5 ? undefined : `${coder} thinks:\nthis is ${i}`,
    };
  });
}

function coded(text: string, codings: readonly Coding[]): string {
  return codings.reduce((now, coding) => applyEdits(now, addCodings(now, [coding], { transcript: 'p1.md' })), text);
}

function idsIn(text: string): string[] {
  const { sidecar, readable } = readSidecar(text);
  assert.ok(readable, text);
  return sidecar.codings.map(({ id }) => id).sort();
}

const FIRST = coded('', [
  { id: 'first1', codes: ['A'], at: at(10, 0, 10, 20), quote: 'what was coded first', memo: undefined },
  { id: 'first2', codes: ['A'], at: at(200, 0, 200, 20), quote: 'what was coded after', memo: 'Ask.' },
]);

function at(line: number, character: number, endLine: number, endCharacter: number): Coding['at'] {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

describe('merging with git', function () {
  this.timeout(60_000);
  let place: GitPlace;

  before(async function () {
    if (!GitPlace.hasGit()) {
      console.log('      there is no git here: merging with it is not tested');
      this.skip();
    }
    place = new GitPlace();
    await place.buildCli();
  });

  after(() => {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- without git there is none
    place?.remove();
  });

  let count = 0;
  /** Two clones of a study with the driver, or without it. */
  function twoClones(driver: boolean, files: Record<string, string> = {}): { ann: GitStudy; bob: GitStudy } {
    const n = count++;
    const all = { [TRANSCRIPT]: 'Ann: So.\n\nBob: Yeah.\n', [SIDECAR]: FIRST, ...files };
    const origin = place.repository(`origin ${n}`, driver ? { ...all, '.gitattributes': ATTRIBUTES } : all);
    const [ann, bob] = [place.clone(origin, `ann ${n}`), place.clone(origin, `bob ${n}`)];
    if (driver) for (const study of [ann, bob]) assert.equal(study.cli('init').code, 0);
    return { ann, bob };
  }

  /** Bob gets what Ann has committed. */
  function fetchFrom(bob: GitStudy, ann: GitStudy): void {
    bob.git('fetch', '-q', ann.folder, 'main:from-ann');
  }

  it('keeps all codings of two coders who added 50 each to one sidecar, without a conflict', () => {
    for (const seed of [1, 2, 3]) {
      const { ann, bob } = twoClones(true);
      const [hers, his] = [dayOf('ann', seed), dayOf('bob', seed + 100)];
      ann.commit('Ann', { [SIDECAR]: coded(FIRST, hers) });
      bob.commit('Bob', { [SIDECAR]: coded(FIRST, his) });
      fetchFrom(bob, ann);
      bob.git('merge', '-q', 'from-ann');
      assert.equal(bob.git('status', '--porcelain'), '');
      const text = bob.read(SIDECAR);
      assert.deepEqual(idsIn(text), ['first1', 'first2', ...[...hers, ...his].map(({ id }) => id)].sort());
      const all = new Map(readSidecar(text).sidecar.codings.map((coding) => [coding.id, coding]));
      for (const coding of [...hers, ...his]) {
        const { id, codes, at: range, quote, memo } = all.get(coding.id)!;
        assert.deepEqual({ id, codes, at: range, quote, memo }, coding);
      }
      // Each coding is in the diff as it was added, and nothing else is.
      const lines = bob.git('diff', 'HEAD^1', '--', SIDECAR).split('\n');
      assert.deepEqual(
        lines.filter((line) => /^-(?!--)/.test(line)),
        [],
      );
    }
  });

  it('leaves conflict markers without the driver, and both sides of those have all codings too', () => {
    for (const style of ['merge', 'diff3', 'zdiff3']) {
      const { ann, bob } = twoClones(false);
      const [hers, his] = [dayOf('ann', 7), dayOf('bob', 8)];
      ann.commit('Ann', { [SIDECAR]: coded(FIRST, hers) });
      bob.commit('Bob', { [SIDECAR]: coded(FIRST, his) });
      fetchFrom(bob, ann);
      assert.equal(bob.try('-c', `merge.conflictStyle=${style}`, 'merge', '-q', 'from-ann').code, 1);
      const marked = bob.read(SIDECAR);
      assert.match(marked, /^<<<<<<< /m);
      const result = mergeBothSides(marked, mergeSidecars);
      assert.ok(result.kind === 'merged', JSON.stringify(result));
      assert.deepEqual(idsIn(result.text), ['first1', 'first2', ...[...hers, ...his].map(({ id }) => id)].sort());
    }
  });

  it('takes over a coding that another branch has, by rebase and by cherry-pick', () => {
    for (const how of ['rebase', 'cherry-pick']) {
      const { ann, bob } = twoClones(true);
      ann.commit('Ann', { [SIDECAR]: coded(FIRST, dayOf('ann', 4)) });
      bob.commit('Bob', { [SIDECAR]: coded(FIRST, dayOf('bob', 5)) });
      fetchFrom(bob, ann);
      bob.git(how, 'from-ann');
      assert.equal(bob.git('status', '--porcelain'), '');
      assert.equal(idsIn(bob.read(SIDECAR)).length, 102);
      if (how === 'cherry-pick') {
        // What was picked comes again with the merge, and is there once.
        bob.git('merge', '-q', 'from-ann');
        assert.equal(idsIn(bob.read(SIDECAR)).length, 102);
      }
    }
  });

  it('follows a transcript that one side has renamed', () => {
    const { ann, bob } = twoClones(true);
    ann.git('mv', TRANSCRIPT, 'interviews/ann.md');
    ann.git('mv', SIDECAR, 'interviews/ann.md.codes.yaml');
    ann.commit('Ann', { 'interviews/ann.md.codes.yaml': FIRST.replace('transcript: p1.md', 'transcript: ann.md') });
    bob.commit('Bob', { [SIDECAR]: coded(FIRST, dayOf('bob', 6).slice(0, 2)) });
    fetchFrom(bob, ann);
    bob.git('merge', '-q', 'from-ann');
    assert.ok(!existsSync(join(bob.folder, SIDECAR)));
    const { sidecar } = readSidecar(bob.read('interviews/ann.md.codes.yaml'));
    assert.equal(sidecar.transcript, 'ann.md');
    assert.equal(sidecar.codings.length, 4);
  });

  it('merges a sidecar that both sides have begun', () => {
    const { ann, bob } = twoClones(true, { [SIDECAR]: 'transcript: p1.md\n' });
    const other = 'interviews/p2.md.codes.yaml';
    ann.commit('Ann', { [other]: coded('', dayOf('ann', 9)) });
    bob.commit('Bob', { [other]: coded('', dayOf('bob', 10)) });
    fetchFrom(bob, ann);
    bob.git('merge', '-q', 'from-ann');
    assert.equal(idsIn(bob.read(other)).length, 100);
  });

  it('stops where the two sides disagree, with both in the file and the coding named', () => {
    const { ann, bob } = twoClones(true);
    ann.commit('Ann', { [SIDECAR]: FIRST.replace('memo: Ask.', 'memo: Ask Ann.') });
    bob.commit('Bob', { [SIDECAR]: FIRST.replace('memo: Ask.', 'memo: Ask Bob first.') });
    fetchFrom(bob, ann);
    const { code, err } = bob.try('merge', 'from-ann');
    assert.equal(code, 1);
    assert.match(err, /interviews\/p1\.md\.codes\.yaml:\d+:\d+: warning: .*“memo”.*first2/);
    const coding = readSidecar(bob.read(SIDECAR)).sidecar.codings.find(({ id }) => id === 'first2')!;
    assert.equal(coding.memo, 'Ask Bob first.');
    assert.deepEqual(coding.conflict, new Map([['memo', 'Ask Ann.']]));
    assert.equal(bob.git('status', '--porcelain', '--', SIDECAR), `UU ${SIDECAR}\n`);
  });

  it('merges codebooks', () => {
    const book = 'codes:\n  - name: Data\n  - name: Pay\n';
    const { ann, bob } = twoClones(true, { 'codebook.yaml': book });
    ann.commit('Ann', { 'codebook.yaml': book.replace('  - name: Pay\n', '  - name: Money\n    aliases: [Pay]\n') });
    bob.commit('Bob', {
      'codebook.yaml': book.replace(
        '  - name: Pay\n',
        '  - name: Pay\n    description: What is paid.\n  - name: Trust\n',
      ),
    });
    fetchFrom(bob, ann);
    bob.git('merge', '-q', 'from-ann');
    assert.equal(
      bob.read('codebook.yaml'),
      'codes:\n  - name: Data\n  - name: Money\n    description: What is paid.\n    aliases: [Pay]\n  - name: Trust\n',
    );
  });

  it('lets git merge the lines of a file that can’t be read, as it does without the driver', () => {
    const broken = 'transcript: "p1.md\n\n\n\n\ncodings:\n';
    const { ann, bob } = twoClones(true, { [SIDECAR]: broken });
    ann.commit('Ann', { [SIDECAR]: `# Ann\n${broken}` });
    bob.commit('Bob', { [SIDECAR]: `${broken}# Bob\n` });
    fetchFrom(bob, ann);
    bob.git('merge', '-q', 'from-ann');
    assert.equal(bob.read(SIDECAR), `# Ann\n${broken}# Bob\n`);
  });

  it('leaves plain conflict markers when the driver is gone', () => {
    const { ann, bob } = twoClones(true);
    bob.git(
      'config',
      'merge.transcript-coding.driver',
      bob.git('config', 'merge.transcript-coding.driver').trim().replace('cli.js', 'gone.js'),
    );
    ann.commit('Ann', { [SIDECAR]: FIRST.replace('memo: Ask.', 'memo: Ask Ann.') });
    bob.commit('Bob', { [SIDECAR]: FIRST.replace('memo: Ask.', 'memo: Ask Bob first.') });
    fetchFrom(bob, ann);
    assert.equal(bob.try('merge', 'from-ann').code, 1);
    assert.match(bob.read(SIDECAR), /^<{7}[^]*memo: Ask Bob first\.\n={7}\n[^]*memo: Ask Ann\.\n>{7}/m);
  });

  describe('transcript-coding init', () => {
    it('adds what is missing once, and keeps what is there', () => {
      const study = place.repository('init once', { '.gitattributes': '* text=auto', 'a.md': 'x' });
      const first = study.cli('init');
      assert.equal(first.code, 0, first.err);
      const config = study.read('.git/config');
      assert.equal(study.read('.gitattributes'), `* text=auto\n${ATTRIBUTES}`);
      assert.match(config, /merge "transcript-coding"/);
      assert.equal(study.cli('init').code, 0);
      assert.equal(study.read('.git/config'), config);
      assert.equal(study.read('.gitattributes'), `* text=auto\n${ATTRIBUTES}`);
      assert.match(study.git('check-attr', 'merge', '--', SIDECAR), /: transcript-coding\n$/);
    });

    it('sets up the study in a folder of the repository', () => {
      const study = place.repository('init below', { 'study/a.md': 'x' });
      assert.equal(study.cli('init', 'study').code, 0);
      assert.equal(study.read('study/.gitattributes'), ATTRIBUTES);
      assert.ok(!existsSync(join(study.folder, '.gitattributes')));
    });

    it('says so where there is no repository, or no folder, and writes nothing', () => {
      const study = place.repository('init nowhere', { 'a.md': 'x' });
      const outside = place.run(place.folder, process.execPath, place.cli, 'init', 'the cli');
      assert.equal(outside.code, 1);
      assert.match(outside.err, /not in a git repository/);
      assert.deepEqual(readdirSync(join(place.folder, 'the cli')), ['cli.js']);
      assert.match(study.cli('init', 'none').err, /no such folder/);
    });
  });
});
