import assert from 'node:assert/strict';
import {
  changeCodes,
  filesOf,
  type AppliedCode,
  type CodeRequest,
  type Notation,
} from '../../../src/core/project/changeCodes';
import { inverse, type FileChange } from '../../../src/core/project/fileChange';
import type { Study } from '../../../src/core/project/study';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { at, codingsOf, file, ids, MemoryFiles, sidecar, studyOf, type MemoryFile } from './memoryStudy';

const TALK = file(
  'Ann: We count the trees.',
  '',
  'Bob: Every single year.',
  '',
  'Ann: And the birds too.',
  '',
  'Bob: Yes.',
);
const BOOK = file('codes:', '  - name: Counting', '  - name: Habit', '    aliases: [routine]');

interface Wanted {
  readonly at?: string | readonly string[];
  readonly add?: readonly string[];
  /** `id code`, or `label code`. */
  readonly remove?: readonly string[];
  readonly notation?: Notation;
  readonly coder?: string;
  readonly confidential?: boolean;
}

/** A study that changes can be made to. */
class Desk {
  private constructor(
    readonly files: MemoryFiles,
    readonly study: Study,
    private readonly newId = ids(),
  ) {}

  static async with(files: Readonly<Record<string, MemoryFile>>): Promise<Desk> {
    const memory = new MemoryFiles(files);
    return new Desk(memory, await studyOf(memory));
  }

  request({
    at: range,
    add = [],
    remove = [],
    notation = 'sidecar',
    coder,
    confidential = false,
  }: Wanted): CodeRequest {
    const transcript = this.study.transcript('p1.md')!;
    const applied = remove.map((one): AppliedCode => {
      const [id, code] = one.split(' ') as [string, string];
      const coding = transcript.codings.find((it) => (it.id ?? 'label') === id && it.codes.includes(code));
      assert.ok(coding, `no coding ${one}`);
      return { coding, code };
    });
    const added = range === undefined ? [] : [range].flat().map((it) => ({ excerpt: at(it), codes: add }));
    return { transcript, add: added, remove: applied, notation, coder, confidential };
  }

  /** Makes a change with just the texts that it said it needs, and reads what has changed. */
  async change(wanted: Wanted): Promise<FileChange[]> {
    const request = this.request(wanted);
    const all = this.files.texts();
    const texts = new Map(filesOf(this.study, request).map((path) => [path, all.get(path)]));
    const changes = changeCodes(this.study, request, texts, this.newId);
    for (const { path } of changes) assert.ok(texts.has(path), `${path} was changed without being read`);
    await this.apply(changes);
    return changes;
  }

  async apply(changes: readonly FileChange[]): Promise<void> {
    this.files.apply(changes);
    await this.study.update(changes.map(({ path }) => path));
  }

  codings(): string[] {
    return codingsOf(this.study, 'p1.md');
  }
}

/** The lines that two texts differ in, when one is the other with lines added in one place. */
function addedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  const added = now.slice(start, start + now.length - old.length);
  assert.deepEqual([...now.slice(0, start), ...now.slice(start + added.length)], old);
  return added;
}

