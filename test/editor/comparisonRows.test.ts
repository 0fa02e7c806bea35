import assert from 'node:assert/strict';
import { answer, typeInto } from './picks';
import { closeAll, command, exists, open, read, remove, until, untilRead, write } from './support';
import { watchTree } from './watchTree';

const PATH = 'interviews/rows.md';
const [CARA, DORA, CONSENSUS] = ['cara', 'dora', 'consensus'].map((coder) => `${PATH}.${coder}.codes.yaml`) as [
  string,
  string,
  string,
];
const TEXT = [
  '**Ann:** Night shifts are long, and nobody sleeps.',
  '',
  '**Ben:** They are. I like the quiet, though.',
  '',
  '**Ann:** Does the day team help you out?',
  '',
  '**Ben:** They do, whenever they can.',
  '',
].join('\n');

function sidecar(coder: string, ...codings: [id: string, code: string, at: string, quote: string][]): string {
  const blocks = codings.map(
    ([id, code, at, quote]) => `  - id: ${id}\n    codes: [${code}]\n    at: ${at}\n    quote: ${quote}\n`,
  );
  return `transcript: rows.md\ncoder: ${coder}\ncodings:\n${blocks.join('')}`;
}

const ALL = [
  'comment-discussion rows.md (5)',
  'arrow-both Night (Same code, other borders · Night shifts are long)',
  'arrow-swap Load (cara), Sleep (dora) (Same words, other code · nobody sleeps)',
  'arrow-left Load (Only cara · They are)',
  'arrow-right Quiet (Only dora · I like the quiet)',
  'arrow-right Help (Only dora · They do)',
];
const COUNTS = 'Only cara: 1 · Only dora: 2 · Same words, other code: 1 · Same code, other borders: 1.';

describe('The rows of the Comparison view', () => {
  const tree = watchTree('transcriptCoding.comparison');
  const rows = async () => (await tree.rows()).map(({ icon, text, description }) => `${icon} ${text} (${description})`);
  const untilRows = (what: string, wanted: readonly string[]) =>
    until(what, rows, (now) => JSON.stringify(now) === JSON.stringify(wanted));
  const select = async (text: string) => {
    const row = (await tree.rows()).find((it) => it.text === text);
    assert.ok(row, `there is no row ${text}`);
    await tree.select(row);
  };
  /** Decides with the nth row of the pick, from 0, for this reason. */
  const decide = async (row: number, reason: string, title: string) => {
    const isTitled = (_: number, pick: { readonly title: string | undefined }) =>
      Promise.resolve().then(() => {
        assert.equal(pick.title, title);
      });
    await typeInto(() => answer(() => command('decideSelected'), [row], isTitled), [reason]);
  };

  before(async () => {
    await write(PATH, TEXT);
    await write(
      CARA,
      sidecar(
        'cara',
        ['c1', 'Night', '1:10-1:31', 'Night shifts are long'],
        ['c2', 'Load', '1:37-1:50', 'nobody sleeps'],
        ['c3', 'Load', '3:10-3:18', 'They are'],
        ['c4', 'Help', '5:10-5:41', 'Does the day team help you out?'],
      ),
    );
    await write(
      DORA,
      sidecar(
        'dora',
        ['d1', 'Night', '1:10-1:22', 'Night shifts'],
        ['d2', 'Sleep', '1:37-1:50', 'nobody sleeps'],
        ['d3', 'Quiet', '3:20-3:36', 'I like the quiet'],
        ['d4', 'Help', '5:10-5:41', 'Does the day team help you out?'],
        ['d5', 'Help', '7:10-7:17', 'They do'],
      ),
    );
  });

  beforeEach(async () => {
    await open(PATH);
    await untilRead(PATH);
    await command('compareCoders', { first: 'cara', second: 'dora' });
    await untilRows('all is open', ALL);
  });

  afterEach(async () => {
    await command('endComparing');
    await remove(CONSENSUS);
  });

  after(async () => {
    await closeAll();
    for (const path of [CARA, DORA, PATH]) await remove(path);
  });

  it('are each kind of difference, under their transcript and in its order, with their counts', async () => {
    assert.equal(tree.title(), 'cara and dora');
    assert.equal(tree.message(), `${COUNTS} Agreed: 1, in 1 transcript.`);
    assert.deepEqual(
      (await tree.rows()).map(({ depth }) => depth),
      [0, 1, 1, 1, 1, 1],
    );
  });

  it('tell what is decided, also to be heard, until that is undone', async () => {
    await select('Load (cara), Sleep (dora)');
    await decide(1, 'They say so.', 'rows.md, line 1');
    const decided = [...ALL];
    decided[2] = 'check Load (cara), Sleep (dora) (Same words, other code · decided: dora’s · nobody sleeps)';
    await untilRows('one is decided', decided);
    assert.match(await read(CONSENSUS), /codes: \[Sleep\][^]*reason: They say so\./);
    assert.equal(
      (await tree.rows())[2]?.spoken,
      'Load (cara), Sleep (dora), Same words, other code, decided: dora’s · nobody sleeps, line 1',
    );
    assert.equal(tree.message(), `${COUNTS} 1 of 5 differences are decided. Agreed: 1, in 1 transcript.`);

    // What there is: four kinds, what is open, what is decided.
    await answer(() => command('filterComparison'), [4]);
    await untilRows('only what is open is there', [
      'comment-discussion rows.md (4)',
      ...ALL.slice(1, 2),
      ...ALL.slice(3),
    ]);
    assert.match(tree.message(), / 4 of 5 are shown: Open\.$/);
    await command('clearComparisonFilter');
    await untilRows('all are there again', decided);

    await command('undoCoding');
    await untilRows('all is open again', ALL);
  });

  it('are decided several at once, as one step of undo', async () => {
    await select('rows.md');
    await decide(0, '', '5 differences');
    await untilRows('all are decided', [
      'comment-discussion rows.md (5)',
      'check Night (Same code, other borders · decided: cara’s · Night shifts are long)',
      'check Load (cara), Sleep (dora) (Same words, other code · decided: cara’s · nobody sleeps)',
      'check Load (Only cara · decided: cara’s · They are)',
      'check Quiet (Only dora · decided: no coding · I like the quiet)',
      'check Help (Only dora · decided: no coding · They do)',
    ]);
    await command('undoCoding');
    await untilRows('all is open again', ALL);
    assert.equal(await exists(CONSENSUS), false);
  });
});
