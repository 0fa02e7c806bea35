import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeOfCode } from '../../../src/core/codings/coding';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { respellInSidecar, respellInTranscript } from '../../../src/core/project/respellCode';
import { isPlainList, type PlainMap, type PlainValue } from '../../../src/core/yaml/plainValue';
import { allFiles } from '../codings/sidecarFiles';
import { at, file, sidecar } from './memoryStudy';

const { codebook } = readCodebook('codes: [{name: Night-shift, aliases: [Nights]}, Help]\n');

/** The codes of a sidecar's codings, by id. */
function codesOf(text: string): Record<string, readonly string[]> {
  return Object.fromEntries(
    readSidecar(text).sidecar.codings.map(({ id, codes }) => [id, codes.map((it) => it.trim())]),
  );
}

describe('respellInTranscript', () => {
  const text = file('Ann: Nights are long.', '', 'Nights', '', 'Help', '', 'Bob: So.', '', 'Nights', '', 'Ann: Yes.');

  it('writes another name into all labels, and nowhere else', () => {
    for (const eol of ['\n', '\r\n']) {
      const after = respellInTranscript(text.replaceAll('\n', eol), codebook, { from: 'Nights', to: 'Night-shift' });
      assert.equal(after, text.replaceAll('\nNights\n', '\nNight-shift\n').replaceAll('\n', eol));
    }
    const marked = respellInTranscript(`\ufeff${text}`, codebook, { from: 'Nights', to: 'Help' });
    assert.equal(marked, `\ufeff${text.replaceAll('\nNights\n', '\nHelp\n')}`);
  });

  it('writes it in one place alone, if it is there', () => {
    const one = { from: 'Nights', to: 'Night-shift', at: at('9:1-9:7') };
    assert.equal(respellInTranscript(text, codebook, one), text.replace('So.\n\nNights', 'So.\n\nNight-shift'));
    assert.equal(respellInTranscript(text, codebook, { ...one, at: at('7:1-7:7') }), text);
    assert.equal(respellInTranscript(text, codebook, { ...one, from: 'Help' }), text);
  });
});

describe('respellInSidecar', () => {
  const text = sidecar(
    'p.md',
    ['a1', 'Nights, Help', '1:6-1:9', 'one'],
    ['a2', 'Nights, Night-shift', '1:6-1:9', 'one'],
    ['a3', '"Nights"', '2:1-2:2', 'x'],
  );

  it('writes another name into all codings, once in each', () => {
    assert.equal(
      respellInSidecar(text, { from: 'Nights', to: 'Night-shift' }),
      text
        .replace('[Nights, Help]', '[Night-shift, Help]')
        .replace('[Nights, Night-shift]', '[Night-shift]')
        .replace('["Nights"]', '[Night-shift]'),
    );
  });

  it('writes it in one place alone, if it is there', () => {
    const one = { from: 'Nights', to: 'Night-shift' };
    assert.equal(respellInSidecar(text, { ...one, at: at('12:13-12:21') }), text.replace('"Nights"', 'Night-shift'));
    assert.equal(
      respellInSidecar(text, { ...one, at: at('8:13-8:19') }),
      text.replace('[Nights, Night-shift]', '[Night-shift]'),
    );
    assert.equal(respellInSidecar(text, { ...one, at: at('8:14-8:19') }), text);
  });

  it('writes it where it is, or only in the coding that another one’s list stands for', () => {
    const shared = file(
      'codings:',
      '  - {id: a1, codes: &both [Nights, Help], at: 1:6-1:9, quote: one} # first',
      '  - id: a2',
      '    codes: *both # the same',
      '    at: 1:6-1:9',
      '    quote: one',
    );
    const all = respellInSidecar(shared, { from: 'Nights', to: 'Night-shift' });
    assert.equal(all, shared.replace('[Nights', '[Night-shift'));
    const second = respellInSidecar(shared, { from: 'Nights', to: 'Night-shift', at: at('4:12-4:17') });
    assert.deepEqual(codesOf(second), { a1: ['Nights', 'Help'], a2: ['Night-shift', 'Help'] });
    assert.ok(second.includes('# first') && second.includes('# the same'));
  });

  it('writes it into what the other side of a merge says too, but not for one place', () => {
    const disputed = `${text}    conflict: {codes: [Nights, Help]}\n`;
    const all = respellInSidecar(disputed, { from: 'Nights', to: 'Night-shift' });
    assert.ok(all.endsWith('    conflict: {codes: [Night-shift, Help]}\n'));
    const one = respellInSidecar(disputed, { from: 'Nights', to: 'Night-shift', at: at('12:13-12:21') });
    assert.ok(one.endsWith('    conflict: {codes: [Nights, Help]}\n'));
  });

  it('changes in any sidecar nothing but the name, wherever that is', () => {
    fc.assert(
      fc.property(allFiles, fc.constantFrom('Z', 'a, b', '# no'), fc.nat(), fc.boolean(), (text, to, which, isOne) => {
        const before = readSidecar(text).sidecar.codings;
        const coding = before[which % before.length];
        const from = coding?.codes[0]?.trim();
        if (!coding || from === undefined) return;
        const place = isOne ? placeOfCode(coding, 0) : undefined;
        const after = readSidecar(respellInSidecar(text, { from, to, at: place })).sidecar.codings;
        const respelt = (codes: readonly string[]) => [...new Set(codes.map((it) => (it.trim() === from ? to : it)))];
        const otherSide = (says: PlainMap): PlainMap =>
          new Map([...says].map(([key, value]) => [key, otherCodes(key, value)]));
        const otherCodes = (key: string, value: PlainValue): PlainValue => {
          if (isOne || key !== 'codes') return value;
          if (isPlainList(value)) return value.map((it) => otherCodes(key, it));
          return typeof value === 'string' && value.trim() === from ? to : value;
        };
        const isMeant = (it: typeof coding) => !isOne || it === coding;
        assert.deepEqual(
          after.map(({ source, codesAt, ...rest }) => [rest, typeof source, typeof codesAt]),
          before.map(({ source, codesAt, ...rest }, i) => {
            const codes = isMeant(before[i]!) ? respelt(rest.codes) : rest.codes;
            const conflict = rest.conflict && { conflict: otherSide(rest.conflict) };
            return [{ ...rest, codes, ...conflict }, typeof source, typeof codesAt];
          }),
        );
      }),
    );
  });
});