describe('coding to a sidecar', () => {
  it('makes the file', async () => {
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK });
    const changes = await desk.change({ at: '1:6-1:25', add: ['Counting', 'Habit'] });
    assert.deepEqual(changes, [
      {
        path: 'p1.md.codes.yaml',
        before: undefined,
        after: file(
          'transcript: p1.md',
          'codings:',
          '  - id: new1',
          '    codes: [Counting, Habit]',
          '    at: 1:6-1:25',
          '    quote: We count the trees.',
          '    context: {speaker: Ann, after: Every single year. And the birds}',
        ),
      },
    ]);
    assert.deepEqual(desk.codings(), ['new1 Counting+Habit 1:6-1:25']);
  });

  it('codes several excerpts at once, in text order and each once', async () => {
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK });
    await desk.change({ at: '5:6-5:24', add: ['Habit'] });
    const changes = await desk.change({ at: ['7:6-7:10', '5:6-5:24', '1:6-1:25', '7:6-7:10'], add: ['Counting'] });
    assert.equal(changes.length, 1);
    assert.deepEqual(desk.codings(), [
      'new3 Counting 1:6-1:25',
      'new1 Habit+Counting 5:6-5:24',
      'new2 Counting 7:6-7:10',
    ]);
    await desk.apply(inverse(changes));
    assert.deepEqual(desk.codings(), ['new1 Habit 5:6-5:24']);
  });

  it('writes no words of a confidential transcript', async () => {
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK });
    const [change] = await desk.change({ at: '1:6-1:25', add: ['Counting'], confidential: true });
    assert.match(
      change?.after ?? '',
      /^transcript: p1\.md\ncodings:\n {2}- id: new1\n {4}codes: \[Counting\]\n {4}at: 1:6-1:25\n {4}hash: \{words: \w{16}, length: 19, after: \w{8}\}\n$/,
    );
  });

  it('adds no code to a coding that is only probably of this excerpt', async () => {
    const said = 'Every single year, come rain or shine and snow.';
    const probable = sidecar('p1.md', ['x1', 'Habit', '3:6-3:55', said.replace('shine', 'sunshine')]);
    const desk = await Desk.with({
      'codebook.yaml': BOOK,
      'p1.md': TALK.replace('Every single year.', said),
      'p1.md.codes.yaml': probable,
    });
    assert.deepEqual(desk.codings(), ['x1 Habit 3:6-3:53 approximate']);
    await desk.change({ at: '3:6-3:53', add: ['Counting'] });
    assert.deepEqual(desk.codings(), ['x1 Habit 3:6-3:53 approximate', 'new1 Counting 3:6-3:53']);
    assert.ok(desk.files.text('p1.md.codes.yaml').includes(probable.split('codings:')[1]!));
  });

  it("makes a coder's own file, which says whose it is", async () => {
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK, 'p1.md.codes.yaml': 'x' });
    const [change] = await desk.change({ at: '3:6-3:24', add: ['Habit'], coder: 'Mía López' });
    assert.equal(change?.path, 'p1.md.mía-lópez.codes.yaml');
    assert.equal(
      change.after,
      file(
        'transcript: p1.md',
        'coder: Mía López',
        'codings:',
        '  - id: new1',
        '    codes: [Habit]',
        '    at: 3:6-3:24',
        '    quote: Every single year.',
        '    context: {speaker: Bob, before: We count the trees., after: And the birds too. Yes.}',
      ),
    );
  });

  it('gives no name to the file that all share', async () => {
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK });
    const [change] = await desk.change({ at: '3:6-3:24', add: ['Habit'], coder: '!?' });
    assert.equal(change?.path, 'p1.md.codes.yaml');
    assert.ok(!change.after?.includes('coder'));
  });

  it('names the transcript as it is called in its folder', async () => {
    const files = new MemoryFiles({ 'codebook.yaml': BOOK, 'talks/a/p1.md': TALK });
    const study = await studyOf(files);
    const [change] = changeCodes(
      study,
      {
        transcript: study.transcript('talks/a/p1.md')!,
        add: [{ excerpt: at('1:6-1:25'), codes: ['Habit'] }],
        remove: [],
        notation: 'sidecar',
        coder: undefined,
        confidential: false,
      },
      files.texts(),
      ids(),
    );
    assert.equal(change?.path, 'talks/a/p1.md.codes.yaml');
    assert.match(change.after ?? '', /^transcript: p1\.md\n/);
  });

  it('adds one block for a second coding and nothing else, where it stands in the text', async () => {
    const first = sidecar(
      'p1.md',
      ['a1', 'Counting', '1:6-1:25', 'We count the trees.'],
      ['z1', 'Habit', '5:6-5:24', 'And the birds too.'],
    );
    const byHand = `# Ann's talk\n${first.replace('    quote: We', '    mine: yes # ?\n    quote: We')}`;
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK, 'p1.md.codes.yaml': byHand });
    const [change, ...others] = await desk.change({ at: '3:6-3:24', add: ['Habit'] });
    assert.deepEqual(others, []);
    assert.deepEqual(addedLines(byHand, change!.after!), [
      '  - id: new1',
      '    codes: [Habit]',
      '    at: 3:6-3:24',
      '    quote: Every single year.',
      '    context: {speaker: Bob, before: We count the trees., after: And the birds too. Yes.}',
    ]);
    assert.deepEqual(desk.codings(), ['a1 Counting 1:6-1:25', 'new1 Habit 3:6-3:24', 'z1 Habit 5:6-5:24']);
  });

  it('adds a code to the coding of the same excerpt', async () => {
    const before = sidecar('p1.md', ['a1', 'Counting', '1:6-1:25', 'We count the trees.']);
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK, 'p1.md.codes.yaml': before });
    const changes = await desk.change({ at: '1:6-1:25', add: ['Habit', 'Counting', 'Habit'] });
    assert.deepEqual(changes, [
      { path: 'p1.md.codes.yaml', before, after: before.replace('[Counting]', '[Counting, Habit]') },
    ]);
  });

  it('leaves the coding of the same excerpt by another coder alone', async () => {
    const eve = sidecar('p1.md', ['e1', 'Counting', '1:6-1:25', 'We count the trees.']);
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK, 'p1.md.eve.codes.yaml': eve });
    await desk.change({ at: '1:6-1:25', add: ['Habit'] });
    assert.equal(desk.files.text('p1.md.eve.codes.yaml'), eve);
    assert.deepEqual(desk.codings(), ['new1 Habit 1:6-1:25', 'e1 Counting 1:6-1:25']);
  });

  it('makes a new coding where an orphan once was', async () => {
    const desk = await Desk.with({
      'codebook.yaml': BOOK,
      'p1.md': TALK,
      'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'Counting', '1:6-1:25', 'Quite other words.']),
    });
    await desk.change({ at: '1:6-1:25', add: ['Habit'] });
    assert.deepEqual(desk.codings(), ['a1 Counting 1:6-1:25 orphan', 'new1 Habit 1:6-1:25']);
  });

  it('removes a code from a coding, and with the last code the coding', async () => {
    const before = sidecar(
      'p1.md',
      ['a1', 'Counting, Habit', '1:6-1:25', 'We count the trees.'],
      ['b1', 'Habit', '3:6-3:24', 'Every single year.'],
    );
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK, 'p1.md.codes.yaml': before });
    await desk.change({ at: '1:6-1:25', remove: ['a1 Counting'] });
    assert.equal(desk.files.text('p1.md.codes.yaml'), before.replace('[Counting, Habit]', '[Habit]'));
    await desk.change({ at: '1:6-1:25', remove: ['a1 Habit'] });
    assert.equal(
      desk.files.text('p1.md.codes.yaml'),
      sidecar('p1.md', ['b1', 'Habit', '3:6-3:24', 'Every single year.']),
    );
    await desk.change({ at: '3:6-3:24', remove: ['b1 Habit'] });
    assert.deepEqual(desk.codings(), []);
    assert.equal(desk.study.problems().size, 0);
    await desk.change({ at: '1:6-1:25', add: ['Habit'] });
    assert.deepEqual(desk.codings(), ['new1 Habit 1:6-1:25']);
  });

  it('removes codes from several files at once and keeps what else the codings say', async () => {
    const mine = sidecar('p1.md', ['a1', 'Counting, Habit', '1:6-1:25', 'We count the trees.']) + '    memo: Ask.\n';
    const eve = sidecar('p1.md', ['e1', 'Habit', '1:6-1:25', 'We count the trees.']);
    const desk = await Desk.with({
      'codebook.yaml': BOOK,
      'p1.md': TALK,
      'p1.md.codes.yaml': mine,
      'p1.md.eve.codes.yaml': eve,
    });
    const changes = await desk.change({ at: '1:1-1:25', remove: ['a1 Habit', 'e1 Habit'] });
    assert.deepEqual(changes.map(({ path }) => path).sort(), ['p1.md.codes.yaml', 'p1.md.eve.codes.yaml']);
    assert.equal(desk.files.text('p1.md.codes.yaml'), mine.replace('[Counting, Habit]', '[Counting]'));
    assert.deepEqual(desk.codings(), ['a1 Counting 1:6-1:25']);
  });

  it('replaces a code in its coding', async () => {
    const before = sidecar('p1.md', ['a1', 'Counting', '1:6-1:25', 'We count the trees.']);
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK, 'p1.md.codes.yaml': before });
    await desk.change({ at: '1:6-1:25', add: ['Habit'], remove: ['a1 Counting'] });
    assert.equal(desk.files.text('p1.md.codes.yaml'), before.replace('[Counting]', '[Habit]'));
  });

  it('removes a code that it does not have from nothing', async () => {
    const before = sidecar('p1.md', ['a1', 'Counting, Habit', '1:6-1:25', 'We count the trees.']);
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK, 'p1.md.codes.yaml': before });
    const request = desk.request({ at: '1:6-1:25', remove: ['a1 Habit', 'a1 Habit'] });
    const [change] = changeCodes(desk.study, request, desk.files.texts(), ids());
    assert.equal(change?.after, before.replace('[Counting, Habit]', '[Counting]'));
  });

  it('writes nothing when nothing is asked', async () => {
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK });
    assert.deepEqual(await desk.change({ at: '1:6-1:25' }), []);
  });

  it('quotes an excerpt of several lines with its line breaks, those of Windows too', async () => {
    const talk = 'Ann: One\r\ntwo\r\n\r\nBob: three\r\n\r\nAnn: four\r\n';
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': talk });
    await desk.change({ at: '1:6-4:11', add: ['Habit'] });
    assert.equal(desk.files.text('p1.md'), talk);
    assert.equal(
      desk.files.text('p1.md.codes.yaml'),
      file(
        'transcript: p1.md',
        'codings:',
        '  - id: new1',
        '    codes: [Habit]',
        '    at: 1:6-4:11',
        '    quote: |-',
        '      One',
        '      two',
        '',
        '      Bob: three',
        '    context: {speaker: Ann, after: four}',
      ),
    );
    assert.deepEqual(desk.codings(), ['new1 Habit 1:6-4:11']);
  });

  it('changes neither of two codings with one id', async () => {
    const twice = sidecar(
      'p1.md',
      ['a1', 'Counting', '1:6-1:25', 'We count the trees.'],
      ['a1', 'Habit', '3:6-3:24', 'Every single year.'],
    );
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK, 'p1.md.codes.yaml': twice });
    const error = await desk.change({ at: '3:6-3:24', remove: ['a1 Habit'] }).catch((e: unknown) => e);
    assert.ok(error instanceof UnreadableFileError);
    assert.equal(error.problem.range.start.line, 6);
    await desk.change({ at: '5:6-5:24', add: ['Habit'] });
    assert.deepEqual(desk.codings(), ['a1 Counting 1:6-1:25', 'a1 Habit 3:6-3:24', 'new1 Habit 5:6-5:24']);
  });
});

