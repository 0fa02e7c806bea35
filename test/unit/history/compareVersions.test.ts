import assert from 'node:assert/strict';
import { compareVersions, type StudyVersion } from '../../../src/core/history/compareVersions';
import { coding, compare, P1, S1, sidecar, TALK, told } from './compareTexts';

const WORK = 'far too much work';
const HELP = 'We asked for help';
const BOOK = 'codes: [Work, Help, Hope]\n';

/** A study with these codings, and its transcript. */
function study(codings: readonly string[], more: Record<string, string> = {}): Record<string, string> {
  return { 'codebook.yaml': BOOK, [P1]: TALK, [S1]: sidecar(codings), ...more };
}

const UNCHANGED = 'No codings and no codes have changed.';

describe('Comparing two versions of a study', () => {
  it('tells of added and removed codings, and says where they are or were', async () => {
    const [a, b] = [study([coding('aaaaaa', 'Work', WORK)]), study([coding('bbbbbb', 'Help, Hope', HELP)])];
    assert.deepEqual(await told(a, b), [
      'interviews/p1.md:3: Removed: Work; “far too much work”',
      'interviews/p1.md:7: Added: Help, Hope; “We asked for help”',
      'Codings: 1 added, 1 removed, in 1 transcript.',
    ]);
    assert.deepEqual(await told(a, a), [UNCHANGED]);
  });

  it('tells which codes a coding has got and lost, and that its memo is another one', async () => {
    assert.deepEqual(
      await told(
        study([coding('aaaaaa', 'Work, Hope', WORK, '    memo: Ask.\n')]),
        study([coding('aaaaaa', 'Help, Hope', WORK, '    memo: Asked.\n')]),
      ),
      [
        'interviews/p1.md:3: Recoded, memo: +Help −Work beside Hope; “far too much work”; memo: “Ask.” → “Asked.”',
        'Codings: 1 recoded, 1 with another memo, in 1 transcript.',
      ],
    );
  });

  it('tells of other borders', async () => {
    assert.deepEqual(
      await told(study([coding('aaaaaa', 'Work', WORK)]), study([coding('aaaaaa', 'Work', `${WORK} for two people`)])),
      [
        'interviews/p1.md:3: Moved: Work; “far too much work” → “far too much work for two people”',
        'Codings: 1 moved, in 1 transcript.',
      ],
    );
  });

  it('says nothing of a place that changes since the transcript has, nor of where codings stand in their file', async () => {
    const longer = `Ann: Hello and welcome to this talk.\n\nBen: Thank you, I am glad to be here.\n\n${TALK}`;
    const codings = (text: string) => [
      coding('aaaaaa', 'Work', WORK, '', text),
      coding('bbbbbb', 'Help', HELP, '', text),
    ];
    const after = study(codings(longer).reverse(), { [P1]: longer });
    assert.deepEqual(await told(study(codings(TALK)), after), [UNCHANGED]);
  });

  it('tells the same words elsewhere from a text that has changed, with the transcript', async () => {
    const twice = `${TALK}\nBen: ${WORK}, I said, and that is all there is to say.\n`;
    const first = coding('aaaaaa', 'Work', WORK);
    const second = first.replace(/at: .*/, `at: 9:6-9:${6 + WORK.length}`);
    const [a, b] = [study([first], { [P1]: twice }), study([second], { [P1]: twice })];
    assert.deepEqual(await told(a, b), [
      'interviews/p1.md:9: Moved: Work; “far too much work”',
      'Codings: 1 moved, in 1 transcript.',
    ]);
  });

  it('tells words that were corrected in the transcript from other borders', async () => {
    const corrected = TALK.replace('We asked for help, and nobody', 'We asked for some help, and nobody');
    const [was, is] = ['We asked for help, and nobody ever', 'We asked for some help, and nobody ever'];
    assert.deepEqual(
      await told(
        study([coding('aaaaaa', 'Help', was)]),
        study([coding('aaaaaa', 'Help', is, '', corrected)], { [P1]: corrected }),
      ),
      [
        `interviews/p1.md:7: Words corrected: Help; “${was}” → “${is}”`,
        'Codings: 1 whose words were corrected, in 1 transcript.',
      ],
    );
  });

  it('tells of codings that aren’t found any more since their transcript was edited, and that are found again', async () => {
    const one = coding('aaaaaa', 'Help', HELP);
    const edited = { [P1]: TALK.replace(/We asked.*/, 'Nothing at all; it went on until I left.') };
    const [was, is] = [
      study([one, coding('bbbbbb', 'Work', WORK)]),
      study([one, coding('bbbbbb', 'Work', WORK)], edited),
    ];
    assert.deepEqual(await told(was, is), [
      'interviews/p1.md:7: Can’t be found any more: Help; “We asked for help”',
      'Codings: 1 that can’t be found any more, in 1 transcript.',
    ]);
    assert.deepEqual(await told(is, was), [
      'interviews/p1.md:7: Found again: Help; “We asked for help”',
      'Codings: 1 found again, in 1 transcript.',
    ]);
    const attached = study([coding('aaaaaa', 'Help', 'it went on', '', edited[P1])], edited);
    assert.equal(
      (await told(study([one], edited), attached))[0],
      'interviews/p1.md:7: Found again, moved: Help; “We asked for help” → “it went on”',
    );
    const withoutText = { 'codebook.yaml': BOOK, [S1]: sidecar([one]) };
    assert.deepEqual(await told(withoutText, study([one], edited)), [UNCHANGED]);
  });

  it('tells of what was declined, is no longer, or for another reason, and not that its code was renamed', async () => {
    const entry = (id: string, code: string, reason: string, from = 'maya/aaaaaa@01234567, jonas/bbbbbb') =>
      `  - id: ${id}\n    codes: [${code}]\n    from: [${from}]\n    reason: ${reason}\n`;
    const file = `${P1}.consensus.codes.yaml`;
    const consensus = (book: string, ...entries: string[]) =>
      study([], { 'codebook.yaml': book, [file]: `coder: consensus\ncodings: []\ndeclined:\n${entries.join('')}` });
    const before = consensus(
      BOOK,
      entry('aaaaaa', 'Work', 'Wide.'),
      entry('bbbbbb', 'Help', 'No.'),
      entry('cccccc', 'Hope', 'So.'),
    );
    const after = consensus(
      'codes: [Work, {name: Aid, aliases: [Help]}, Hope]\n',
      entry('aaaaaa', 'Work', 'Too wide.'),
      entry('bbbbbb', 'Aid', 'No.', 'jonas/bbbbbb@76543210, maya/aaaaaa'),
      entry('dddddd', 'Hope', 'Who knows?', '/eeeeee'),
    );
    assert.deepEqual(await told(before, after), [
      'codebook.yaml:1: Help was renamed to Aid',
      `${file}: Declined otherwise: Work (maya, jonas); reason: “Wide.” → “Too wide.”`,
      `${file}: No longer declined: Hope (maya, jonas); reason: “So.”`,
      `${file}: Declined: Hope (nobody in particular); reason: “Who knows?”`,
      'Declined: 1 more, 1 no longer, 1 otherwise. Codes: 1 renamed.',
    ]);
    const unread = { ...after, [file]: `codings: []\ndeclined:\n  - id: aaaaaa\n` };
    assert.doesNotMatch((await told(before, unread)).join('\n'), /eclined/);
    assert.equal((await told(study([]), before)).at(-1), 'Declined: 3 more.');
  });

  it('tells other words that were chosen from words that were corrected, also where the old ones are gone', async () => {
    const edited = { [P1]: TALK.replace(/We asked.*/, 'Nothing at all; it went on until I left.') };
    assert.deepEqual(
      await told(study([coding('aaaaaa', 'Help', HELP)]), study([coding('aaaaaa', 'Help', WORK)], edited)),
      [
        'interviews/p1.md:3: Moved: Help; “We asked for help” → “far too much work”',
        'Codings: 1 moved, in 1 transcript.',
      ],
    );
  });

  it('goes without transcripts, which people keep out of git', async () => {
    const only = (...codings: string[]) => ({ 'codebook.yaml': BOOK, [S1]: sidecar(codings) });
    assert.deepEqual(
      await told(
        only(coding('aaaaaa', 'Work', WORK), coding('bbbbbb', 'Help', HELP)),
        only(
          coding('aaaaaa', 'Work', 'too much work').replaceAll('3:', '5:'),
          coding('bbbbbb', 'Help', HELP).replaceAll('7:', '9:'),
        ),
      ),
      ['interviews/p1.md:5: Moved: Work; “far too much work” → “too much work”', 'Codings: 1 moved, in 1 transcript.'],
    );
  });

  it('knows a coding by its words where its id is another one, also in another sidecar of that coder', async () => {
    assert.deepEqual(
      await told(study([coding('aaaaaa', 'Work', WORK)]), study([coding('zzzzzz', 'Work, Help', WORK)])),
      ['interviews/p1.md:3: Recoded: +Help beside Work; “far too much work”', 'Codings: 1 recoded, in 1 transcript.'],
    );
    const maya = { [`${P1}.maya.codes.yaml`]: sidecar([coding('zzzzzz', 'Work', WORK)], 'coder: Maya\n') };
    assert.deepEqual(await told(study([coding('aaaaaa', 'Work', WORK)]), study([], maya)), [
      'interviews/p1.md:3: Removed: Work; “far too much work”',
      'interviews/p1.md:3: Added: Work (Maya); “far too much work”',
      'Codings: 1 added, 1 removed, in 1 transcript.',
    ]);
  });

  it('tells of a coding that was given to another coder, or to another transcript', async () => {
    const one = coding('aaaaaa', 'Work', WORK);
    const maya = { [`${P1}.maya.codes.yaml`]: sidecar([one], 'coder: Maya\n') };
    assert.deepEqual(await told(study([one]), study([], maya)), [
      'interviews/p1.md:3: Other coder: Work (Maya); “far too much work”; from nobody in particular to Maya',
      'Codings: 1 given to another coder, in 1 transcript.',
    ]);
    const other = { 'interviews/p2.md': TALK };
    const beside = { ...other, 'interviews/p2.md.codes.yaml': sidecar([one]) };
    assert.deepEqual(await told(study([one], other), study([], beside)), [
      'interviews/p2.md:3: Other transcript: Work; “far too much work”; from p1.md to p2.md',
      'Codings: 1 moved to another transcript, in 1 transcript.',
    ]);
  });

  it('says once that a transcript was renamed, and follows its codings and labels', async () => {
    const labelled = TALK.replace('every day.\n', 'every day.\n\nWork\n');
    const one = [coding('aaaaaa', 'Help', HELP, '', labelled)];
    const renamed = { 'codebook.yaml': BOOK, 'talks/q.md': labelled, 'talks/q.md.codes.yaml': sidecar(one) };
    assert.deepEqual(await told(study(one, { [P1]: labelled }), renamed), [
      'talks/q.md: the transcript was interviews/p1.md',
      'No codings have changed.',
    ]);
    const without = { 'codebook.yaml': BOOK, [S1]: sidecar(one) };
    assert.deepEqual(await told(without, { 'codebook.yaml': BOOK, 'talks/q.md.codes.yaml': sidecar(one) }), [
      'talks/q.md: the transcript was interviews/p1.md',
      'No codings have changed.',
    ]);
  });
});

