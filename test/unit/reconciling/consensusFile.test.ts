import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { mergeSidecars } from '../../../src/core/merge/mergeSidecars';
import { agreedEntries } from '../../../src/core/reconciling/agreedEntry';
import { filesNamingCodes } from '../../../src/core/refactorings/filesNaming';
import { recodeSidecar } from '../../../src/core/refactorings/recodeSidecar';
import { applyEdits } from '../../../src/core/text/edit';
import { file, studyOf } from '../project/memoryStudy';

const HEAD = ['transcript: p1.txt', 'coder: consensus', 'codings:'];
const TAKEN = ['  - id: aaaaaa', '    codes: [Night]', '    at: 1:6-1:27', '    quote: Night shifts are long.'];
const FROM = '    from: [jonas/j1, maya/m1@0123abcd]';
const DECLINED = ['declined:', '  - id: bbbbbb', '    codes: [Team, Tired]', '    from: [maya/m2]'];

function coded(codes: string, ...rest: string[]): string[] {
  return [TAKEN[0]!, `    codes: ${codes}`, ...TAKEN.slice(2), ...rest];
}

describe('a consensus file', () => {
  it('is renamed in with its codes, also in what was declined', () => {
    const text = file(...HEAD, ...TAKEN, FROM, '    coded: [Night, Tired]', ...DECLINED);
    const { edits } = recodeSidecar('p1.txt.consensus.codes.yaml', text, {
      names: new Set(['Tired']),
      codeFor: (name) => (name === 'Tired' ? 'Worn out' : name),
      keyOf: (name) => name,
    });
    assert.equal(applyEdits(text, edits), text.replaceAll('Tired', 'Worn out'));
  });

  it('is found by the codes that it only has declined', async () => {
    const files = {
      'p1.txt': 'Ann: Night shifts are long.\n\nBen: They are.\n\nAnn: Yes, very.\n',
      'p1.txt.consensus.codes.yaml': file(...HEAD, ...TAKEN, FROM, '    coded: [Early]', ...DECLINED),
    };
    const study = await studyOf(files);
    const naming = (code: string) => filesNamingCodes(study, new Set([code])).join();
    for (const code of ['Night', 'Early', 'Tired']) assert.equal(naming(code), 'p1.txt.consensus.codes.yaml', code);
    assert.equal(naming('Other'), '');
    assert.deepEqual([...study.index.codes()], ['Night']);
  });

  it('keeps what was declined by either side of a merge', () => {
    const base = file(...HEAD, ...TAKEN, FROM);
    const ours = base + file(...DECLINED);
    const theirs =
      base + file('declined:', '  - id: aaaabb', '    codes: [Pay]', '    from: [jonas/j7]', '    reason: No.');
    const merged = mergeSidecars(base, ours, theirs);
    assert.ok(merged.kind === 'merged');
    assert.deepEqual(merged.conflicts, []);
    assert.equal(
      merged.text,
      base +
        file(
          DECLINED[0]!,
          '  - id: aaaabb',
          '    codes: [Pay]',
          '    from: [jonas/j7]',
          '    reason: No.',
          ...DECLINED.slice(1),
        ),
    );
  });

  it('leaves to be decided what two people have decided in two ways', () => {
    const base = file('transcript: p1.txt', 'coder: consensus', 'codings: []');
    const side = (code: string) => file(...HEAD, ...coded(`[${code}]`, FROM, '    coded: [Night, Tired]'));
    const merged = mergeSidecars(base, side('Night'), side('Tired'));
    assert.ok(merged.kind === 'merged');
    assert.deepEqual(
      merged.conflicts.map(({ args }) => args),
      [['aaaaaa', 'codes']],
    );
    const [entry] = agreedEntries(merged.text);
    assert.deepEqual([entry?.isUnsettled, entry?.about], [true, ['Night', 'Tired']]);
    const same = mergeSidecars(base, side('Night'), side('Night'));
    assert.ok(same.kind === 'merged' && !agreedEntries(same.text)[0]?.isUnsettled);
  });

  it('asks about what one side has taken back and the other has decided otherwise', () => {
    const base = file(...HEAD, ...TAKEN, FROM, ...DECLINED);
    const ours = file(...HEAD, ...TAKEN, FROM);
    const theirs = base.replace('[Team, Tired]', '[Team]');
    const merged = mergeSidecars(base, ours, theirs);
    assert.ok(merged.kind === 'merged');
    assert.equal(merged.conflicts.length, 1);
    assert.deepEqual(
      agreedEntries(merged.text).map(({ kind, isUnsettled }) => [kind, isUnsettled]),
      [
        ['coding', false],
        ['declined', true],
      ],
    );
    assert.ok(readSidecar(merged.text).problems.some(({ code }) => code === 'merge-conflict'));
  });

  it('reports what can’t be understood as declined, and reads the rest', () => {
    const { sidecar, problems } = readSidecar(
      file(
        ...HEAD,
        ...TAKEN,
        '    from: maya/m1',
        '    reason: [x]',
        'declined:',
        '  - id: cccccc',
        '    codes: [Pay]',
        '  - Pay',
      ),
    );
    assert.deepEqual(sidecar.codings[0]?.decision, { from: ['maya/m1'], coded: [], reason: undefined });
    assert.deepEqual(
      problems.map(({ code, range }) => [code, range.start.line]),
      [
        ['coding-reason', 8],
        ['sidecar-declined', 10],
        ['sidecar-declined', 12],
      ],
    );
    assert.equal(sidecar.declined, undefined);
  });
});