describe('a new code', () => {
  it('goes to the end of the codebook', async () => {
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK });
    const changes = await desk.change({ at: '1:6-1:25', add: ['Trees', 'Counting'] });
    assert.deepEqual(changes.map(({ path }) => path).sort(), ['codebook.yaml', 'p1.md.codes.yaml']);
    assert.equal(desk.files.text('codebook.yaml'), `${BOOK}  - name: Trees\n`);
  });

  it('is none when another window has put it into the codebook meanwhile', async () => {
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK });
    const now = `${BOOK}  - name: Trees\n`;
    desk.files.apply([{ path: 'codebook.yaml', before: BOOK, after: now }]);
    const changes = await desk.change({ at: '1:6-1:25', add: ['Trees'] });
    assert.deepEqual(
      changes.map(({ path }) => path),
      ['p1.md.codes.yaml'],
    );
    assert.equal(desk.files.text('codebook.yaml'), now);
  });

  it('is none under an old name', async () => {
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK });
    const changes = await desk.change({ at: '1:6-1:25', add: ['routine'] });
    assert.deepEqual(
      changes.map(({ path }) => path),
      ['p1.md.codes.yaml'],
    );
    assert.deepEqual(desk.codings(), ['new1 routine 1:6-1:25']);
  });

  it('begins a codebook, after the codes that are in use', async () => {
    const desk = await Desk.with({
      'p1.md': file('Ann: We count the trees.', '', 'my-label', '', 'Bob: Every single year.', '', 'Ann: So.'),
      'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'Zeal, Counting', '1:6-1:25', 'We count the trees.']),
    });
    await desk.change({ at: '5:6-5:24', add: ['Habit'] });
    assert.equal(
      desk.files.text('codebook.yaml'),
      file('codes:', '  - name: Counting', '  - name: Zeal', '  - name: my-label', '  - name: Habit'),
    );
  });

  it('is none when the study uses it already and has no codebook', async () => {
    const desk = await Desk.with({
      'p1.md': TALK,
      'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'Counting', '1:6-1:25', 'We count the trees.']),
    });
    await desk.change({ at: '3:6-3:24', add: ['Counting'] });
    assert.equal(desk.files.files.has('codebook.yaml'), false);
  });

  it('that only the codebook makes a label is put there, even when it is in use', async () => {
    const desk = await Desk.with({
      'p1.md': TALK,
      'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'Trees', '1:6-1:25', 'We count the trees.']),
    });
    await desk.change({ at: '3:6-3:24', add: ['Trees'], notation: 'label' });
    assert.equal(desk.files.text('codebook.yaml'), file('codes:', '  - name: Trees'));
    assert.deepEqual(desk.codings(), ['a1 Trees 1:6-1:25', 'label Trees 3:6-3:24']);
  });
});

