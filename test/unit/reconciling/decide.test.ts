import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { inverse } from '../../../src/core/project/fileChange';
import type { Choice } from '../../../src/core/reconciling/choice';
import { decide, takeAgreed } from '../../../src/core/reconciling/decide';
import { Decisions } from '../../../src/core/reconciling/decisions';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { at, file, MemoryFiles } from '../project/memoryStudy';
import {
  after,
  CONSENSUS,
  difference,
  JONAS,
  MAYA,
  openDifferences,
  sampleAgreed,
  sampleDifferences,
  sampleFiles,
  toAgree,
} from './sample';

const OPTIONS = { confidential: false };
const SOUP = "and in the middle of it there's me with somebody's soup.";

/** The blocks of the consensus: those of its codings without their quotes, and of what was declined. */
function blocks(files: MemoryFiles): string[] {
  const text = files.text(CONSENSUS).replace(/^ {4}quote: .*\n/gm, '');
  return text
    .slice(text.indexOf('codings:'))
    .split(/^(?=declined:| {2}- )/m)
    .map((block) => block.replace(/@[0-9a-f]{8}/g, '@…').replace(/id: [a-z][a-z0-9]{5}$/m, 'id: …'));
}

describe('deciding a difference', () => {
  const borders = ['otherBorders', 'm4k2ta App-wrong-map', 'n1r5bx App-wrong-map'] as const;

  async function decided(choice: Choice, which: readonly [Parameters<typeof difference>[1], string, string] = borders) {
    const files = sampleFiles();
    const now = await toAgree(files);
    await after(
      files,
      decide(now, [{ difference: difference(now, ...which), choice, reason: 'So we agreed.' }], OPTIONS),
    );
    return blocks(files);
  }
  const FROM_BOTH = ['    from: [jonas/n1r5bx@…, maya/m4k2ta@…]', '    reason: So we agreed.'];

  it('takes the borders of one of the two', async () => {
    const taken = (place: string) => [
      'codings:\n',
      file('  - id: …', '    codes: [App-wrong-map]', `    at: ${place}`, ...FROM_BOTH),
    ];
    assert.deepEqual(await decided({ kind: 'first' }), taken('5:9-5:260'));
    assert.deepEqual(await decided({ kind: 'second' }), taken('5:55-5:260'));
  });

  it('takes both, each from its own coder', async () => {
    assert.deepEqual(await decided({ kind: 'both' }), [
      'codings:\n',
      file('  - id: …', '    codes: [App-wrong-map]', '    at: 5:9-5:260', '    from: [maya/m4k2ta@…]', FROM_BOTH[1]!),
      file(
        '  - id: …',
        '    codes: [App-wrong-map]',
        '    at: 5:55-5:260',
        '    from: [jonas/n1r5bx@…]',
        FROM_BOTH[1]!,
      ),
    ]);
  });

  it('takes neither', async () => {
    assert.deepEqual(await decided({ kind: 'neither' }), [
      'codings: []\n',
      'declined:\n',
      file('  - id: …', '    codes: [App-wrong-map]', ...FROM_BOTH),
    ]);
  });

  it('takes other codes and other borders, and says for which codes they stand', async () => {
    assert.deepEqual(await decided({ kind: 'other', codes: ['Safety', 'App'], range: at('5:55-5:203') }), [
      'codings:\n',
      file(
        '  - id: …',
        '    codes: [Safety, App]',
        '    at: 5:55-5:203',
        FROM_BOTH[0]!,
        '    coded: [App-wrong-map]',
        FROM_BOTH[1]!,
      ),
    ]);
  });

  it('between two codes says that it is about both', async () => {
    const codes = ['otherCode', 'b7xw0e Safety-weather', 'e6t9qc Safety-traffic'] as const;
    const [, block] = await decided({ kind: 'second' }, codes);
    assert.match(block!, /codes: \[Safety-traffic\]\n.*\n.*\n {4}coded: \[Safety-traffic, Safety-weather\]\n/);
  });

  it('takes no coding from a coder who has none', async () => {
    const [, , block] = await decided({ kind: 'first' }, ['onlySecond', '', 'u4m1fs App-opaque-dispatch']);
    assert.match(block!, /codes: \[App-opaque-dispatch\]\n {4}from: \[jonas\/u4m1fs@…\]\n/);
  });
});