describe('A transcript that was renamed and edited, and has inline labels only', () => {
  const labelled = (code: string) => ({
    'codebook.yaml': BOOK,
    [P1]: TALK.replace('every day.\n', `every day.\n\n${code}\n`),
  });
  const after = {
    'codebook.yaml': BOOK,
    'talks/q.md': TALK.replace('in the end?', 'at last?').replace('every day.\n', 'every day.\n\nWork\n'),
  };

  it('is known to be renamed by what git says', async () => {
    const { transcripts } = await compare(labelled('Work'), after, undefined, { 'talks/q.md': P1 });
    assert.deepEqual(transcripts, [
      { path: 'talks/q.md', renamedFrom: P1, isConfidential: false, memos: [], declined: [], codings: [] },
    ]);
    const recoded = await compare(labelled('Help'), after, undefined, { 'talks/q.md': P1 });
    assert.deepEqual(
      recoded.transcripts.map(({ codings }) => codings.map(({ kinds, gained, lost }) => ({ kinds, gained, lost }))),
      [[{ kinds: ['recoded'], gained: ['Work'], lost: ['Help'] }]],
    );
  });

  it('isn’t where the old one is still there', async () => {
    const copied = { ...labelled('Work'), ...after };
    const { transcripts } = await compare(labelled('Work'), copied, undefined, { 'talks/q.md': P1 });
    assert.deepEqual(
      transcripts.map(({ path, renamedFrom, codings }) => [path, renamedFrom, codings.map(({ kinds }) => kinds)]),
      [['talks/q.md', undefined, [['added']]]],
    );
  });
});