describe('coding with inline labels', () => {
  it('writes the labels under each paragraph that the excerpt touches, and no sidecar', async () => {
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK });
    const changes = await desk.change({ at: '1:20-3:8', add: ['Counting', 'Habit'], notation: 'label', coder: 'eve' });
    assert.deepEqual(
      changes.map(({ path }) => path),
      ['p1.md'],
    );
    assert.equal(
      desk.files.text('p1.md'),
      file(
        'Ann: We count the trees.',
        '',
        'Counting',
        '',
        'Habit',
        '',
        'Bob: Every single year.',
        '',
        'Counting',
        '',
        'Habit',
        '',
        'Ann: And the birds too.',
        '',
        'Bob: Yes.',
      ),
    );
    assert.deepEqual(desk.codings(), [
      'label Counting 1:6-1:25',
      'label Habit 1:6-1:25',
      'label Counting 7:6-7:24',
      'label Habit 7:6-7:24',
    ]);
  });

  it('writes only the labels that are not there yet, after those that are', async () => {
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK });
    await desk.change({ at: '1:6-1:25', add: ['Habit'], notation: 'label' });
    await desk.change({ at: '1:6-7:24', add: ['Counting', 'Habit'], notation: 'label' });
    assert.deepEqual(desk.codings(), [
      'label Habit 1:6-1:25',
      'label Counting 1:6-1:25',
      'label Counting 7:6-7:24',
      'label Habit 7:6-7:24',
      'label Counting 13:6-13:24',
      'label Habit 13:6-13:24',
    ]);
  });

  for (const [what, talk] of [
    ['a text', TALK],
    ['a text of Windows', TALK.replaceAll('\n', '\r\n')],
    ['a text without a line break at its end', TALK.trimEnd()],
    ['a text without blank lines', TALK.replaceAll('\n\n', '\n')],
    [
      'a text with headings',
      file(
        '# **Ann**',
        '',
        'We count',
        'the trees.',
        '',
        '# **Bob**',
        '',
        'Every year.',
        '',
        '',
        '# **Ann**',
        'So.',
        '',
        '# **Bob**',
        'Yes.',
      ),
    ],
    [
      'a text with broken lines',
      file('Ann: We count', 'the trees.', '', 'And birds.', '', 'Bob: Every single', 'year.', '', 'Ann: So.'),
    ],
    ['a text where nobody speaks', file('We count the trees.', '', 'Every single year.')],
    ['a text of one line', 'We count the trees.'],
  ] as const) {
    it(`takes the labels out of ${what} again, byte for byte`, async () => {
      const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': talk });
      const everything = '1:1-99:1';
      await desk.change({ at: everything, add: ['Counting', 'Habit'], notation: 'label' });
      const paragraphs = desk.codings().filter((it) => it.startsWith('label Counting')).length;
      assert.equal(desk.codings().length, 2 * paragraphs);
      assert.ok(paragraphs > 0);
      for (const code of ['Habit', 'Counting']) {
        const { codings } = desk.study.transcript('p1.md')!;
        const request = desk.request({ at: everything, notation: 'label' });
        const remove = codings.filter((it) => it.codes[0] === code).map((coding) => ({ coding, code }));
        await desk.apply(changeCodes(desk.study, { ...request, remove }, desk.files.texts(), ids()));
        assert.equal(desk.codings().length, code === 'Habit' ? paragraphs : 0);
      }
      assert.equal(desk.files.text('p1.md'), talk);
    });
  }

  it('ends lines as the transcript does', async () => {
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK.replaceAll('\n', '\r\n') });
    await desk.change({ at: '1:6-1:25', add: ['Habit'], notation: 'label' });
    assert.ok(desk.files.text('p1.md').startsWith('Ann: We count the trees.\r\n\r\nHabit\r\n\r\nBob: '));
  });

  it('writes a label once under a paragraph that several excerpts touch', async () => {
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK });
    await desk.change({ at: ['3:8-3:12', '3:14-5:9', '3:6-3:24'], add: ['Habit'], notation: 'label' });
    assert.deepEqual(desk.codings(), ['label Habit 3:6-3:24', 'label Habit 7:6-7:24']);
  });

  it('replaces the one label by another', async () => {
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': TALK });
    await desk.change({ at: '1:6-1:25', add: ['Habit'], notation: 'label' });
    await desk.change({ at: '1:6-1:25', add: ['Counting'], remove: ['label Habit'], notation: 'label' });
    assert.deepEqual(desk.codings(), ['label Counting 1:6-1:25']);
    assert.ok(desk.files.text('p1.md').startsWith('Ann: We count the trees.\n\nCounting\n\nBob: '));
  });

  for (const removed of ['one-label', 'two-label', 'three-label']) {
    it(`keeps the labels that stand close together with ${removed}`, async () => {
      const labels = ['one-label', 'two-label', 'three-label'];
      const talk = file('Ann: We count the trees.', '', ...labels, '', 'Bob: Every year.', '', 'Ann: So.');
      const desk = await Desk.with({ 'p1.md': talk });
      const kept = labels.filter((label) => label !== removed);
      await desk.change({ at: '1:6-1:25', remove: [`label ${removed}`], notation: 'label' });
      assert.deepEqual(
        desk.codings(),
        kept.map((label) => `label ${label} 1:6-1:25`),
      );
      await desk.change({ at: '1:6-1:25', remove: kept.map((label) => `label ${label}`), notation: 'label' });
      assert.equal(desk.files.text('p1.md'), file('Ann: We count the trees.', '', 'Bob: Every year.', '', 'Ann: So.'));
    });
  }

  it('writes no label above the first turn, where it would be read as text', async () => {
    const desk = await Desk.with({ 'codebook.yaml': BOOK, 'p1.md': `Recorded in May.\n\n${TALK}` });
    await desk.change({ at: '1:1-3:25', add: ['Habit'], notation: 'label' });
    assert.deepEqual(desk.codings(), ['label Habit 3:6-3:25']);
    assert.ok(desk.files.text('p1.md').startsWith('Recorded in May.\n\nAnn: We count the trees.\n\nHabit\n'));
  });

  it('writes a coding where its excerpt is once a label in it is gone', async () => {
    const desk = await Desk.with({
      'codebook.yaml': BOOK,
      'p1.md': file('Ann: We count.', '', 'Habit', '', 'And more.', '', 'Bob: Yes.', '', 'Ann: So.', '', 'Bob: No.'),
    });
    await desk.change({ at: '1:6-5:10', add: ['Counting'], remove: ['label Habit'] });
    assert.equal(
      desk.files.text('p1.md'),
      file('Ann: We count.', '', 'And more.', '', 'Bob: Yes.', '', 'Ann: So.', '', 'Bob: No.'),
    );
    assert.deepEqual(desk.codings(), ['new1 Counting 1:6-3:10']);
    assert.ok(!desk.files.text('p1.md.codes.yaml').includes('Habit'));
  });

  it('removes codes of both notations in one change', async () => {
    const desk = await Desk.with({
      'codebook.yaml': BOOK,
      'p1.md': file('Ann: We count the trees.', '', 'Habit', '', 'Bob: Every single year.', '', 'Ann: So.'),
      'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'Habit', '1:6-1:25', 'We count the trees.']),
    });
    const changes = await desk.change({ at: '1:6-1:25', remove: ['a1 Habit', 'label Habit'] });
    assert.deepEqual(changes.map(({ path }) => path).sort(), ['p1.md', 'p1.md.codes.yaml']);
    assert.deepEqual(desk.codings(), []);
  });
});