describe('a consensus', () => {
  it('has all of the sample once everything is decided', async () => {
    const files = sampleFiles();
    const before = [files.text(MAYA), files.text(JONAS)];
    let now = await after(files, takeAgreed(await toAgree(files), sampleAgreed(await toAgree(files)), OPTIONS));
    assert.equal(openDifferences(sampleDifferences(now), now).length, 19);
    assert.deepEqual(
      now.coded.codings
        .filter(({ coder }) => coder === 'consensus')
        .map(({ codes, range }) => [codes, range.start.line]),
      [
        [['Safety-traffic'], 6],
        [['App-rating-pressure'], 32],
      ],
    );
    for (let i = 19; i > 0; i--) {
      const [next] = openDifferences(sampleDifferences(now), now);
      now = await after(
        files,
        decide(now, [{ difference: next!, choice: { kind: i % 2 ? 'first' : 'second' } }], OPTIONS),
      );
      assert.equal(openDifferences(sampleDifferences(now), now).length, i - 1);
    }
    assert.deepEqual([files.text(MAYA), files.text(JONAS)], before);
    assert.deepEqual(takeAgreed(now, sampleAgreed(now), OPTIONS), []);
  });

  it('takes in what both agree on along with decisions, as if it had been there from the start', async () => {
    const [files, together] = [sampleFiles(), sampleFiles()];
    const now = await toAgree(together);
    const decided = sampleDifferences(now).map((difference) => ({ difference, choice: { kind: 'first' } as const }));
    together.apply(decide(now, decided, { ...OPTIONS, agreed: sampleAgreed(now) }));
    files.apply(takeAgreed(now, sampleAgreed(now), OPTIONS));
    files.apply(decide(await toAgree(files), decided, OPTIONS));
    assert.equal(together.text(CONSENSUS), files.text(CONSENSUS));
  });

  it('reads what it has written', async () => {
    const files = sampleFiles();
    const now = await toAgree(files);
    const [first, second] = sampleDifferences(now);
    const decisions = [
      {
        difference: first!,
        choice: { kind: 'other', codes: ['App'], range: at('5:9-5:20') },
        reason: 'Two\nlines: of it',
      },
      { difference: second!, choice: { kind: 'neither' }, reason: '#1' },
    ] as const;
    await after(files, decide(now, decisions, OPTIONS));
    const { sidecar, problems } = readSidecar(files.text(CONSENSUS));
    assert.deepEqual(problems, []);
    const [coding] = sidecar.codings;
    assert.deepEqual(coding?.decision, {
      from: ['jonas/n1r5bx@1aff524d', 'maya/m4k2ta@04710c9c'],
      coded: ['App-wrong-map'],
      reason: 'Two\nlines: of it',
    });
    assert.deepEqual(
      sidecar.declined?.map(({ codes, from, reason }) => ({ codes, from, reason })),
      [{ codes: ['Safety-traffic'], from: ['maya/m4k2ta@04710c9c'], reason: '#1' }],
    );
  });

  it('keeps comments, keys of one’s own and codings by hand, and undo gives back every byte', async () => {
    const files = sampleFiles();
    const mine = [
      '# What we agreed on.',
      'transcript: p02.txt',
      'coder: consensus',
      'codings:',
      '  # Pavel',
      '  - id: byhand',
      '    codes: Local-knowledge # both of us',
      '    at: 45:9-45:39',
      '    quote: Doors. (laughs) No, honestly.',
      '    who: moderator',
      'declined: # and what not',
      '  - {id: zzzzzz, codes: [Pay], from: [maya/gone], note: kept}',
      'round: 2',
    ];
    files.set(CONSENSUS, file(...mine));
    const now = await toAgree(files);
    const all = sampleDifferences(now).map((it, i) => ({
      difference: it,
      choice: { kind: i % 2 ? 'neither' : 'both' } as const,
    }));
    const changes = decide(now, all, OPTIONS);
    await after(files, changes);
    const lines = files.text(CONSENSUS).split('\n');
    assert.deepEqual(
      lines.filter((line) => mine.includes(line)),
      mine,
    );
    files.apply(inverse(changes));
    assert.equal(files.text(CONSENSUS), file(...mine));
  });

  it('is refused where the file can’t be read', async () => {
    const files = sampleFiles();
    files.set(CONSENSUS, 'codings:\n<<<<<<< ours\n');
    const now = await toAgree(files);
    const [first] = sampleDifferences(now);
    const all = [{ difference: first!, choice: { kind: 'first' } }] as const;
    assert.throws(
      () => decide(now, all, OPTIONS),
      (error) => error instanceof UnreadableFileError && error.path === CONSENSUS,
    );
  });

  it('holds nothing that was said where that is confidential', async () => {
    const files = sampleFiles();
    const now = await toAgree(files);
    await after(files, takeAgreed(now, sampleAgreed(now), { confidential: true }));
    assert.doesNotMatch(files.text(CONSENSUS), /quote|street|star/);
    const found = (await toAgree(files)).coded.codings.filter(({ coder }) => coder === 'consensus');
    assert.deepEqual(
      found.map(({ state }) => state),
      ['placed', 'placed'],
    );
  });
});

