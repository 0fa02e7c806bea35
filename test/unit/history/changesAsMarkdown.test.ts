import assert from 'node:assert/strict';
import { changesAsJson } from '../../../src/core/history/changesAsJson';
import { changesAsMarkdown } from '../../../src/core/history/changesAsMarkdown';
import { coding, compare, P1, S1, sidecar, TALK } from './compareTexts';

const WORK = 'far too much work';
const HELP = 'We asked for help';

/** A study in which all kinds of things change, with names and words that Markdown would take for markup. */
const BEFORE = {
  'codebook.yaml': 'codes: [Work, "Ti`ck", Gone]\n',
  [P1]: TALK,
  [S1]: sidecar([coding('aaaaaa', 'Work', WORK), coding('bbbbbb', 'Gone', HELP)]),
  'interviews/p2.md': TALK,
  'interviews/p2.md.codes.yaml': 'codings: [',
};
const AFTER = {
  'codebook.yaml': 'codes: [{name: Load, aliases: [Work]}, "Ti`ck"]\n',
  [P1]: TALK,
  [S1]: sidecar(
    [coding('aaaaaa', 'Load, "Ti`ck"', WORK, '    memo: "Ask @ben about #12 & <b>*this*</b>."\n')],
    'memo: Read it again.\n',
  ),
  'interviews/p2.md': TALK,
};

describe('Changes as Markdown', () => {
  it('begin with how many there are, and then tell each at its place', async () => {
    const changes = await compare(BEFORE, AFTER);
    assert.equal(
      changesAsMarkdown([{ folder: '', changes }], 'Codings from a_b to c'),
      [
        '## Codings from a\\_b to c',
        'Codings: 1 removed, 1 recoded, 1 with another memo, in 1 transcript. Codes: 1 renamed, 1 removed. Not compared, since it can’t be read: 1 file.',
        '### Codebook',
        '- `codebook.yaml:1` `Work` was renamed to `Load`, 1 coding\n- `codebook.yaml:1` `Gone` was removed',
        '### `interviews/p1.md`',
        '- **Memo on the transcript**: nothing → “Read it again.”\n' +
          '- `interviews/p1.md:3` **Recoded, memo**: +`` Ti`ck `` beside `Load`; “far too much work”; memo: “Ask @<!-- -->ben about \\#<!-- -->12 \\& \\<b\\>\\*this\\*\\</b\\>.”\n' +
          '- `interviews/p1.md:7` **Removed**: `Gone`; “We asked for help”',
        '### Not compared',
        '- `interviews/p2.md.codes.yaml:1` before: Line 1 isn’t valid YAML: Flow sequence in block collection must be sufficiently indented and end with a \\].\n',
      ].join('\n\n'),
    );
  });

  it('tell studies apart, and say when there is nothing', async () => {
    const [changes, none] = [await compare(BEFORE, AFTER), await compare(AFTER, AFTER)];
    const studies = [
      { folder: 'a b/', changes: none },
      { folder: 'ü/', changes },
    ];
    const text = changesAsMarkdown(studies, 'Codings');
    assert.match(text, /^## Codings\n\n### `ü\/`\n\nCodings: /);
    assert.match(text, /- `ü\/interviews\/p1\.md:7` \*\*Removed/);
    assert.equal(
      changesAsMarkdown([{ folder: '', changes: none }], 'Codings'),
      '## Codings\n\nNo codings and no codes have changed.\n',
    );
  });

  it('are the same each time', async () => {
    const print = async () => changesAsMarkdown([{ folder: '', changes: await compare(BEFORE, AFTER) }], 'Codings');
    assert.equal(await print(), await print());
  });

  it('tell no words where hashes stand for them, nor as JSON', async () => {
    const hashed = `  - id: cccccc\n    codes: [Work]\n    at: 5:6-5:9\n    hash: { words: ab12ab12ab12ab12, length: 3 }\n`;
    const changes = await compare(BEFORE, { ...AFTER, [S1]: sidecar([coding('bbbbbb', 'Load', HELP), hashed]) });
    const study = { folder: '', changes };
    const told = changesAsMarkdown([study], 'Codings') + JSON.stringify(changesAsJson([study]));
    assert.match(told, /Recoded/);
    for (const words of [WORK, HELP, 'asked', 'And']) assert.ok(!told.includes(words), `${words} in ${told}`);
  });
});

describe('Changes as JSON', () => {
  it('count lines and columns from 1', async () => {
    const { 0: study } = changesAsJson([{ folder: 'x/', changes: await compare(BEFORE, AFTER) }]);
    const { transcripts } = study as { transcripts: { codings: unknown[] }[] };
    assert.deepEqual(JSON.parse(JSON.stringify(transcripts[0]?.codings[1])), {
      kinds: ['removed'],
      gained: [],
      lost: ['Gone'],
      before: {
        id: 'bbbbbb',
        codes: ['Gone'],
        notation: 'sidecar',
        transcript: P1,
        at: '7:6-7:23',
        file: S1,
        line: 7,
        words: HELP,
      },
    });
  });
});