describe('undoing a change', () => {
  for (const [what, files, wanted] of [
    ['a first coding with a new code', { 'p1.md': TALK }, { at: '1:6-1:25', add: ['New'] }],
    [
      'a second coding',
      {
        'codebook.yaml': BOOK,
        'p1.md': TALK,
        'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'A', '5:6-5:24', 'And the birds too.']) + '# end',
      },
      { at: '1:6-1:25', add: ['New'] },
    ],
    [
      'inline labels',
      { 'codebook.yaml': BOOK, 'p1.md': TALK.replaceAll('\n', '\r\n') },
      { at: '1:6-5:25', add: ['New'], notation: 'label' },
    ],
    [
      'the removal of the last coding',
      {
        'codebook.yaml': BOOK,
        'p1.md': TALK,
        'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'A', '5:6-5:24', 'And the birds too.']),
      },
      { at: '5:6-5:24', remove: ['a1 A'] },
    ],
  ] as const) {
    it(`restores every byte before ${what}`, async () => {
      const desk = await Desk.with(files);
      const before = new Map(desk.files.files);
      const codings = desk.codings();
      const changes = await desk.change(wanted);
      const after = new Map(desk.files.files);
      assert.notDeepEqual(after, before);
      await desk.apply(inverse(changes));
      assert.deepEqual(desk.files.files, before);
      assert.deepEqual(desk.codings(), codings);
      await desk.apply(inverse(inverse(changes)));
      assert.deepEqual(desk.files.files, after);
    });
  }
});

