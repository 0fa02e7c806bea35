import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { Study } from '../../../src/core/project/study';
import type { Block, Document } from '../../../src/core/report/document';
import { makeReport } from '../../../src/core/report/makeReport';
import { REPORT, type ReportOptions } from '../../../src/core/report/reportOptions';
import { chosen, type Quoted } from '../../../src/core/report/quotationsOf';
import { textOfRuns } from '../../../src/core/report/runs';
import { MemoryFiles } from '../project/memoryStudy';

const SAMPLES = [
  'codebook.yaml',
  'interviews/p01.md',
  'interviews/p02.txt',
  'interviews/p02.txt.jonas.codes.yaml',
  'interviews/p02.txt.maya.codes.yaml',
  'interviews/p03.md',
  'interviews/p03.md.codes.yaml',
];

async function read(files: Readonly<Record<string, string>>, options: Partial<ReportOptions> = {}, blind?: string) {
  const memory = new MemoryFiles(files);
  const study = new Study(memory, blind === undefined ? undefined : { coder: blind });
  await study.update(Object.keys(files));
  const text = (path: string) => Promise.resolve(files[path] ?? '');
  const document = await makeReport(study, text, { ...REPORT, ...options });
  assert.ok(document);
  return { study, document, text };
}

const sample = () => Object.fromEntries(SAMPLES.map((path) => [path, readFileSync(`samples/${path}`, 'utf8')]));

function under({ blocks }: Document, heading: string): Block[] {
  const from = blocks.findIndex((it) => it.kind === 'heading' && textOfRuns(it.text) === heading);
  assert.ok(from >= 0, heading);
  const rest = blocks.slice(from + 1);
  const end = rest.findIndex((it) => it.kind === 'heading');
  return end < 0 ? rest : rest.slice(0, end);
}

function quotedUnder(document: Document, code: string): string[] {
  return under(document, code).flatMap((it) =>
    it.kind === 'quotation' ? [it.paragraphs.map(textOfRuns).join('\n')] : [],
  );
}

function tableRow(document: Document, heading: string, name: string): string[] {
  const [table] = under(document, heading).filter((it) => it.kind === 'table');
  const row = table?.rows.find(({ cells }) => textOfRuns(cells[0] ?? []) === name);
  return row?.cells.map(textOfRuns) ?? [];
}

const codings = (coder: string, ...all: (readonly [at: string, quote: string, code: string])[]) =>
  `coder: ${coder}\ncodings:\n${all.map(([at, quote, code], i) => `  - id: ${coder}${i}\n    codes: [${code}]\n    at: ${at}\n    quote: ${JSON.stringify(quote)}\n`).join('')}`;

