import assert from 'node:assert/strict';
import { commentCodes } from '../../../src/core/importing/commentCodes';
import { freeName } from '../../../src/core/importing/freeName';
import { codebookChange } from '../../../src/core/importing/importFile';
import { endingIn, typedFolder } from '../../../src/core/importing/importFolder';

describe('names of imported transcripts', () => {
  it('are the file’s with .md, or with a number where that is taken, by a sidecar too', () => {
    assert.equal(freeName('p12.docx', []), 'p12.md');
    assert.equal(freeName('p12.docx', ['p12.md']), 'p12-2.md');
    assert.equal(freeName('P12.docx', ['p12.MD', 'p12-2.md']), 'P12-3.md');
    assert.equal(freeName('p12.vtt', ['p12.md.rached.codes.yaml']), 'p12-2.md');
    assert.equal(freeName('e\u0301.txt', ['\u00e9.md']), 'e\u0301-2.md');
    assert.equal(freeName('Interview no. 5', []), 'Interview no. 5.md');
    assert.equal(freeName('.docx', []), '.docx.md');
    assert.equal(freeName('p12.docx', ['p12.transcript.md'], '.transcript.md'), 'p12-2.transcript.md');
  });
});

describe('folders of imported transcripts', () => {
  const globs = ['**/interviews/**/*.{md,txt}', '**/*.transcript.{md,txt}'];

  it('give the ending with which a file counts as a transcript', () => {
    assert.equal(endingIn('interviews', globs), '.md');
    assert.equal(endingIn('wave 2/interviews/May', globs), '.md');
    assert.equal(endingIn('', globs), '.transcript.md');
    assert.equal(endingIn('talks', globs), '.transcript.md');
    assert.equal(endingIn('talks', ['talks/*.txt']), '.txt');
    assert.equal(endingIn('talks/May', ['talks/*.txt']), undefined);
  });

  it('can be typed, as far as they are in the study and all systems allow them', () => {
    assert.equal(typedFolder(' interviews/May '), 'interviews/May');
    assert.equal(typedFolder('interviews\\May\\'), 'interviews/May');
    assert.equal(typedFolder('./'), '');
    for (const typed of ['/etc', '..', 'a/../..', '.git', 'a/.b', 'C:/x', 'a?', 'a/b. ', 'a./b', 'a\u0007']) {
      assert.equal(typedFolder(typed), undefined, typed);
    }
  });
});

describe('codes in comments', () => {
  const known = (name: string) => name === 'Known, and odd';
  const of = (text: string) => commentCodes(text, known);

  it('are single codes, lists and tags', () => {
    assert.deepEqual(of('Data quality')?.codes, ['Data quality']);
    assert.deepEqual(of('Known, and odd')?.codes, ['Known, and odd']);
    assert.deepEqual(of('Trust; Data-quality ;Trust')?.codes, ['Trust', 'Data-quality']);
    assert.deepEqual(of('Trust, Doubt\nFear')?.codes, ['Trust', 'Doubt', 'Fear']);
    assert.deepEqual(of('#trust #doubt')?.codes, ['trust', 'doubt']);
  });

  it('have the rest as memo', () => {
    assert.deepEqual(of('Data-quality: as she says\nbelow'), { codes: ['Data-quality'], memo: 'as she says\nbelow' });
    assert.deepEqual(of('Why does she say so?\n#doubt'), { codes: ['doubt'], memo: 'Why does she say so?' });
    assert.deepEqual(of('I wonder, is this true?'), { codes: ['Comment'], memo: 'I wonder, is this true?' });
    assert.equal(of(' \n '), undefined);
  });
});

describe('codes of imported transcripts', () => {
  it('come into the codebook, each once; one that is made begins with those in use', () => {
    const change = codebookChange('codes:\n  - name: A\n', ['B', 'A', 'B'], ['Z']);
    assert.equal(change?.after, 'codes:\n  - name: A\n  - name: B\n');
    assert.equal(
      codebookChange(undefined, ['B'], ['Z', 'X'])?.after,
      'codes:\n  - name: X\n  - name: Z\n  - name: B\n',
    );
    assert.equal(codebookChange('codes:\n  - name: A\n', ['A'], []), undefined);
    assert.equal(codebookChange(undefined, [], ['Z']), undefined);
    assert.throws(() => codebookChange('codes: {', ['A'], []));
  });
});