describe('a decision', () => {
  const which = ['otherBorders', 'm4k2ta App-wrong-map', 'n1r5bx App-wrong-map'] as const;

  async function decidedSample(choice: Choice = { kind: 'first' }) {
    const files = sampleFiles();
    const now = await toAgree(files);
    await after(files, decide(now, [{ difference: difference(now, ...which), choice }], OPTIONS));
    return files;
  }
  async function isOpen(
    files: MemoryFiles,
    it: Parameters<typeof difference> extends [unknown, ...infer R] ? R : never = [...which],
  ) {
    const now = await toAgree(files);
    return openDifferences([difference(now, ...it)], now).length === 1;
  }
  const edit = (files: MemoryFiles, path: string, from: string, to: string) => {
    assert.ok(files.text(path).includes(from), from);
    files.set(path, files.text(path).replace(from, to));
  };

  it('stands while the transcript changes elsewhere, and where words between the borders are mended', async () => {
    const files = await decidedSample();
    assert.equal(await isOpen(files), false);
    edit(files, 'interviews/p02.txt', 'Interview 2, 14 May', 'Interview 2\n\n14 May');
    edit(files, 'interviews/p02.txt', 'four lanes', 'four or five lanes');
    assert.equal(await isOpen(files), false);
  });

  it('is made again when a coder has drawn other borders since', async () => {
    const files = await decidedSample();
    edit(files, JONAS, 'at: 5:55-5:260', 'at: 5:55-5:203');
    edit(files, JONAS, ` There's four lanes and the tram, ${SOUP}`, '');
    assert.equal(await isOpen(files), true);
  });

  it('is made again when a coder has taken the code away, or the coding', async () => {
    const only = ['onlyFirst', 'm4k2ta App-wrong-map', ''] as const;
    const files = await decidedSample();
    edit(files, JONAS, 'codes: [App-wrong-map]', 'codes: [App]');
    assert.equal(await isOpen(files, [...only]), true);
    const other = await decidedSample();
    other.set(JONAS, 'transcript: p02.txt\ncoder: jonas\ncodings: []\n');
    assert.equal(await isOpen(other, [...only]), true);
  });

  it('goes when another is made', async () => {
    const files = await decidedSample({ kind: 'both' });
    const now = await toAgree(files);
    await after(files, decide(now, [{ difference: difference(now, ...which), choice: { kind: 'neither' } }], OPTIONS));
    const neither = await decidedSample({ kind: 'neither' });
    assert.equal(files.text(CONSENSUS), neither.text(CONSENSUS));
    const again = await toAgree(files);
    await after(
      files,
      decide(again, [{ difference: difference(again, ...which), choice: { kind: 'first' } }], OPTIONS),
    );
    assert.equal(files.text(CONSENSUS), (await decidedSample({ kind: 'first' })).text(CONSENSUS));
  });

  it('that two people have made in two ways is made again', async () => {
    const files = await decidedSample({ kind: 'first' });
    const declined = (await decidedSample({ kind: 'neither' })).text(CONSENSUS);
    files.set(CONSENSUS, files.text(CONSENSUS) + declined.slice(declined.indexOf('declined:')));
    assert.equal(await isOpen(files), true);
    const now = await toAgree(files);
    await after(files, decide(now, [{ difference: difference(now, ...which), choice: { kind: 'first' } }], OPTIONS));
    assert.equal(await isOpen(files), false);
    assert.equal(files.text(CONSENSUS), (await decidedSample({ kind: 'first' })).text(CONSENSUS));
  });

  it('keeps with it what was decided of a third coder', async () => {
    const files = await decidedSample();
    files.set(
      'interviews/p02.txt.rached.codes.yaml',
      files.text(JONAS).replace('jonas', 'rached').replace('n1r5bx', 'rached'),
    );
    const now = await toAgree(files);
    const withRached = difference(now, 'otherBorders', 'm4k2ta App-wrong-map', 'rached App-wrong-map');
    await after(files, decide(now, [{ difference: withRached, choice: { kind: 'second' } }], OPTIONS));
    assert.match(files.text(CONSENSUS), /from: \[jonas\/n1r5bx@\w+, maya\/m4k2ta@\w+, rached\/rached@\w+\]/);
    assert.equal(await isOpen(files), false);
    assert.equal(await isOpen(files, ['otherBorders', 'm4k2ta App-wrong-map', 'rached App-wrong-map']), false);
  });
});