describe('Comparing inline labels', () => {
  const labelled = (...codes: string[]): Record<string, string> => ({
    'codebook.yaml': BOOK,
    [P1]: TALK.replace('every day.\n', `every day.\n${codes.map((it) => `\n${it}\n`).join('')}`),
  });
  const words = '“There was far too much work for two people, every day.”';

  it('counts them as codings; those of one paragraph are one', async () => {
    assert.deepEqual(await told(labelled(), labelled('Work', 'Help')), [
      `interviews/p1.md:3: Added: Work, Help; ${words}`,
      'Codings: 1 added, in 1 transcript.',
    ]);
    assert.deepEqual(await told(labelled('Work', 'Help'), labelled('Help', 'Hope')), [
      `interviews/p1.md:3: Recoded: +Hope −Work beside Help; ${words}`,
      'Codings: 1 recoded, in 1 transcript.',
    ]);
  });

  it('reads each version with its own codebook: a name that becomes a code becomes a label', async () => {
    const before = { ...labelled('Night shift'), 'codebook.yaml': 'codes: [Work]\n' };
    const after = { ...labelled('Night shift'), 'codebook.yaml': 'codes: [Work, Night shift]\n' };
    assert.deepEqual(await told(before, after), [
      'codebook.yaml:1: Night shift is new',
      `interviews/p1.md:3: Added: Night shift; ${words}`,
      'Codings: 1 added, in 1 transcript. Codes: 1 new.',
    ]);
  });

  it('tells that they were turned into a sidecar, and back', async () => {
    const quote = 'There was far too much work for two people, every day.';
    const turned = { ...labelled(), [S1]: sidecar([coding('aaaaaa', 'Work, Help', quote)]) };
    const both = labelled('Work', 'Help');
    assert.deepEqual(await told(both, turned), [
      `interviews/p1.md:3: Other notation: Work, Help; ${words}; from inline label to sidecar`,
      'Codings: 1 turned from label to sidecar or back, in 1 transcript.',
    ]);
    assert.match((await told(turned, both))[0] ?? '', /from sidecar to inline label$/);
  });

  it('follows them when their paragraph is corrected', async () => {
    const before = labelled('Work');
    const after = { ...before, [P1]: before[P1]?.replace('far too much', 'far far too much') ?? '' };
    assert.match((await told(before, after))[0] ?? '', /^interviews\/p1\.md:3: Words corrected: Work; /);
  });

  it('tells which of the same words are meant', async () => {
    const turns = (...labels: number[]) =>
      [1, 2, 3]
        .map((i) => `Ann: What about number ${i}, then?\n\nBen: Yes.\n${labels.includes(i) ? '\nWork\n' : ''}`)
        .join('\n');
    const before = { 'codebook.yaml': BOOK, [P1]: turns(1, 2, 3) };
    const after = { 'codebook.yaml': BOOK, [P1]: turns(1, 3) };
    const { transcripts } = await compare(before, after);
    assert.deepEqual(
      transcripts.flatMap(({ codings }) =>
        codings.map(({ kinds, before: was }) => [kinds.join(), was?.range.start.line]),
      ),
      [['removed', 8]],
    );
  });
});

