import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { coderInName } from '../../../src/core/copies/copyName';
import { LEAST_SHARED, Resemblance } from '../../../src/core/copies/resemblance';
import { editDistance } from '../../../src/core/text/editDistance';
import { Lines } from '../../../src/core/text/lines';
import { copyOf, CopyStudy } from './copies';

const FOLDER = '../shared/transcripts';
const COPY = 'delve-pdf-interview-12-rached.md';

/** What stands alone on a line and has neither spaces nor punctuation, but hyphens: Delve's codes. */
const CODE = /^[A-Za-z]+(?:-[A-Za-z]+)+$/;

/** Each code and the paragraph above it, read with the eye: line by line. */
function readByLine(text: string): { code: string; words: string }[] {
  let paragraph = '';
  return text.split('\n').flatMap((line) => {
    if (CODE.test(line)) return [{ code: line, words: paragraph }];
    if (line.trim()) paragraph = line;
    return [];
  });
}

const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9 ]/g, '');

describe('a copy of another coder, as Delve prints it', () => {
  let original: string;
  let printed: string;
  before(function () {
    if (!existsSync(`${FOLDER}/${COPY}`)) return this.skip();
    original = readFileSync(`${FOLDER}/colon-interview-12.txt`, 'utf8');
    printed = readFileSync(`${FOLDER}/${COPY}`, 'utf8');
  });

  it('brings all 14 codings to the right words, once', async () => {
    const copy = await copyOf(COPY, printed);
    const study = CopyStudy.of(original);
    const [outcome] = study.bring({ copy, coder: 'Rached' });
    assert.deepEqual(outcome, { added: 14, known: 0, notBrought: [] });
    const expected = readByLine(printed);
    assert.equal(expected.length, 14);

    const sidecar = study.files.get('p1.md.rached.codes.yaml') ?? '';
    const { codings, coder } = readSidecar(sidecar).sidecar;
    assert.equal(coder, 'Rached');
    assert.deepEqual(
      codings.map(({ codes }) => codes.join()),
      expected.map(({ code }) => code),
    );
    const lines = new Lines(original);
    codings.forEach(({ at, quote }, i) => {
      const said = lines.slice(at);
      const words = expected[i]?.words ?? '';
      assert.equal(quote, said);
      // `Al` for `AI`, and `the, the` for `the, the, the`.
      assert.ok(editDistance(letters(said), letters(words)) <= 4, `${said}\n${words}`);
      assert.match(said, /^[A-Zt]/, 'begins where a paragraph or line does');
    });

    assert.deepEqual(study.bring({ copy, coder: 'rached' }), [{ added: 0, known: 14, notBrought: [] }]);
    assert.equal(study.files.get('p1.md.rached.codes.yaml'), sidecar);
  });

  it('tells its transcript by the words, and its coder by the name', async () => {
    const resemblance = new Resemblance();
    resemblance.add(await copyOf(COPY, printed));
    const shareIn = async (text: string) => (await resemblance.sharesIn(text))?.[0] ?? NaN;
    assert.ok((await shareIn(original)) > 0.9);
    const other = readFileSync(`${FOLDER}/colon-kelly.txt`, 'utf8');
    assert.ok((await shareIn(other)) < LEAST_SHARED / 4);
    assert.equal(coderInName(COPY, 'interviews/colon-interview-12.txt'), 'rached');
  });
});
