import assert from 'node:assert/strict';
import { baseName } from '../../src/core/project/studyPaths';
import {
  applyQuickFix,
  command,
  open,
  problems,
  quickFixes,
  read,
  until,
  untilCodes,
  untilProblem,
  write,
  withTranscript,
} from './support';

const TEXT = 'Ann: One thing and another.\n\nBen: I see.\n\nAnn: Yes.\n\nBen: No.\n';

describe('Quick fixes', () => {
  let path: string;
  withTranscript(TEXT, (it) => (path = it));

  it('add a code to the codebook where it is used, and are gone with the problem', async () => {
    const codebook = await read('codebook.yaml');
    const sidecar = `${path}.codes.yaml`;
    await write(
      sidecar,
      `transcript: ${baseName(path)}\ncodings:\n  - id: abcdef\n    codes: [Nonesuch]\n    at: 1:6-1:28\n    quote: One thing and another.\n`,
    );
    await untilProblem(sidecar, /^4: .*Nonesuch/);
    await open(sidecar, 3);
    assert.deepEqual(await quickFixes(sidecar, 1), []);
    await applyQuickFix(sidecar, 4, 'Add “Nonesuch” to the codebook');
    assert.match(await read('codebook.yaml'), /^ {2}- name: Nonesuch$/m);
    await until(
      'no quick fix is left',
      () => quickFixes(sidecar, 4),
      (titles) => titles.length === 0,
    );
    await command('undoCoding');
    assert.equal(await read('codebook.yaml'), codebook);
  });

  it('put right a key that was mistyped', async () => {
    const sidecar = `${path}.codes.yaml`;
    const text = `transcript: ${baseName(path)}\ncodings:\n  - id: abcdef\n    codes: [Help]\n    at: 1:6-1:28\n    quote: One thing and another.\n    mmo: So.\n`;
    await write(sidecar, text);
    await untilProblem(sidecar, /^7: .*memo/);
    await open(sidecar, 6);
    await applyQuickFix(sidecar, 7, 'Change to “memo”');
    assert.equal(await read(sidecar), text.replace('mmo', 'memo'));
    await command('undoCoding');
    assert.equal(await read(sidecar), text);
  });

  it('choose a side where a merge kept both, which can be undone', async () => {
    const sidecar = `${path}.codes.yaml`;
    const coding = `transcript: ${baseName(path)}\ncodings:\n  - id: abcdef\n    codes: [Help]\n    at: 1:6-1:28\n    quote: One thing and another.\n`;
    const both = `${coding}    memo: Ask Ben. # he knows\n    conflict: {memo: Ask Ann., codes: [Work-load]}\n`;
    await write(sidecar, both);
    await untilProblem(sidecar, /^8: .*merge.*memo, codes/);
    await open(sidecar, 7);
    const all = [
      'Keep the memo “Ask Ben.”',
      'Take the memo “Ask Ann.”',
      'Keep the codes “Help”',
      'Take the codes “Work-load”',
    ];
    assert.deepEqual(await quickFixes(sidecar, 8), all);
    await applyQuickFix(sidecar, 8, 'Take the codes “Work-load”');
    await untilCodes(path, 1, ['Work-load']);
    assert.match(await read(sidecar), /conflict: {memo: Ask Ann.}\n$/);
    await applyQuickFix(sidecar, 8, 'Keep the memo “Ask Ben.”');
    const decided = `${coding.replace('Help', 'Work-load')}    memo: Ask Ben. # he knows\n`;
    assert.equal(await read(sidecar), decided);
    await until(
      'no problem is left',
      () => problems(sidecar),
      (found) => found.length === 0,
    );
    await command('undoCoding');
    await command('undoCoding');
    assert.equal(await read(sidecar), both);
  });

  it('remove a coding that one side of a merge removed, or keep it', async () => {
    const sidecar = `${path}.codes.yaml`;
    const coding = `transcript: ${baseName(path)}\ncodings:\n  - id: abcdef\n    codes: [Help]\n    at: 1:6-1:28\n    quote: One thing and another.\n`;
    await write(sidecar, `${coding}    conflict: {removed: true}\n`);
    await untilProblem(sidecar, /^7: .*removed/);
    await open(sidecar, 6);
    assert.deepEqual(await quickFixes(sidecar, 7), ['Keep it', 'Remove it']);
    await applyQuickFix(sidecar, 7, 'Remove it');
    assert.doesNotMatch(await read(sidecar), /abcdef/);
    await command('undoCoding');
    await untilProblem(sidecar, /^7: .*removed/);
    await applyQuickFix(sidecar, 7, 'Keep it');
    assert.equal(await read(sidecar), coding);
  });

  it('choose a side of a code, too', async () => {
    const good = await read('codebook.yaml');
    const both = good.replace('    color: 2\n', '    color: 2\n    conflict: {color: 5}\n');
    try {
      await write('codebook.yaml', both);
      await untilProblem('codebook.yaml', /^6: .*merge.*color/);
      await open('codebook.yaml', 5);
      await applyQuickFix('codebook.yaml', 6, 'Take the color “5”');
      assert.equal(await read('codebook.yaml'), good.replace('color: 2', 'color: 5'));
    } finally {
      await write('codebook.yaml', good);
    }
  });
});