describe('Comparing codebooks', () => {
  const codings = (code: string) => [coding('aaaaaa', code, WORK), coding('bbbbbb', `${code}, Hope`, HELP)];
  const book = (codes: string) => ({ 'codebook.yaml': `codes: ${codes}\n` });

  it('says once that a code was renamed, with an alias or without', async () => {
    const expected = ['codebook.yaml:1: Work was renamed to Load, 2 codings', 'Codes: 1 renamed.'];
    const before = study(codings('Work'), book('[Work, Hope]'));
    assert.deepEqual(
      await told(before, study(codings('Load'), book('[{name: Load, aliases: [Work]}, Hope]'))),
      expected,
    );
    assert.deepEqual(await told(before, study(codings('Load'), book('[Load, Hope]'))), expected);
    assert.deepEqual(await told(before, study(codings('Work'), book('[{name: Load, aliases: [Work]}, Hope]'))), [
      'codebook.yaml:1: Work was renamed to Load',
      'Codes: 1 renamed.',
    ]);
  });

  it('tells what was recoded beside a renaming', async () => {
    assert.deepEqual(
      await told(
        study([...codings('Work'), coding('cccccc', 'Work', 'every day')], book('[Work, Hope]')),
        study(
          [...codings('Load'), coding('cccccc', 'Hope', 'every day')],
          book('[{name: Load, aliases: [Work]}, Hope]'),
        ),
      ),
      [
        'codebook.yaml:1: Work was renamed to Load, 2 codings',
        'interviews/p1.md:3: Recoded: +Hope −Load; “every day”',
        'Codings: 1 recoded, in 1 transcript. Codes: 1 renamed.',
      ],
    );
  });

  it('takes nothing for a renaming that isn’t one for all codings', async () => {
    const lines = await told(
      study(codings('Work'), book('[Work, Hope]')),
      study([coding('aaaaaa', 'Load', WORK), coding('bbbbbb', 'Stress, Hope', HELP)], book('[Load, Stress, Hope]')),
    );
    assert.deepEqual(lines.slice(0, 3), [
      'codebook.yaml:1: Load is new',
      'codebook.yaml:1: Stress is new',
      'codebook.yaml:1: Work was removed',
    ]);
    assert.match(lines[3] ?? '', /Recoded: \+Load −Work/);
  });

  it('tells of merged codes, and nothing of the codings that have only the code that both are', async () => {
    assert.deepEqual(
      await told(
        study([coding('aaaaaa', 'Work, Load', WORK), coding('bbbbbb', 'Load', HELP)], book('[Work, Load]')),
        study(
          [coding('aaaaaa', 'Work', WORK), coding('bbbbbb', 'Work', HELP)],
          book('[{name: Work, aliases: [Load]}]'),
        ),
      ),
      ['codebook.yaml:1: Load was merged into Work, 2 codings', 'Codes: 1 merged.'],
    );
  });

  it('tells of new and removed codes, other descriptions, memos and parents', async () => {
    assert.deepEqual(
      await told(
        study([], { 'codebook.yaml': 'codes:\n  - name: Work\n    description: Any.\n  - Hope\n  - Help\n' }),
        study([], {
          'codebook.yaml':
            'codes:\n  - name: Work\n    description: Paid.\n    memo: Hm.\n    codes:\n      - Help\n  - Fear\n',
        }),
      ),
      [
        'codebook.yaml:7: Fear is new',
        'codebook.yaml:4: Hope was removed',
        'codebook.yaml:2: The description of Work has changed: “Any.” → “Paid.”',
        'codebook.yaml:2: The memo on Work has changed: nothing → “Hm.”',
        'codebook.yaml:6: Help was moved from the top to Work',
        'Codes: 1 new, 1 removed, 2 changed.',
      ],
    );
  });
});