describe('a change that cannot be written', () => {
  const broken = '<<<<<<< HEAD\ncodings:\n=======\n>>>>>>> theirs\n';
  for (const [what, files, wanted, line] of [
    [
      'to a sidecar with a merge conflict',
      { 'codebook.yaml': BOOK, 'p1.md': TALK, 'p1.md.codes.yaml': `# mine\n${broken}` },
      { at: '1:6-1:25', add: ['Habit'] },
      1,
    ],
    [
      'to a sidecar indented with a tab',
      { 'codebook.yaml': BOOK, 'p1.md': TALK, 'p1.md.codes.yaml': 'codings:\n\t- id: a1\n' },
      { at: '1:6-1:25', add: ['Habit'] },
      1,
    ],
    [
      'of a new code to a broken codebook',
      { 'codebook.yaml': broken, 'p1.md': TALK },
      { at: '1:6-1:25', add: ['New'] },
      0,
    ],
    [
      'of a new code as a label to a broken codebook',
      { 'codebook.yaml': broken, 'p1.md': TALK },
      { at: '1:6-1:25', add: ['New'], notation: 'label' },
      0,
    ],
  ] as const) {
    it(`${what} is refused and told at its line, and nothing is written`, async () => {
      const desk = await Desk.with(files);
      const before = new Map(desk.files.files);
      const error = await desk.change(wanted).catch((e: unknown) => e);
      assert.ok(error instanceof UnreadableFileError);
      assert.equal(error.problem.range.start.line, line);
      assert.deepEqual(desk.files.files, before);
    });
  }

  it('to a file that is not concerned does no harm', async () => {
    const desk = await Desk.with({
      'codebook.yaml': BOOK,
      'p1.md': TALK,
      'p1.md.codes.yaml': broken,
      'p2.md.codes.yaml': broken,
    });
    const changes = await desk.change({ at: '1:6-1:25', add: ['Habit'], coder: 'eve' });
    assert.deepEqual(
      changes.map(({ path }) => path),
      ['p1.md.eve.codes.yaml'],
    );
  });
});

