import assert from 'node:assert/strict';
import { RefusedError } from '../../../src/core/refactorings/refactoring';
import {
  filesOfSpeakerRename,
  readBySpeakerRename,
  renameSpeaker,
  type SpeakerRename,
} from '../../../src/core/refactorings/renameSpeaker';
import { UnreadableFileError } from '../../../src/core/yaml/unreadableFile';
import { file, studyOf } from '../project/memoryStudy';

const BOOK = file('codes: [Care]', 'speakers:', '  - name: Maya # us', '    aliases: [Interviewer 1]', '  - Ann');
const COLON = file('Maya: How was it?', '', 'Ann: We cared for all of them.', '', 'Maya: And?', '', 'Ann: Yes.');
const HEADINGS = file(
  '# **MAYA:**',
  '',
  'So?',
  '',
  '## Ann',
  '',
  'Yes.',
  '',
  '# **MAYA:**',
  '',
  'And?',
  '',
  '# Ann',
  '',
  'No.',
);
const SIDECAR = file(
  'transcript: p1.md',
  'codings:',
  '  - id: a1',
  '    codes: [Care]',
  '    at: 3:6-3:31',
  '    quote: We cared for all of them.',
  '  - id: a2',
  '    codes: [Care]',
  '    at: 7:6-7:10',
  '    quote: Yes.',
  '    context: {speaker: Ann, before: And?}',
);
const FILES = { 'codebook.yaml': BOOK, 'p1.md': COLON, 'p1.md.codes.yaml': SIDECAR, 'p2.md': HEADINGS };

async function renamed(files: Record<string, string>, rename: Partial<SpeakerRename>): Promise<Record<string, string>> {
  const study = await studyOf(files);
  const request = { name: 'Ann', newName: 'Annika', keepAlias: false, ...rename };
  const paths = [...filesOfSpeakerRename(study, request), ...readBySpeakerRename(study, request)];
  const texts = new Map(paths.map((path) => [path, files[path]]));
  const { changes } = renameSpeaker({ study, texts, isConfidential: () => false }, request);
  return Object.fromEntries(changes.map(({ path, after = '' }) => [path, after]));
}

function refusal(files: Record<string, string>, rename: Partial<SpeakerRename>): Promise<string> {
  return renamed(files, rename).then(
    () => '',
    (error: unknown) => {
      assert.ok(error instanceof RefusedError || error instanceof UnreadableFileError);
      return `${error.path ?? ''}: ${error.problem.code}`;
    },
  );
}

