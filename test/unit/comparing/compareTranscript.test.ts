import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { codeNames } from '../../../src/core/comparing/codeNames';
import { compareTranscript } from '../../../src/core/comparing/compareTranscript';
import { Lines } from '../../../src/core/text/lines';
import { studyOf } from '../project/memoryStudy';
import { code, codingsIn, compared, told, type Given } from './coded';

const TEXT = 'The bag was a present, they say.\n\nBut they keep forty euros “until you give it back”.\n';

/** What is found in the text above, agreed excerpts first. */
function found(...given: Given[]): string[] {
  const { agreed, differences } = compared(TEXT, codingsIn(TEXT, given));
  return [...agreed, ...differences].map(told);
}

const ann = (codes: string | string[], words: string) => code(TEXT, 'Ann', codes, words);
const ben = (codes: string | string[], words: string) => code(TEXT, 'Ben', codes, words);

describe('what two coders have coded in a transcript', () => {
  it('is agreed on where code and words are the same', () => {
    assert.deepEqual(found(ann('Pay', 'a present'), ben('Pay', 'a present')), [
      'agreed: Pay “a present” / Pay “a present”',
    ]);
  });

  it('has the same borders where only white space and punctuation differ', () => {
    assert.deepEqual(found(ann('Pay', ' “until you give it back”.\n'), ben('Pay', 'until you give it back')), [
      'agreed: Pay “ “until you give it back”.\n” / Pay “until you give it back”',
    ]);
    assert.deepEqual(found(ann('Pay', 'a present, they'), ben('Pay', 'a present')), [
      'otherBorders: Pay “a present, they” / Pay “a present”',
    ]);
  });

  it('counts each code of a coding once', () => {
    assert.deepEqual(found(ann(['Pay', 'Gift', 'Pay'], 'a present'), ben(['Gift'], 'a present')), [
      'agreed: Gift “a present” / Gift “a present”',
      'onlyFirst: Pay “a present” / -',
    ]);
  });

  it('has other borders where the same code shares some words', () => {
    assert.deepEqual(found(ann('Pay', 'The bag was'), ben('Pay', 'was a present')), [
      'otherBorders: Pay “The bag was” / Pay “was a present”',
    ]);
    assert.deepEqual(found(ann('Pay', 'The bag was'), ben('Pay', ' a present')), [
      'onlyFirst: Pay “The bag was” / -',
      'onlySecond: - / Pay “ a present”',
    ]);
  });

  it('gives an excerpt the partner that it shares most with', () => {
    assert.deepEqual(found(ann('Pay', 'The bag was a present'), ben('Pay', 'The bag'), ben('Pay', 'was a present')), [
      'otherBorders: Pay “The bag was a present” / Pay “was a present”',
      'onlySecond: - / Pay “The bag”',
    ]);
  });

  it('prefers the same code with other borders to another code on the same words', () => {
    assert.deepEqual(found(ann('Pay', 'The bag was'), ben('Gift', 'The bag was'), ben('Pay', 'was a present')), [
      'otherBorders: Pay “The bag was” / Pay “was a present”',
      'onlySecond: - / Gift “The bag was”',
    ]);
  });

  it('has another code on words of which at least half are the same', () => {
    assert.deepEqual(found(ann('Pay', 'was a pr'), ben('Gift', 'a pr')), ['otherCode: Pay “was a pr” / Gift “a pr”']);
    assert.deepEqual(found(ann('Pay', 'was a pr'), ben('Gift', ' pr')), [
      'onlyFirst: Pay “was a pr” / -',
      'onlySecond: - / Gift “ pr”',
    ]);
  });

  it('pairs other codes on exactly the same words before others', () => {
    assert.deepEqual(found(ann('Pay', 'a present'), ben('Bag', 'was a present'), ben('Gift', 'a present')), [
      'onlySecond: - / Bag “was a present”',
      'otherCode: Pay “a present” / Gift “a present”',
    ]);
  });

  it('is not found where nobody or somebody else has coded', () => {
    assert.deepEqual(found(code(TEXT, 'Cem', 'Pay', 'a present'), [undefined, ['Pay'], 0, 3]), []);
    const codings = codingsIn(TEXT, [[undefined, ['Pay'], 0, 7], code(TEXT, 'Ben', 'Pay', 'The bag')]);
    const withNobody = compareTranscript(
      { path: 'p.txt', codings },
      new Lines(TEXT),
      { first: undefined, second: 'BEN' },
      (name) => name,
    );
    assert.deepEqual(withNobody.agreed.map(told), ['agreed: Pay “The bag” / Pay “The bag”']);
  });

  it('leaves out orphans, and counts them', () => {
    const [mine, theirs] = codingsIn(TEXT, [ann('Pay', 'a present'), ben('Pay', 'a present')]);
    assert.ok(mine && theirs);
    const { agreed, differences, orphans } = compared(TEXT, [{ ...mine, state: 'orphan' }, theirs]);
    assert.equal(agreed.length, 0);
    assert.deepEqual(differences.map(told), ['onlySecond: - / Pay “a present”']);
    assert.equal(orphans, 1);
  });

  it('knows codes by their names in the codebook, and child codes by the topmost above them where that is asked for', async () => {
    const codebook = 'codes:\n  - name: Pay\n    codes:\n      - name: Pay-gift\n        aliases: [gift]\n';
    const book = (await studyOf({ 'codebook.yaml': codebook })).codebook;
    const codings = codingsIn(TEXT, [ann('gift', 'a present'), ben('Pay-gift', 'a present'), ben('Pay', 'The bag')]);
    const codes = (asParents: boolean) => {
      const names = codeNames(book, asParents);
      const { agreed } = compareTranscript(
        { path: 'p.txt', codings },
        new Lines(TEXT),
        { first: 'Ann', second: 'Ben' },
        names,
      );
      return agreed.map(({ first, second }) => [first.code, second.code]);
    };
    assert.deepEqual(codes(false), [['Pay-gift', 'Pay-gift']]);
    assert.deepEqual(codes(true), [['Pay', 'Pay']]);
    assert.equal(codeNames(book, true)('unknown'), 'unknown');
  });
});