describe('filesOf', () => {
  it('names the files that a change reads or writes, and no other', async () => {
    const desk = await Desk.with({
      'codebook.yaml': BOOK,
      'p1.md': file('Ann: We count the trees.', '', 'Habit', '', 'Bob: Every single year.', '', 'Ann: So.'),
      'p1.md.codes.yaml': sidecar('p1.md', ['a1', 'Habit', '1:6-1:25', 'We count the trees.']),
      'p1.md.eve.codes.yaml': sidecar('p1.md', ['e1', 'Habit', '1:6-1:25', 'We count the trees.']),
    });
    const names = (wanted: Omit<Wanted, 'at'>) =>
      filesOf(desk.study, desk.request({ at: '1:6-1:25', ...wanted })).sort();
    assert.deepEqual(names({ add: ['Habit'] }), ['p1.md', 'p1.md.codes.yaml']);
    assert.deepEqual(names({ add: ['New'], coder: 'bob' }), ['codebook.yaml', 'p1.md', 'p1.md.bob.codes.yaml']);
    assert.deepEqual(names({ remove: ['e1 Habit'] }), ['p1.md', 'p1.md.eve.codes.yaml']);
    assert.deepEqual(names({ add: ['Habit'], remove: ['label Habit'], notation: 'label' }), ['p1.md']);
  });
});
