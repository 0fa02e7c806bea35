import assert from 'node:assert/strict';
import { folderForEach, runCli, writeFiles } from './runCli';

const TALK = 'Ann: Night shifts are long.\n\nBen: They are.\n\nAnn: Yes, very long.\n\nBen: So it is.\n';
const sidecar = (coder: string, code: string) =>
  `coder: ${coder}\ncodings:\n  - id: ${coder}1\n    codes: [${code}]\n    at: 1:6-1:28\n    quote: Night shifts are long.\n`;

describe('The command line while coding is blind', () => {
  let folder: string;
  folderForEach((it) => (folder = it));

  const settings = (blind: boolean) =>
    writeFiles(folder, {
      '.vscode/settings.json': JSON.stringify({ 'transcriptCoding.blind': blind, 'transcriptCoding.coder': 'Maya' }),
    });
  beforeEach(() =>
    writeFiles(folder, {
      'codebook.yaml': 'codes: []\n',
      'interviews/p1.txt': TALK,
      'interviews/p1.txt.maya.codes.yaml': sidecar('Maya', 'Hers'),
      'interviews/p1.txt.jonas.codes.yaml': sidecar('Jonas', 'His'),
    }),
  );

  it('checks only one’s own codings, and says so', async () => {
    await settings(false);
    assert.match((await runCli('check', folder)).out, /Hers[^]*His|His[^]*Hers/);
    await settings(true);
    const { out, err } = await runCli('check', folder);
    assert.match(out, /Hers/);
    assert.doesNotMatch(out, /His/);
    assert.match(err, /^Coding is blind here .*: of all codings only those of Maya are told\.\n/);
  });

  it('checks those of the one who is named, whom the settings may not know', async () => {
    const blind = { 'transcriptCoding.blind': true };
    const lost = sidecar('Jonas', 'Gone').replace(/1:6.*\n.*/, '3:6-3:9\n    quote: Said nowhere at all.');
    await writeFiles(folder, {
      '.vscode/settings.json': JSON.stringify(blind),
      'interviews/p1.txt.maya.codes.yaml': 'coder: Maya\ncodings: []\n',
      'interviews/p1.txt.jonas.codes.yaml': lost,
    });
    const checked = async (...coder: string[]) => {
      const { code, out } = await runCli('check', folder, ...coder);
      return [code, /\[orphan\]/.test(out)];
    };
    assert.deepEqual(await checked(), [0, false]);
    assert.deepEqual(await checked('--coder', 'Maya'), [0, false]);
    assert.deepEqual(await checked('--coder', 'Jonas'), [1, true]);
  });

  it('tells no agreement, also of a folder below the settings', async () => {
    await settings(false);
    assert.match((await runCli('agreement', folder)).out, /His/);
    await settings(true);
    for (const where of [folder, `${folder}/interviews`]) {
      const { code, out, err } = await runCli('agreement', where);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^Coding is blind here/);
    }
  });
});