describe('Versions that can’t be read', () => {
  it('are named, and nothing is said of their codings', async () => {
    const broken = { [S1]: 'codings:\n<<<<<<< ours\n  - id: [\n=======\n>>>>>>> theirs\n' };
    const lines = await told(study([coding('aaaaaa', 'Work', WORK)]), study([], broken));
    assert.match(lines[0] ?? '', /^interviews\/p1\.md\.codes\.yaml:2: not compared, after: .*conflict/i);
    assert.deepEqual(lines.slice(1), ['Not compared, since it can’t be read: 1 file.']);
  });

  it('aren’t named when they are the same in both, and only their transcript has changed', async () => {
    const broken = { [S1]: 'codings: [' };
    assert.deepEqual(await told(study([], broken), study([], { ...broken, [P1]: `${TALK}\n${TALK}` })), [UNCHANGED]);
  });

  it('are compared as far as their codings can be read', async () => {
    const [work, help] = [coding('aaaaaa', 'Work', WORK), coding('bbbbbb', 'Help, Hope', HELP)];
    for (const unread of [help.replace(/at: .*/, 'at: there'), help.replace('Hope', '{ a: b }')]) {
      const [a, b] = [study([work, help]), study([work.replace('Work', 'Hope'), unread])];
      const lines = await told(a, b);
      assert.equal(lines[0], 'interviews/p1.md:3: Recoded: +Hope −Work; “far too much work”');
      assert.match(lines[1] ?? '', /^interviews\/p1\.md\.codes\.yaml:\d+: not wholly compared, after: /);
      assert.deepEqual(lines.slice(2), [
        'Codings: 1 recoded, in 1 transcript. Not wholly compared, since some of it can’t be read: 1 file.',
      ]);
      assert.equal((await told(b, a))[0], 'interviews/p1.md:3: Recoded: +Work −Hope; “far too much work”');
      assert.equal((await told(b, a)).length, 3);
    }
  });

  it('take the names of codes from the other codebook', async () => {
    const lines = await told(
      study([coding('aaaaaa', 'Work', WORK)], { 'codebook.yaml': 'codes: [' }),
      study([coding('aaaaaa', 'Help', WORK)]),
    );
    assert.match(
      lines.join('\n'),
      /^interviews\/p1\.md:3: Recoded: \+Help −Work; .*\ncodebook\.yaml:1: not compared, before: /,
    );
  });
});

