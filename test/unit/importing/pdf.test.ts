import assert from 'node:assert/strict';
import { blocks, imported, refusal } from './files';
import { pdf, type PdfText } from './pdfFile';

const FOOTER = { bottom: 24, size: 9 };

/** A page as Delve prints it: speakers larger and bold, paragraphs with a gap between them. */
function page(number: number, ...lines: readonly (readonly [gap: number, text: string, size?: number])[]): PdfText[] {
  let bottom = 750;
  const shown = lines.map(([gap, text, size = 12]) => ({ text, size, isBold: size > 12, bottom: (bottom -= gap) }));
  return [...shown, { ...FOOTER, text: 'Orchard study' }, { ...FOOTER, left: 500, text: `${number} / 2` }];
}

const FIRST = page(
  1,
  [0, 'Interview 3 - Orchard', 20],
  [36, 'Interviewer 1', 14],
  [25, 'How do you count the trees that are in'],
  [16, 'the north of the orchard?'],
  [36, 'Interviewee', 14],
  [25, 'We walk along each row and note the num-'],
  [16, 'bers, and well-'],
  [16, 'kept numbers are what counts.'],
  [30, 'Tree-count'],
  [30, 'Nobody (it seems) knows more.'],
  [36, 'Interviewer 1', 14],
  [25, 'And who keeps the book when nobody is'],
);
const SECOND = page(
  2,
  [0, 'there to look after it?'],
  [36, 'Interviewee', 14],
  [25, 'My sister does.'],
  [30, 'Created with the Delve Qualitative Analysis Tool (http://www.delvetool.com)'],
);

describe('importing PDF', () => {
  it('reads a print of Delve: speakers, labels, paragraphs over page breaks, words that were cut, no footers', async () => {
    const { text, codings, made } = await imported('a.pdf', pdf(FIRST, SECOND));
    assert.equal(
      text,
      blocks(
        '# Interview 3 - Orchard',
        '**Interviewer 1:** How do you count the trees that are in the north of the orchard?',
        '**Interviewee:** We walk along each row and note the numbers, and well-kept numbers are what counts.',
        'Nobody (it seems) knows more.',
        '**Interviewer 1:** And who keeps the book when nobody is there to look after it?',
        '**Interviewee:** My sister does.',
      ),
    );
    assert.deepEqual(made.codes, ['Tree-count']);
    assert.match(codings.join(), /at: 5:18-5:101\n/);
  });

  it('reads names in bold above plain text of the same size, and names with a colon', async () => {
    const lines = ['Ann', 'We count the trees.', 'Bob', 'Why?', 'Ann', 'To know.', 'Bob', 'Good.'];
    const bold = lines.map((text, i) => ({ text, isBold: i % 2 === 0, bottom: 700 - i * 16 }));
    const spoken = blocks('**Ann:** We count the trees.', '**Bob:** Why?', '**Ann:** To know.', '**Bob:** Good.');
    assert.equal((await imported('a.pdf', pdf(bold))).text, spoken);
    const colons = ['Ann: We count', 'the trees.', 'Bob: Why?', 'Ann: To know.', 'Bob: Good.'];
    const gaps = [0, 16, 30, 30, 30];
    let bottom = 700;
    const plain = colons.map((text, i) => ({ text, bottom: (bottom -= gaps[i] ?? 0) }));
    assert.equal((await imported('a.pdf', pdf(plain))).text, spoken);
  });

  it('refuses what is cut off, and what has no text', async () => {
    const whole = pdf(FIRST, SECOND);
    assert.equal(await refusal(imported('a.pdf', whole.subarray(0, 200))), 'This file is damaged or incomplete.');
    assert.equal(await refusal(imported('a.pdf', pdf([]))), 'There is no text in this file.');
  });
});