describe('the sample study', () => {
  it('has these differences between Maya and Jonas, checked by hand', async () => {
    const path = 'interviews/p02.txt';
    const files = ['codebook.yaml', path, `${path}.maya.codes.yaml`, `${path}.jonas.codes.yaml`];
    const texts = new Map(files.map((file) => [file, readFileSync(`samples/${file}`, 'utf8')]));
    const study = await studyOf(Object.fromEntries(texts));
    const coded = study.transcript(path);
    assert.ok(coded);
    const lines = new Lines(texts.get(path) ?? '');
    const found = compareTranscript(coded, lines, { first: 'maya', second: 'jonas' }, codeNames(study.codebook));
    const short = (entry: Parameters<typeof told>[0]) => {
      const [first, second] = [entry.first, entry.second];
      const kind = 'kind' in entry ? entry.kind : 'agreed';
      const line = ((first ?? second)?.coding.range.start.line ?? -1) + 1;
      return `${line} ${kind} ${[first?.code ?? '-', second?.code ?? '-'].join(' / ')}`;
    };
    assert.deepEqual(found.agreed.map(short), [
      '7 agreed Safety-traffic / Safety-traffic',
      '33 agreed App-rating-pressure / App-rating-pressure',
    ]);
    assert.deepEqual(found.differences.map(short), [
      '5 otherBorders App-wrong-map / App-wrong-map',
      '5 onlyFirst Safety-traffic / -',
      '7 onlyFirst Safety-weather / -',
      '13 otherBorders Local-knowledge / Local-knowledge',
      '17 onlyFirst App-wrong-map / -',
      '21 otherBorders App-rating-pressure / App-rating-pressure',
      '21 onlySecond - / Belonging-being-seen',
      '27 onlySecond - / App-opaque-dispatch',
      '29 onlySecond - / App-rating-pressure',
      '37 otherBorders Pay-hard-to-predict / Pay-hard-to-predict',
      '41 onlyFirst Pay / -',
      '41 otherBorders Belonging-other-couriers / Belonging-other-couriers',
      '45 otherBorders Local-knowledge / Local-knowledge',
      '49 onlyFirst Belonging-other-couriers / -',
      '49 onlyFirst Local-knowledge / -',
      '53 otherBorders Safety-weather / Safety-weather',
      '55 otherBorders Pay / Pay',
      '55 onlyFirst Safety-weather / -',
      '59 onlyFirst Belonging-being-seen / -',
    ]);
  });
});