describe('a decision about an inline label', () => {
  const talk = file(
    'Ann: Night shifts are long.',
    '',
    'Ben: They are, and nobody asks us.',
    '',
    'Tired',
    '',
    'Ann: Hm, yes.',
  );
  const path = 'interviews/p1.txt';
  const files = () =>
    new MemoryFiles({
      'codebook.yaml': 'codes:\n  - name: Tired\n',
      [path]: talk,
      [`${path}.maya.codes.yaml`]: 'transcript: p1.txt\ncoder: maya\ncodings: []\n',
    });

  it('knows it by its words, also once it has been moved to a sidecar', async () => {
    const memory = files();
    const now = await toAgree(memory, path);
    const coding = now.coded.codings[0]!;
    const label = {
      kind: 'onlySecond',
      path,
      range: coding.range,
      first: undefined,
      second: { code: 'Tired', coding },
    } as const;
    memory.apply(decide(now, [{ difference: label, choice: { kind: 'second' } }], OPTIONS));
    const consensus = `${path}.consensus.codes.yaml`;
    assert.match(memory.text(consensus), /from: \[\/@[0-9a-f]{8}\]/);

    const later = await toAgree(memory, path);
    const isDecided = (it: typeof later) =>
      new Decisions(it).areDecided(
        it.coded.codings.flatMap((one) => (one.coder === undefined ? [{ code: 'Tired', coding: one }] : [])),
      );
    assert.equal(isDecided(later), true);
    memory.set(path, talk.replace('\nTired\n', ''));
    memory.set(
      `${path}.codes.yaml`,
      file(
        'codings:',
        '  - id: abcdef',
        '    codes: [Tired]',
        '    at: 3:6-3:35',
        '    quote: They are, and nobody asks us.',
      ),
    );
    const moved = await toAgree(memory, path);
    assert.equal(moved.coded.codings.filter(({ coder }) => coder === undefined).length, 1);
    assert.equal(isDecided(moved), true);
  });
});