describe('A file that isn’t among those that differ', () => {
  const versionOf = (texts: Record<string, string>): StudyVersion => ({
    read: (path) => {
      const text = texts[path];
      return Promise.resolve(text === undefined ? { kind: 'missing' } : { kind: 'text', text });
    },
  });

  it('says the same in both versions, also if git has none of it, since it is told to ignore it', async () => {
    const labelled = TALK.replace('every day.\n', 'every day.\n\nWork\n');
    const now = { 'codebook.yaml': 'codes: [{name: Load, aliases: [Work]}]\n', [P1]: labelled };
    const changes = await compareVersions(versionOf({ 'codebook.yaml': 'codes: [Work]\n' }), versionOf(now), {
      changed: ['codebook.yaml'],
      transcripts: [P1],
    });
    assert.deepEqual(changes.transcripts, []);
    assert.deepEqual(
      changes.codes.map(({ kind, code }) => [kind, code]),
      [['renamed', 'Load']],
    );
  });

  it('is read once', async () => {
    const asked: string[] = [];
    const texts = study([coding('aaaaaa', 'Work', WORK)]);
    const counted = (version: StudyVersion): StudyVersion => ({
      read: (path) => {
        asked.push(path);
        return version.read(path);
      },
    });
    await compareVersions(counted(versionOf(texts)), counted(versionOf({ ...texts, [S1]: sidecar([]) })), {
      changed: [S1],
      transcripts: [P1],
    });
    assert.deepEqual(asked.sort(), ['codebook.yaml', 'codebook.yaml', P1, S1, S1].sort());
  });
});

describe('Hashes in the place of words', () => {
  const hashed = (id: string, code: string, words = 'ab12ab12ab12ab12') =>
    `  - id: ${id}\n    codes: [${code}]\n    at: 3:11-3:28\n    hash: { words: ${words}, length: 17 }\n`;

  it('never tell words, though the transcript does', async () => {
    const lines = await told(
      study([hashed('aaaaaa', 'Work')]),
      study([hashed('aaaaaa', 'Help', 'cd12ab12ab12ab12'), coding('bbbbbb', 'Help', HELP)]),
    );
    assert.deepEqual(lines, [
      'interviews/p1.md:3: Recoded, moved: +Help −Work',
      'interviews/p1.md:7: Added: Help',
      'Codings: 1 added, 1 recoded, 1 moved, in 1 transcript.',
    ]);
  });
});
