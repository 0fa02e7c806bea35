import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameAt, type NameUse } from '../../../src/core/names/nameUse';
import { namesInCodebook } from '../../../src/core/names/namesInCodebook';
import { namesInSidecar } from '../../../src/core/names/namesInSidecar';
import { namesInTranscript } from '../../../src/core/names/namesInTranscript';
import { Lines } from '../../../src/core/text/lines';
import { readTranscript } from '../../../src/core/transcript/readTranscript';
import { printedFiles } from '../codings/sidecarFiles';
import { file } from '../project/memoryStudy';
import { runs } from '../runs';

/** What stands in the text where a name was found, and what was found there. */
function shown(text: string, uses: readonly NameUse[]): string[] {
  const lines = new Lines(text);
  return uses.map(({ kind, role, name, range, notation }) => {
    return `${range.start.line + 1} ${kind} ${role} ${notation}: ${lines.slice(range)} = ${name}`;
  });
}

describe('the names in a codebook', () => {
  it('are codes, speakers and aliases, wherever and however they are written', () => {
    const text = file(
      'codes:',
      '  - name: Care # of people',
      '    aliases: [caring, "self: care"]',
      '    codes:',
      '      - Touch',
      "      - {name: 'Being there', aliases: [presence]}",
      'speakers:',
      '  - name: Ann',
      '    aliases:',
      '      - P1',
      '  - Bob',
    );
    assert.deepEqual(shown(text, namesInCodebook(text)), [
      '2 code definition block: Care = Care',
      '3 code alias flow: caring = caring',
      '3 code alias flow: "self: care" = self: care',
      '5 code definition block: Touch = Touch',
      "6 code definition flow: 'Being there' = Being there",
      '6 code alias flow: presence = presence',
      '8 speaker definition block: Ann = Ann',
      '10 speaker alias block: P1 = P1',
      '11 speaker definition block: Bob = Bob',
    ]);
  });

  it('are those of a merge’s other side too', () => {
    const text = file('codes:', '  - name: Care', '    conflict: {name: Caring, aliases: [C], parent: Work}');
    assert.deepEqual(shown(text, namesInCodebook(text)).slice(1), [
      '3 code alias flow: Caring = Caring',
      '3 code alias flow: C = C',
      '3 code use flow: Work = Work',
    ]);
  });

  it('are none where it can’t be read, or lists hold themselves', () => {
    assert.deepEqual(namesInCodebook('codes: ['), []);
    assert.deepEqual(namesInCodebook(''), []);
    const loop = file('codes:', '  - name: A', '    codes: &x', '      - name: B', '        codes: *x');
    assert.deepEqual(
      namesInCodebook(loop).map(({ name }) => name),
      ['A', 'B'],
    );
  });
});

describe('the names in a sidecar', () => {
  const byHand = file(
    '# by hand',
    'codings:',
    '  - id: a1',
    '    codes: &both [Care, "a, b"]',
    '    at: 1:1-1:2',
    '    quote: So',
    '    context: {speaker: Ann, before: x}',
    '  - id: a2',
    '    codes: *both',
    '    at: 2:1-2:2',
    '    quote: So',
    '    conflict: {codes: [Work]}',
    '  - codes: Touch',
  );

  it('are codes and speakers, each once, with their coding', () => {
    const uses = namesInSidecar(byHand);
    assert.deepEqual(shown(byHand, uses), [
      '4 code use flow: Care = Care',
      '4 code use flow: "a, b" = a, b',
      '7 speaker use flow: Ann = Ann',
      '12 code use flow: Work = Work',
      '13 code use block: Touch = Touch',
    ]);
    assert.deepEqual(
      uses.map(({ coding }) => coding),
      ['a1', 'a1', 'a1', 'a2', undefined],
    );
  });

  it('are none where it can’t be read', () => {
    assert.deepEqual(namesInSidecar('codings: ['), []);
    assert.deepEqual(namesInSidecar('<<<<<<< ours\n'), []);
  });

  it('are the same for a sidecar that is written as we print one, which isn’t read as YAML', () => {
    fc.assert(
      fc.property(printedFiles, (text) => {
        // A comment at the end has it read as YAML, and changes nothing before it.
        const asYaml = namesInSidecar(`${text}${/\n$/.test(text) ? '' : '\n'}# as YAML`);
        assert.deepEqual(namesInSidecar(text), asYaml);
      }),
      runs(200),
    );
  });
});

describe('the names in a transcript', () => {
  const text = file('# **Ann:**', '', 'We cared.', '', 'Care-work', '', '# Bob', '', 'Yes.', '', '# Ann', '', 'So.');

  it('are labels and speakers, without their marks', () => {
    assert.deepEqual(shown(text, namesInTranscript(readTranscript(text))), [
      '1 speaker use header: Ann = Ann',
      '5 code use label: Care-work = Care-work',
      '7 speaker use header: Bob = Bob',
      '11 speaker use header: Ann = Ann',
    ]);
  });

  it('are found at a place, also right behind them', () => {
    const uses = namesInTranscript(readTranscript(text));
    const at = (line: number, character: number) => nameAt(uses, { line, character })?.name;
    assert.deepEqual(
      [at(4, 0), at(4, 9), at(0, 3), at(0, 4), at(2, 1)],
      ['Care-work', 'Care-work', undefined, 'Ann', undefined],
    );
  });
});