describe('A report', () => {
  it('counts the sample study as one counts by hand', async () => {
    const { document } = await read(sample());
    // By the sidecars of p02, and the labels and sidecar of the others: see agreement/sampleStudy.test.ts for p02.
    const [, description, example, ...counts] = tableRow(document, 'Codebook', 'App-rating-pressure');
    assert.match(description ?? '', /^Doing something, or putting up with it/);
    assert.ok(example && quotedUnder(document, 'App-rating-pressure')[0]?.startsWith(example.replace(/…$/, '').trim()));
    const p02 = under(document, 'App-rating-pressure').filter(
      (it) => it.kind === 'quotation' && textOfRuns(it.source ?? []).includes('p02.txt'),
    );
    // Turns 8, 10 and 12; of 8 and 12 both coders have the same excerpt, which is quoted once, or two that differ.
    assert.ok(p02.length >= 3 && p02.length <= 5);
    assert.ok(Number(counts[0]) >= 5);
    assert.equal(counts[2], '2');
  });

  it('quotes what is said, without names, labels and line breaks, and says who speaks where there are several', async () => {
    const talk = '# Ann\n\nNights are\nlong.\n\nNight\n\n# Ben\n\nThey are.\n';
    const { document } = await read({
      'codebook.yaml': 'codes: [Night]\nspeakers: [Ann, Ben]\n',
      'p1.md': talk,
      'p1.md.maya.codes.yaml': codings('Maya', ['3:1-10:10', talk.slice(7, -1), 'Night']),
    });
    assert.deepEqual(quotedUnder(document, 'Night').sort(), [
      'Ann: Nights are long.\nBen: They are.',
      'Nights are long.',
    ]);
  });

  it('quotes a place once that several have coded, and follows the codebook', async () => {
    const talk = 'Ann: One.\n\nBen: Two.\n';
    const { document } = await read({
      'codebook.yaml': 'codes:\n  - name: Late\n    codes: [Early]\n',
      'p10.txt': talk,
      'p2.txt': talk,
      'p10.txt.zoe.codes.yaml': codings('Zoe', ['1:6-1:10', 'One.', 'Early']),
      'p2.txt.maya.codes.yaml': codings('Maya', ['1:6-1:10', 'One.', 'Early'], ['3:6-3:10', 'Two.', 'Other']),
      'p2.txt.zoe.codes.yaml': codings('Zoe', ['1:6-1:10', 'One.', 'Early'], ['3:6-3:10', 'Two.', 'Late']),
    });
    const headings = document.blocks.flatMap((it) => (it.kind === 'heading' ? [textOfRuns(it.text)] : []));
    assert.deepEqual(headings, ['Methods', 'Codebook', 'Quotations', 'Late', 'Early', 'Other']);
    const sources = under(document, 'Early').flatMap((it) =>
      it.kind === 'quotation' ? [textOfRuns(it.source ?? [])] : [],
    );
    assert.deepEqual(sources, ['Ann, p2.txt:1, coded by Maya, Zoe', 'Ann, p10.txt:1, coded by Zoe']);
    assert.deepEqual(tableRow(document, 'Codebook', 'Early').slice(3), ['3', '2', '2']);
    assert.deepEqual(tableRow(document, 'Codebook', 'Other').slice(1, 2), ['Not in the codebook.']);
  });

  it('tells nothing of what was said where quotations are left out', async () => {
    const talk = 'Ann: Pomegranate nights.\n\nBen: Quince mornings.\n';
    const files = {
      'codebook.yaml': 'codes:\n  - name: Night\n    description: The dark.\n    memo: Ask Ann.\n',
      'p1.txt': talk,
      'p1.txt.maya.codes.yaml': codings('Maya', ['1:6-1:25', 'Pomegranate nights.', 'Night']),
    };
    const said = /pomegranate|quince/i;
    assert.match(JSON.stringify((await read(files, { quotations: 1 })).document), said);
    const { document } = await read(files, { quotations: 0, memos: true });
    assert.doesNotMatch(JSON.stringify(document), said);
    assert.deepEqual(tableRow(document, 'Codebook', 'Night'), ['Night', 'The dark.', '1', '1', '1']);
    assert.match(JSON.stringify(under(document, 'Night')), /Ask Ann/);
  });

  it('is the same whatever the order in which files were read', async () => {
    const files = sample();
    const { document } = await read(files);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(SAMPLES, { minLength: SAMPLES.length }), async (order) => {
        const study = new Study(new MemoryFiles(files));
        for (const path of order) await study.update([path]);
        assert.deepEqual(await makeReport(study, (path) => Promise.resolve(files[path] ?? ''), REPORT), document);
      }),
      { numRuns: 20 },
    );
  });

  it('says nothing of others’ codings to whoever codes blind', async () => {
    const files = sample();
    const { document } = await read(files, { memos: true }, 'jonas');
    const without = { ...files };
    delete without['interviews/p02.txt.maya.codes.yaml'];
    delete without['interviews/p03.md.codes.yaml'];
    const alone = (await read(without, { memos: true }, 'jonas')).document;
    assert.deepEqual(document, alone);
    assert.doesNotMatch(JSON.stringify(document), /maya/i);
  });

  it('has others’ sections before the quotations, and stops when it is cancelled', async () => {
    const section = { title: 'Findings', blocks: [{ kind: 'paragraph', text: ['All.'] }] } as const;
    const { study, document, text } = await read(sample(), { sections: [section] });
    assert.deepEqual(under(document, 'Findings'), section.blocks);
    for (const at of [0, 4, 12, 19]) {
      let turns = 0;
      let told = 0;
      const made = await makeReport(study, text, REPORT, {
        isCancelled: () => turns++ >= at,
        onProgress: () => told++,
      });
      assert.equal(made, undefined);
      assert.equal(told, at + 1);
    }
  });

  it('takes quotations from as many transcripts as it can, in their order', () => {
    const lists = fc.array(fc.array(fc.nat(), { maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(lists, fc.nat({ max: 12 }), (counts, most) => {
        const all = counts.map((its, i) => its.map((): Quoted => ({ path: String(i), codings: [] })));
        const some = chosen(all, most);
        assert.equal(some.length, Math.min(most, all.flat().length));
        const places = some.map((it) => all.flat().indexOf(it));
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a - b),
        );
        const taken = all.map((its) => its.filter((it) => some.includes(it)).length);
        const most1 = Math.max(0, ...taken);
        // Where fewer were taken than elsewhere there were no more, but for the last round.
        assert.ok(taken.every((n, i) => n >= Math.min(all[i]?.length ?? 0, most1 - 1)));
      }),
    );
  });
});
