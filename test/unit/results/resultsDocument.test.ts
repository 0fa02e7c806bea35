import assert from 'node:assert/strict';
import { ExcerptTable } from '../../../src/core/excerpts/excerptTable';
import { parseQuery } from '../../../src/core/query/parseQuery';
import { findExcerpts } from '../../../src/core/retrieval/findExcerpts';
import { resultGroups, type Grouping } from '../../../src/core/results/resultGroups';
import { excerptAt, resultsDocument, sourceOf, type ResultsDocument } from '../../../src/core/results/resultsDocument';
import { linesOf } from '../../../src/core/transcript/readTranscript';
import { file, sidecar, studyOf } from '../project/memoryStudy';

const TALK = file(
  'Ann: How many trees?',
  '',
  'Bob: We count them every year.',
  '',
  'All of them, twice.',
  '',
  'Ann: And birds?',
  '',
  'Bob: Never.',
);
const FILES = {
  'codebook.yaml': file('codes:', '  - name: Trees', '  - name: Birds'),
  'talk.txt': TALK,
  'talk.txt.codes.yaml':
    sidecar(
      'talk.txt',
      ['one', 'Trees', '3:6-5:12', 'We count them every year.\\n\\nAll of them'],
      ['two', 'Birds, Trees', '7:6-7:16', 'And birds?'],
    ).replace(/quote: (.*\\n.*)/, 'quote: "$1"') + '    memo: Ask again.\n',
};

async function results(query: string, grouping: Grouping, context = 0): Promise<ResultsDocument> {
  const study = await studyOf(FILES);
  const table = new ExcerptTable(study);
  await table.bringUpToDate();
  const parsed = parseQuery(query);
  assert.ok(parsed.query);
  const found = (await findExcerpts(parsed.query, study, table, () => Promise.resolve(TALK))) ?? [];
  const groups = resultGroups(
    found.flatMap((its) => [...its.excerpts()]),
    grouping,
    study.codebook,
    '(none)',
  );
  const transcript = study.transcript('talk.txt')?.transcript;
  assert.ok(transcript);
  const said = { transcript, lines: linesOf(TALK) };
  const words = {
    excerpts: (count: number) => `${count} found`,
    coder: () => '',
    memo: 'Memo',
    passage: 'passage',
  };
  return resultsDocument([query], groups, () => said, context, words);
}

describe('what is shown of the results of a query', () => {
  it('is each excerpt with its lines and their numbers', async () => {
    const { text } = await results('Trees', 'transcript');
    assert.equal(
      text,
      file(
        'Trees',
        '',
        'talk.txt · 2 found',
        '',
        '  Bob · Trees',
        '      3: We count them every year.',
        '      5: All of them',
        '',
        '  Ann · Birds, Trees',
        '      7: And birds?',
        '         Memo: Ask again.',
      ),
    );
  });

  it('has an excerpt in the group of each of its codes', async () => {
    const { groups, text } = await results('Trees', 'code');
    assert.deepEqual(
      groups.map(({ label, line }) => [label, text.split('\n')[line]]),
      [
        ['Trees', 'Trees · 2 found'],
        ['Birds', 'Birds · 1 found'],
      ],
    );
  });

  it('shows what stands around, and marks the excerpt in it', async () => {
    const { text, marks } = await results('Trees AND speaker = Bob', 'speaker', 1);
    const lines = text.split('\n');
    assert.deepEqual(lines.slice(5, 9), [
      '      1  Ann: How many trees?',
      '      3: Bob: We count them every year.',
      '      5: All of them, twice.',
      '      7  Ann: And birds?',
    ]);
    assert.deepEqual(
      marks.map(({ start, end }) => lines[start.line]?.slice(start.character, end.character)),
      ['We count them every year.', 'All of them'],
    );
  });

  it('leads from each place to where it stands in the transcript', async () => {
    const document = await results('Trees', 'transcript', 1);
    const lines = document.text.split('\n');
    const source = TALK.split('\n');
    let seen = 0;
    for (const [line, text] of lines.entries()) {
      for (const word of ['trees', 'every', 'twice', 'birds']) {
        const character = text.indexOf(word);
        if (character < 0 || !document.sources[line]) continue;
        const place = sourceOf(document, { line, character });
        assert.equal(source[place?.position.line ?? -1]?.slice(place?.position.character).startsWith(word), true, text);
        seen++;
      }
    }
    assert.ok(seen >= 6, `${seen} places`);
  });

  it('knows the excerpt of each of its lines, and none between', async () => {
    const document = await results('Trees', 'transcript');
    const codes = document.text.split('\n').map((_, line) => excerptAt(document, line)?.excerpt.codes.join('+') ?? '');
    assert.deepEqual(codes, [
      '',
      '',
      '',
      '',
      'Trees',
      'Trees',
      'Trees',
      '',
      'Birds+Trees',
      'Birds+Trees',
      'Birds+Trees',
      '',
    ]);
  });
});
