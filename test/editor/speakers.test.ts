import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LAYOUT_NAMES } from '../../src/core/transcript/layoutNames';
import { answer } from './picks';
import { closeAll, command, exists, newTranscript, open, read, remove, until, untilRead, write } from './support';

const BOOK = 'codebook.yaml';
const TALK =
  'SPEAKER_01: How was it?\n\nSPEAKER_02: It was long.\n\nSPEAKER_01: And then?\n\nSPEAKER_02: Then we slept.\n';
const CODING = 'codings:\n  - id: q1\n    codes: [Work-load]\n    at: 3:13-3:25\n    quote: It was long.\n';

describe('Speakers', () => {
  let book: string;
  let path: string;
  beforeEach(async () => {
    book = await read(BOOK);
    path = await newTranscript(TALK, 'md');
    await write(`${path}.codes.yaml`, CODING);
    await open(path);
    await untilRead(path);
  });
  afterEach(async () => {
    await closeAll();
    for (const it of [`${path}.codes.yaml`, path]) await remove(it);
    if ((await read(BOOK)) !== book) await write(BOOK, book);
  });

  it('without names are named one after the other, written at once, and undone in one step', async () => {
    await answer(
      () => command('nameSpeakers'),
      [0, 1, 0],
      async (question, pick) => {
        if (question === 0) {
          assert.match(pick.title ?? '', /^Who is “SPEAKER_01”\? \(1\/2\)$/);
          assert.match(pick.placeholder ?? '', /^“How was it\?” · 2 turns/);
        }
        await Promise.resolve();
      },
    );
    const named = TALK.replaceAll('SPEAKER_01', 'Interviewer').replaceAll('SPEAKER_02', 'Nora');
    await until(
      'written',
      () => read(path),
      (text) => text === named,
    );
    assert.match(await read(`${path}.codes.yaml`), /at: 3:7-3:19\n/);
    await command('undoCoding');
    await until(
      'undone',
      () => read(path),
      (text) => text === TALK,
    );
    assert.equal(await read(`${path}.codes.yaml`), CODING);
  });

  it('get a role, which is written into the codebook and can be undone', async () => {
    await answer(() => command('setRole'), [1, 0]);
    const now = await until(
      'the role is written',
      () => read(BOOK),
      (text) => text !== book,
    );
    assert.equal(now, book.replace('role: participant', 'role: interviewer'));
    await command('undoCoding');
    await until(
      'undone',
      () => read(BOOK),
      (text) => text === book,
    );
  });

  it('of a transcript are read as its layout is set, in its front matter, and its codings stay where they are', async () => {
    const paragraphs = 1 + LAYOUT_NAMES.indexOf('paragraphs'); // below “Detect”
    await answer(
      () => command('setLayout'),
      [paragraphs, 0],
      async (question, pick) => {
        if (question === 0) {
          assert.equal(pick.items[paragraphs]?.label, 'Paragraphs, no speakers');
        } else assert.match(pick.items[0]?.detail ?? '', /front matter/);
        await Promise.resolve();
      },
    );
    await until(
      'written',
      () => read(path),
      (text) => text === `---\nlayout: paragraphs\n---\n\n${TALK}`,
    );
    await until(
      'the coding moves',
      () => read(`${path}.codes.yaml`),
      (text) => /at: 7:13-7:25/.test(text),
    );
    await command('undoCoding');
    await until(
      'undone',
      () => read(path),
      (text) => text === TALK,
    );
  });

  it('of a folder too, in the codebook', async () => {
    await answer(() => command('setLayout'), [1, 1]);
    await until(
      'written',
      () => read(BOOK),
      (text) => /^layout:\n {2}interviews: colon\n/m.test(text),
    );
    await command('undoCoding');
    await until(
      'undone',
      () => read(BOOK),
      (text) => text === book,
    );
    assert.ok(await exists(path));
    assert.equal(vscode.window.activeTextEditor?.document.getText(), TALK);
  });
});
