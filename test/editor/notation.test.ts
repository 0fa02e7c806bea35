import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, endPick } from './picks';
import {
  closeAll,
  command,
  exists,
  newTranscript,
  open,
  read,
  remove,
  setting,
  sleep,
  until,
  untilCodes,
  untilRead,
  write,
} from './support';

const TEXT =
  'Interviewer: What does a bad day look like?\n\n' +
  'Tom: Everything arrives at once.\n\n' +
  'Work-load\n\n' +
  'Help\n\n' +
  'Interviewer: Two of you?\n\n' +
  "Tom: Two. On paper it's five.\n\n" +
  'Help\n';
const CLEAN = TEXT.replaceAll('Work-load\n\n', '').replaceAll('Help\n\n', '').replace('\n\nHelp\n', '\n');
const OTHER = 'interviews/p01.md';

/** The tabs that compare before and after. */
function previews(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ label }) => /^(?:Move|Write) .*(?:Labels|Codings)/.test(label));
}

function untilPreviewed(): Promise<vscode.Tab[]> {
  return until('it is shown before and after', previews, (tabs) => tabs.length > 0);
}

describe('Two notations', () => {
  let path: string;
  let sidecar: string;
  let other: string;
  beforeEach(async () => {
    other = await read(OTHER);
    path = await newTranscript(TEXT);
    sidecar = `${path}.codes.yaml`;
    await open(path);
    await untilRead(path);
    await untilCodes(path, 3, ['Work-load', 'Help']);
  });
  afterEach(async () => {
    await closeAll();
    for (const it of [sidecar, path, `${OTHER}.codes.yaml`]) await remove(it);
    if ((await read(OTHER)) !== other) await write(OTHER, other);
  });

  it('shows before and after, and moves only then', async () => {
    let seen = '';
    await answer(
      () => command('moveLabelsToSidecar'),
      [1, 0],
      async (question) => {
        if (question === 0) return;
        await untilPreviewed();
        seen = (await read(path)) + String(await exists(sidecar));
      },
    );
    assert.equal(seen, `${TEXT}false`, 'nothing is written while it is looked at');
    assert.equal(await read(path), CLEAN);
    assert.match(
      await read(sidecar),
      /codes: \[Work-load, Help\]\n {4}at: 3:6-3:33\n(?:.*\n)+ {2}- id: \w{6}\n {4}codes: \[Help\]\n/,
    );
    await until('the comparison is closed', previews, (tabs) => tabs.length === 0);
    await command('undoCoding');
    assert.equal(await read(path), TEXT);
    assert.equal(await exists(sidecar), false);
  });

  it('writes nothing when it was looked at and not wanted', async () => {
    await answer(
      () => command('moveLabelsToSidecar'),
      [1, 1],
      async (question) => {
        if (question === 1) await untilPreviewed();
      },
    );
    assert.equal(await read(path), TEXT);
    assert.equal(await exists(sidecar), false);
  });

  it('asks again, and shows what would be done now, when a setting has been changed meanwhile', async () => {
    const settings = vscode.workspace.getConfiguration('transcriptCoding');
    const ours = () => vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'transcript-coding-preview');
    const shown = () => ours().map((document) => document.getText());
    await setting('confidential', undefined, async () => {
      await answer(
        () => command('moveLabelsToSidecar'),
        [1, 0, 1, 0],
        async (question) => {
          if (question === 1) {
            await untilPreviewed();
            await settings.update('confidential', true, vscode.ConfigurationTarget.Global);
          }
          if (question === 3)
            await until('hashes are shown', shown, (texts) => texts.some((text) => /hash: /.test(text)));
        },
      );
    });
    assert.match(await read(sidecar), /hash: /);
    assert.doesNotMatch(await read(sidecar), /quote: /);
    await until('the comparisons are closed', previews, (tabs) => tabs.length === 0);
  });

  it('asks again when the transcript has been changed while it was looked at', async () => {
    const { document } = await open(path);
    const changed = TEXT.replace('Two of you?', 'Only two of you?');
    await answer(
      () => command('moveLabelsToSidecar'),
      [1, 0, 'leave'],
      async (question) => {
        if (question !== 1) return;
        await untilPreviewed();
        await write(path, changed);
        await until(
          'the editor has noticed',
          () => document.getText(),
          (text) => text === changed,
        );
      },
    );
    assert.equal(await read(path), changed);
    assert.equal(await exists(sidecar), false);
  });

  it('moves the labels of all transcripts in one step, which is undone in one', async () => {
    await answer(() => command('moveAllLabelsToSidecars'), [0]);
    assert.equal(await read(path), CLEAN);
    assert.doesNotMatch(await read(OTHER), /Work-night-shift|Too-much-work/);
    assert.match(await read(`${OTHER}.codes.yaml`), /codes: \[Work-night-shift\][^]*codes: \[Too-much-work\]/);
    await answer(() => command('moveAllCodingsToLabels'), [0]);
    assert.equal(await read(path), TEXT);
    assert.equal(await read(OTHER), other);
    await command('undoCoding');
    assert.equal(await read(path), CLEAN);
    await command('undoCoding');
    assert.equal(await read(path), TEXT);
    assert.equal(await read(OTHER), other);
    assert.equal(await exists(sidecar), false);
    assert.equal(await exists(`${OTHER}.codes.yaml`), false);
  });

  it('leaves out a transcript with unsaved changes, or all when that isn’t wanted', async () => {
    const editor = await open(path);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x'));
    await endPick(() => command('moveAllLabelsToSidecars'), 'leave');
    assert.equal(await read(OTHER), other);
    await answer(() => command('moveAllLabelsToSidecars'), [0]);
    assert.doesNotMatch(await read(OTHER), /Too-much-work/);
    assert.equal(await read(path), TEXT);
    assert.equal(editor.document.getText(), `x${TEXT}`);
    assert.equal(await exists(sidecar), false);
    await command('undoCoding');
    assert.equal(await read(OTHER), other);
  });

  it('leaves out a transcript whose sidecar can’t be read', async () => {
    await write(sidecar, 'codings: [');
    await answer(() => command('moveAllLabelsToSidecars'), [0]);
    assert.doesNotMatch(await read(OTHER), /Too-much-work/);
    assert.equal(await read(path), TEXT);
    assert.equal(await read(sidecar), 'codings: [');
    await command('undoCoding');
    assert.equal(await read(OTHER), other);
  });

  it('leaves what a label can’t say in the sidecar, at its new place', async () => {
    await answer(() => command('moveLabelsToSidecar'), [0]);
    const text = (await read(sidecar)).replace(/(codes: \[Help\]\n(?: {4}.*\n)*)/, '$1    memo: Ask him.\n');
    await write(sidecar, text);
    await sleep(700);
    await answer(() => command('moveCodingsToLabels'), [0]);
    assert.equal(await read(path), TEXT.slice(0, -'\nHelp\n'.length));
    assert.match(await read(sidecar), /codes: \[Help\]\n {4}at: 11:6-11:30\n(?: {4}.*\n)* {4}memo: Ask him\.\n$/);
  });
});