describe('renaming a speaker', () => {
  it('renames them in headers, the codebook and sidecars, where places move with the text', async () => {
    assert.deepEqual(await renamed(FILES, {}), {
      'codebook.yaml': BOOK.replace('- Ann', '- Annika'),
      'p1.md': COLON.replaceAll('Ann', 'Annika'),
      'p1.md.codes.yaml': SIDECAR.replace('3:6-3:31', '3:9-3:34')
        .replace('7:6-7:10', '7:9-7:13')
        .replace('speaker: Ann', 'speaker: Annika'),
      'p2.md': HEADINGS.replaceAll('Ann', 'Annika'),
    });
  });

  it('keeps capitals, marks and colon of headers, and the old name as an alias where that is wanted', async () => {
    const after = await renamed(FILES, { name: 'Maya', newName: 'May', keepAlias: true });
    assert.equal(after['p2.md'], HEADINGS.replaceAll('**MAYA:**', '**MAY:**'));
    assert.equal(after['codebook.yaml'], BOOK.replace('Maya #', 'May #').replace('1]', '1, Maya]'));
  });

  it('renames them in one transcript alone, and leaves the codebook', async () => {
    const after = await renamed(FILES, { only: 'p2.md' });
    assert.deepEqual(after, { 'p2.md': HEADINGS.replaceAll('Ann', 'Annika') });
  });

  it('renames an alias, which can become the name', async () => {
    const files = { ...FILES, 'p3.md': COLON.replaceAll('Maya', 'Interviewer 1') };
    const after = await renamed(files, { name: 'Interviewer 1', newName: 'Maya' });
    assert.equal(after['p3.md'], COLON);
    assert.equal(after['codebook.yaml'], BOOK.replace('\n    aliases: [Interviewer 1]', ''));
    const other = await renamed(files, { name: 'Interviewer 1', newName: 'Boss' });
    assert.equal(other['codebook.yaml'], BOOK.replace('Interviewer 1', 'Boss'));
    assert.equal(other['p1.md'], undefined);
  });

  it('renames them where they speak together with others', async () => {
    const text = COLON + file('', 'Ann & Maya: Exactly.');
    assert.equal((await renamed({ ...FILES, 'p1.md': text }, {}))['p1.md'], text.replaceAll('Ann', 'Annika'));
  });

  it('is refused, before anything is changed, when a name can’t be', async () => {
    const files = { ...FILES, 'p3.md': COLON.replaceAll('Maya', 'Zoë') };
    const names = ['', 'Ann', 'x'.repeat(41), 'Did she say: no?', 'Care', 'Maya', 'Interviewer 1', 'Zoë'];
    assert.deepEqual(await Promise.all(names.map((newName) => refusal(files, { newName }))), [
      ': speaker-name-empty',
      ': speaker-name-same',
      ': speaker-name-long',
      ': speaker-name-shape',
      ': speaker-name-code',
      ': speaker-name-taken',
      ': speaker-name-taken',
      ': speaker-name-there',
    ]);
    assert.equal(await refusal(files, { newName: 'Zoë', only: 'p2.md' }), '');
    const awkward = { 'p1.md': COLON };
    assert.equal(await refusal(awkward, { newName: 'data-quality-low' }), 'p1.md: not-a-speaker');
  });

  it('is refused when two people would become one, also where they speak together', async () => {
    const files = { 'p1.md': COLON + file('', 'Ann & Ben: Exactly.', '', 'Ann & Ben: Bye.') };
    assert.equal(await refusal(files, { newName: 'Ben' }), ': speaker-name-there');
    await assert.rejects(renamed(files, { newName: 'Ben' }), { message: /“Ben” speaks in p1\.md, line 9, already/ });
    for (const newName of ['Ben & Cid', 'Ben and Ben', 'Cid, Ben', 'Maya/Cid']) {
      assert.equal(await refusal(files, { newName }), ': speaker-name-together', newName);
    }
    const together = (await renamed(files, { name: 'Ann & Ben', newName: 'Ann & Cid' }))['p1.md'];
    assert.equal(together, files['p1.md'].replaceAll('& Ben', '& Cid'));
  });

  it('tells apart two people of the codebook whose names differ in capitals', async () => {
    const talk = (name: string) => COLON.replaceAll('Ann', name);
    const beside = (speaker: string) => SIDECAR.replace('speaker: Ann', `speaker: ${speaker}`);
    const files = {
      'codebook.yaml': file('speakers: [Ann, ann]'),
      'p1.md': talk('Ann') + file('', 'Ann & ann: Bye.', '', 'ann: Bye.'),
      'p1.md.codes.yaml': beside('Ann'),
      'p2.md': talk('ann'),
      'p2.md.codes.yaml': beside('ann'),
    };
    const after = await renamed(files, { newName: 'Zed' });
    assert.deepEqual(Object.keys(after), ['codebook.yaml', 'p1.md', 'p1.md.codes.yaml']);
    assert.equal(after['p1.md'], files['p1.md'].replaceAll('Ann', 'Zed'));
    assert.equal((await renamed(files, { name: 'ann', newName: 'Zed' }))['p2.md'], talk('Zed'));
    // Written otherwise, it is the name of the first.
    const shout = { ...files, 'p2.md': talk('ANN') };
    assert.equal((await renamed(shout, { newName: 'Zed' }))['p2.md'], talk('ZED'));
    assert.equal((await renamed(shout, { name: 'ann', newName: 'Zed' }))['p2.md'], undefined);
    // Who isn't in the codebook is the same person however they are written.
    const without = await renamed({ 'p1.md': talk('ANN') }, { newName: 'Zed' });
    assert.equal(without['p1.md'], talk('ZED'));
  });

  it('is refused when a line would become a turn, in a transcript in which they don’t speak', async () => {
    const talk = file('Ben: So?', '', 'Cid: Yes.', '', 'Ben: And?', '', 'Note: a telephone rang.', '', 'Cid: No.');
    const files = { ...FILES, 'p3.md': talk };
    await assert.rejects(renamed(files, { newName: 'Note' }), {
      path: 'p3.md',
      message: '“Note” in line 7 would be read as a speaker.',
    });
    assert.equal(await refusal(files, { newName: 'Notes' }), '');
  });

  it('is refused when a sidecar that can’t be read has the name, and not only a longer one', async () => {
    const marked = (speaker: string) => file('codings: [', `context: {speaker: ${speaker}}`);
    const path = 'gone.md.codes.yaml';
    for (const name of ['Ann', 'ANN', 'Ann & Maya']) {
      assert.equal(await refusal({ ...FILES, [path]: marked(name) }, {}), `${path}: yaml-syntax`, name);
    }
    for (const name of ['Annie', 'Jo-Ann', 'Maya'])
      assert.equal(await refusal({ ...FILES, [path]: marked(name) }, {}), '');
  });
});
