import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core/codings/readSidecar';
import { Codebook } from '../../../src/core/codebook/codebook';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { blocks, imported } from './files';
import { commented, comments, docx, p, r } from './officeFiles';

const TALK = [p(r('Ann:', true), r(' We count the trees.')), p(r('Bob:', true), r(' Every year?'))];

describe('importing Word documents', () => {
  it('takes paragraphs with a name in bold for turns, and others for paragraphs of them', async () => {
    const { text } = await imported('a.docx', docx(TALK.join('') + p(r('Ann: Yes.')) + p(r('In spring.'))));
    assert.equal(text, blocks('**Ann:** We count the trees.', '**Bob:** Every year?', '**Ann:** Yes.', 'In spring.'));
  });

  it('reads names alone in bold or as headings', async () => {
    const styles =
      '<w:styles><w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Odd"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>';
    const heading = (style: string, text: string) => p(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`, r(text));
    const headings = docx(
      [
        heading('Odd', 'Interview with a gardener'),
        heading('H2', 'Interviewer'),
        p(r('How many?')),
        heading('H2', 'Gardener 1'),
        p(r('Ten.')),
        heading('H2', 'Interviewer'),
        p(r('So few!')),
        heading('H2', 'Gardener 1'),
        p(r('Yes.')),
      ].join(''),
      { 'styles.xml': styles },
    );
    const { text } = await imported('a.docx', headings);
    assert.equal(
      text,
      blocks(
        '# Interview with a gardener',
        '**Interviewer:** How many?',
        '**Gardener 1:** Ten.',
        '**Interviewer:** So few!',
        '**Gardener 1:** Yes.',
      ),
    );
  });

  it('takes what was inserted and not what was deleted, with tabs, line breaks and hyphens that don’t break', async () => {
    const body = p(
      r('Ann:'),
      '<w:r><w:tab/></w:r>',
      '<w:del><w:r><w:delText>Old</w:delText></w:r></w:del><w:ins><w:r><w:t>New</w:t></w:r></w:ins>',
      '<w:moveFrom><w:r><w:t> gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> here</w:t></w:r></w:moveTo>',
      '<w:r><w:br/><w:t>next</w:t><w:noBreakHyphen/><w:t>door &amp; on</w:t><w:softHyphen/><w:t>ward</w:t></w:r>',
      '<w:hyperlink><w:r><w:t> a link</w:t></w:r></w:hyperlink>',
    );
    const { text } = await imported('a.docx', docx(body + p(r('Bob: Right.')) + p(r('Ann: So.')) + p(r('Bob: Yes.'))));
    assert.equal(text.split('\n')[0], '**Ann:** New here next-door & onward a link');
  });

  it('reads a table with a column of speakers, and the cells of any other as paragraphs', async () => {
    const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${p(r(cell))}</w:tc>`).join('')}</w:tr>`;
    const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
    const speech = table(
      row('Speaker', 'Time', 'Text'),
      row('Ann', '00:01', 'We count the trees.'),
      row('Bob', '00:05', 'Why?'),
      row('', '00:07', 'I mean it.'),
      row('Ann', '01:00', 'To know.'),
    );
    const { text, made } = await imported('a.docx', docx(speech));
    assert.equal(made.turns, 3);
    assert.match(
      text,
      /\*\*Ann:\*\* .*We count the trees\.\n\n\*\*Bob:\*\* .*Why\?\n\nI mean it\.\n\n\*\*Ann:\*\* .*To know\.\n/,
    );
    const plain = await imported('a.docx', docx(table(row('Orchard', 'Trees counted'), row('North side', '12 or so'))));
    assert.equal(plain.text, blocks('Orchard', 'Trees counted', 'North side', '12 or so'));
  });

  it('makes codings of comments: codes, remarks, coders, over paragraphs and within them', async () => {
    const body = [
      p(r('Ann:', true), r(' We count '), commented(1, r('the old trees')), r(' only.')),
      p(r('Bob:', true), commented(2, r(' Every year?'))),
      `<w:p><w:commentRangeStart w:id="3"/>${r('Ann: I do.')}</w:p>`,
      p(r('And my sister.'), '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>'),
      p(r('Bob: Good.'), '<w:r><w:commentReference w:id="4"/></w:r>'),
    ];
    const { text, codings, made } = await imported(
      'a.docx',
      docx(body.join(''), {
        'comments.xml': comments(
          { id: 1, author: 'Rached', lines: ['Tree-age; Method'] },
          { id: 2, author: 'Rached', lines: ['Is this the right question to ask here?'] },
          { id: 3, author: 'Mo Lee', lines: ['Who-counts: she told me so before', 'on the phone'] },
          { id: 4, lines: ['#agreement'] },
        ),
      }),
    );
    assert.equal(
      text,
      blocks(
        '**Ann:** We count the old trees only.',
        '**Bob:** Every year?',
        '**Ann:** I do.',
        'And my sister.',
        '**Bob:** Good.',
      ),
    );
    const found = codings.map((it) => {
      const [path, ...rest] = it.split('\n');
      const { sidecar, problems } = readSidecar(rest.join('\n'));
      assert.deepEqual(problems, []);
      return [
        path,
        sidecar.coder,
        ...sidecar.codings.map(({ codes, quote, memo }) => [codes.join(), quote, memo].join('|')),
      ];
    });
    assert.deepEqual(found, [
      [
        'x.md.rached.codes.yaml',
        'Rached',
        'Tree-age,Method|the old trees|',
        'Comment|Every year?|Is this the right question to ask here?',
      ],
      ['x.md.mo-lee.codes.yaml', 'Mo Lee', 'Who-counts|I do.\n\nAnd my sister.|she told me so before\non the phone'],
      ['x.md.codes.yaml', undefined, 'agreement|Good.|'],
    ]);
    assert.deepEqual(made.codes, ['Tree-age', 'Method', 'Comment', 'Who-counts', 'agreement']);
  });

  it('knows codes of the codebook in comments and as labels', async () => {
    const { codebook } = readCodebook('codes:\n  - name: Why we count. Really\n  - name: Misc\n');
    const body = TALK.join('') + p(r('Misc')) + p(commented(1, r('Ann: So.'))) + p(r('Bob: Yes.'));
    const file = docx(body, { 'comments.xml': comments({ id: 1, lines: ['Why we count. Really'] }) });
    const { text, made } = await imported('a.docx', file, codebook);
    assert.deepEqual(made.codes, ['Misc', 'Why we count. Really']);
    assert.doesNotMatch(text, /Misc/);
    const without = await imported('a.docx', file, Codebook.empty);
    assert.deepEqual(without.made.codes, ['Comment']);
    assert.match(without.text, /Misc/);
  });
});
