import assert from 'node:assert/strict';
import { outlineCodebook, type OutlinedCode } from '../../../src/core/codebook/outlineCodebook';
import { containsRange } from '../../../src/core/text/position';
import { Lines } from '../../../src/core/text/lines';
import { file } from '../project/memoryStudy';

function lineSpan({ range }: Pick<OutlinedCode, 'range'>): string {
  return `${range.start.line + 1}-${range.end.line + 1}`;
}

/** `name lines [children]` per code. */
function drawn(codes: readonly OutlinedCode[]): string[] {
  return codes.map((code) => {
    const children = code.children.length ? ` [${drawn(code.children).join(', ')}]` : '';
    return `${code.entry.name} ${lineSpan(code)}${children}`;
  });
}

describe('outlineCodebook', () => {
  it('has all codes with their child codes, and the speakers, however they are written', () => {
    const text = file(
      'codes:',
      '  - name: Care # of people',
      '    codes:',
      '      - Touch',
      '      - {name: "Being there", description: x}',
      '    description: >-',
      '      Looking after',
      '      somebody.',
      '',
      '  # the next',
      '  - description: What is done.',
      '    name: Work',
      'speakers:',
      '  - name: Ann',
      '    role: interviewer',
      '  - Bob',
    );
    const { codes, speakers } = outlineCodebook(text);
    assert.deepEqual(drawn(codes), ['Care 2-8 [Touch 4-4, Being there 5-5]', 'Work 11-12']);
    assert.deepEqual(
      speakers.map((it) => `${it.entry.name} ${lineSpan(it)}`),
      ['Ann 14-15', 'Bob 16-16'],
    );
    const lines = new Lines(text);
    const names = [...codes, ...(codes[0]?.children ?? []), ...speakers].map(({ nameRange }) => lines.slice(nameRange));
    assert.deepEqual(names, ['Care', 'Work', 'Touch', '"Being there"', 'Ann', 'Bob']);
  });

  it('has names in their ranges also where an entry stands for another', () => {
    const { codes } = outlineCodebook(file('codes:', '  - &a {name: Care}', '  - name: Work', '    codes: [*a]'));
    assert.deepEqual(drawn(codes), ['Care 2-2', 'Work 3-4 [Care 4-4]']);
    const all = codes.flatMap((code) => [code, ...code.children]);
    assert.ok(all.every(({ range, nameRange }) => containsRange(range, nameRange)));
  });

  it('has nothing of what can’t be read', () => {
    assert.deepEqual(outlineCodebook('codes: ['), { codes: [], speakers: [] });
    assert.deepEqual(outlineCodebook(''), { codes: [], speakers: [] });
  });
});
