import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { AGREEMENT, agreementTable } from '../../../src/core/agreement/agreementTable';
import { comparedCoders } from '../../../src/core/agreement/comparedCoders';
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

  it('names a code whose child codes alone have quotations, so that these don’t stand under another', async () => {
    const { document } = await read(sample());
    const headings = document.blocks.flatMap((it) =>
      it.kind === 'heading' ? [`${it.level} ${textOfRuns(it.text)}`] : [],
    );
    const safety = headings.indexOf('2 Safety');
    assert.deepEqual(headings.slice(safety, safety + 3), ['2 Safety', '3 Safety-traffic', '3 Safety-weather']);
    assert.deepEqual(quotedUnder(document, 'Safety'), []);
    // All that is coded is said by participants: a table of one column would say nothing new.
    assert.ok(!headings.includes('2 Codes by role'));
    const { document: some } = await read(sample(), { codes: ['Safety'] });
    assert.ok(some.blocks.some((it) => it.kind === 'heading' && it.level === 2 && textOfRuns(it.text) === 'Safety'));
  });

  it('tells how many excerpts are quoted, where several coders have coded the same', async () => {
    const files = {
      'p1.md': 'Ann: Long.\n\nBen: Short.\n\nAnn: Well.\n\nBen: So.\n',
      'p1.md.maya.codes.yaml': codings('Maya', ['1:6-1:11', 'Long.', 'A'], ['3:6-3:12', 'Short.', 'A']),
      'p1.md.jonas.codes.yaml': codings('Jonas', ['1:6-1:11', 'Long.', 'A'], ['5:6-5:11', 'Well.', 'B']),
      'p1.md.codes.yaml': 'codings:\n  - {id: n, codes: [B], at: 7:6-7:9, quote: So.}\n',
    };
    const saidOf = async (code: string, quotations: number) =>
      under((await read(files, { quotations })).document, code).flatMap((it) =>
        it.kind === 'paragraph' ? [textOfRuns(it.text)] : [],
      );
    assert.deepEqual(await saidOf('A', 1), ['1 of 2 passages, which are 3 excerpts.']);
    assert.deepEqual(await saidOf('A', Infinity), ['3 excerpts; what several coders have coded alike is quoted once.']);
    assert.deepEqual(await saidOf('B', 1), ['1 of 2 excerpts.']);
    assert.deepEqual(await saidOf('B', Infinity), []);
    const { document } = await read(files);
    assert.equal(tableRow(document, 'Codebook', 'B').at(-1), '2');
    const [facts] = under(document, 'Methods').flatMap((it) => (it.kind === 'list' ? [it.items.map(textOfRuns)] : []));
    assert.ok(facts?.includes('Coders: 2 (Jonas, Maya), and codings of nobody in particular'), facts?.join());
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
    const files = {
      'codebook.yaml': 'codes:\n  - name: Late\n    codes: [Early]\n',
      'p10.txt': talk,
      'p2.txt': talk,
      'p10.txt.zoe.codes.yaml': codings('Zoe', ['1:6-1:10', 'One.', 'Early']),
      'p2.txt.maya.codes.yaml': codings('Maya', ['1:6-1:10', 'One.', 'Early'], ['3:6-3:10', 'Two.', 'Other']),
      'p2.txt.zoe.codes.yaml': codings('Zoe', ['1:6-1:10', 'One.', 'Early'], ['3:6-3:10', 'Two.', 'Late']),
    };
    const { document } = await read(files, { tables: false, figures: false });
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

  it('has tables of findings that count what an independent count finds, and figures of the same', async () => {
    const talk = 'Ann: One two three.\n\nBen: Four five.\n';
    const { document } = await read({
      'codebook.yaml':
        'codes:\n  - name: Late\n    codes: [Early, Never]\n  - Other\nspeakers:\n  - name: Ben\n    role: guest\n  - name: Ann\n    role: host\n',
      'p1.txt': talk,
      'p2.txt': 'Ann: Nothing.\n\nBen: Nothing.\n',
      'p3.txt': talk,
      'p1.txt.maya.codes.yaml': codings('Maya', ['1:6-1:20', 'One two three.', '"Early", "Other"']),
      'p1.txt.zoe.codes.yaml': codings('Zoe', ['1:6-1:13', 'One two', 'Early'], ['3:6-3:16', 'Four five.', 'Late']),
      'p3.txt.zoe.codes.yaml': codings('Zoe', ['3:6-3:16', 'Four five.', 'Early']),
    });
    const headings = document.blocks.flatMap((it) => (it.kind === 'heading' ? [textOfRuns(it.text)] : []));
    const from = headings.indexOf('Findings');
    assert.deepEqual(headings.slice(from, headings.indexOf('Quotations')), [
      'Findings',
      'Code frequencies',
      'Codes by role',
      'Codes by coder',
      'Codes together',
      'Saturation',
    ]);
    const rows = (heading: string) => {
      const [table] = under(document, heading).filter((it) => it.kind === 'table');
      return [
        table?.columns.map(({ header }) => textOfRuns(header)),
        ...(table?.rows.map(({ cells, depth = 0 }) => [depth, ...cells.map(textOfRuns)]) ?? []),
      ];
    };
    // 12 words of talk: 5, 2 and 5.
    assert.deepEqual(rows('Code frequencies'), [
      ['Code', 'Excerpts', 'Transcripts', 'Words', 'Share of words'],
      [0, 'Late', '1', '1', '2', '16.7%'],
      [1, 'Early', '3', '2', '5', '41.7%'],
      [1, 'Never', '0', '0', '0', '0.0%'],
      [0, 'Other', '1', '1', '3', '25.0%'],
      [0, 'All codes', '4', '2', '7', '58.3%'],
    ]);
    assert.deepEqual(rows('Codes by role'), [
      ['Code', 'guest', 'host'],
      [0, 'Late', '1', ''],
      [1, 'Early', '1', '2'],
      [1, 'Never', '', ''],
      [0, 'Other', '', '1'],
    ]);
    assert.deepEqual(rows('Codes by coder'), [
      ['Code', 'Maya', 'Zoe'],
      [0, 'Late', '', '1'],
      [1, 'Early', '1', '2'],
      [1, 'Never', '', ''],
      [0, 'Other', '1', ''],
    ]);
    assert.deepEqual(rows('Codes together').slice(1), [[0, 'Early', 'Other', '1']]);
    assert.deepEqual(rows('Saturation').slice(1), [
      [0, 'p1.txt', '3', '3'],
      [0, 'p3.txt', '0', '3'],
    ]);
    const figures = document.blocks.filter((it) => it.kind === 'figure');
    assert.deepEqual(
      figures.map(({ isInTable, caption = [] }) => [isInTable, textOfRuns(caption)]),
      [
        [true, 'Code frequencies'],
        [true, 'Codes on the same excerpts'],
        [true, 'Saturation'],
      ],
    );
    assert.match(figures[0]?.svg ?? '', /data-value="3"/);
  });

  it('tells how far coders agree, as the table of agreement has it, and with what it was made', async () => {
    const files = sample();
    const { study, document, text } = await read(files, { versions: [['Made with', 'Transcript Coding 9.9.9']] });
    const compared = comparedCoders(study);
    assert.equal(compared.kind, 'comparable');
    const bootstrap = { ...AGREEMENT.bootstrap, draws: 1 };
    const { overall } = await agreementTable(study, compared, text, { ...AGREEMENT, bootstrap });
    const { alpha } = overall.pooled.coefficients;
    assert.equal(alpha.kind, 'value');
    const methods = JSON.stringify(under(document, 'Methods'));
    assert.ok(methods.includes(` ${alpha.value.toFixed(2)} (Krippendorff’s α`), methods);
    assert.ok(methods.includes('Transcript Coding 9.9.9'));
    assert.doesNotMatch(JSON.stringify((await read(files, {}, 'jonas')).document), /Krippendorff/);
  });

  it('leaves out tables, figures and names of coders where asked', async () => {
    const kinds = async (options: Partial<ReportOptions>) => {
      const { blocks } = (await read(sample(), options)).document;
      const from = blocks.findIndex((it) => it.kind === 'heading' && textOfRuns(it.text) === 'Findings');
      const to = blocks.findIndex((it) => it.kind === 'heading' && textOfRuns(it.text) === 'Quotations');
      return from < 0 ? [] : blocks.slice(from, to).flatMap((it) => (it.kind === 'heading' ? [] : [it.kind]));
    };
    assert.deepEqual(await kinds({ tables: false, figures: false }), []);
    assert.deepEqual(await kinds({ tables: false }), ['figure', 'figure', 'figure']);
    assert.ok(!(await kinds({ figures: false })).includes('figure'));
    const { document } = await read(sample(), { coders: 'none' });
    assert.doesNotMatch(JSON.stringify(document), /jonas|maya|Codes by coder/i);
    const numbered = (await read(sample(), { coders: 'numbered' })).document;
    assert.doesNotMatch(JSON.stringify(numbered), /jonas|maya/i);
    assert.match(JSON.stringify(under(numbered, 'Codes by coder')), /Coder 1.*Coder 2/);
  });

  it('tells of chosen codes only, with those under them', async () => {
    const { document } = await read(sample(), { codes: ['Safety'] });
    const [table] = under(document, 'Code frequencies').filter((it) => it.kind === 'table');
    assert.deepEqual(
      table?.rows.map(({ cells }) => textOfRuns(cells[0] ?? [])),
      ['Safety', 'Safety-traffic', 'Safety-weather'],
    );
    assert.doesNotMatch(JSON.stringify(document.blocks), /Local-knowledge|Belonging-/);
    const step = under(document, 'Saturation')
      .find((it) => it.kind === 'table')
      ?.rows.at(-1);
    assert.equal(textOfRuns(step?.cells[2] ?? []), '2');
  });

  it('leaves out the rest of very long tables, and says where that is', async () => {
    const names = Array.from({ length: 230 }, (_, i) => `C${i}`);
    const talk = 'Ann: One two.\n';
    const { document } = await read({
      'codebook.yaml': `codes: [${names.join(', ')}]\n`,
      'p1.txt': talk,
      'p1.txt.maya.codes.yaml': codings('Maya', ...[0, 229, 3].map((n) => ['1:6-1:14', 'One two.', `C${n}`] as const)),
    });
    const blocks = under(document, 'Code frequencies');
    const [table] = blocks.filter((it) => it.kind === 'table');
    const told = table?.rows.map(({ cells }) => textOfRuns(cells[0] ?? [])) ?? [];
    assert.equal(told.length, 201);
    for (const name of ['C0', 'C3', 'C229', 'All codes']) assert.ok(told.includes(name), name);
    const said = blocks.flatMap((it) => (it.kind === 'paragraph' ? [textOfRuns(it.text)] : []));
    assert.deepEqual(said, [
      'The 200 codes of 230 that have the most; “transcript-coding stats --format csv” has all of them.',
    ]);
  });

  it('has others’ sections before the quotations, and stops when it is cancelled', async () => {
    const section = { title: 'Words', blocks: [{ kind: 'paragraph', text: ['All.'] }] } as const;
    const { study, document, text } = await read(sample(), { sections: [section] });
    assert.deepEqual(under(document, 'Words'), section.blocks);
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

  it('rather quotes something else than the same words with other borders', async () => {
    const talk = 'Ann: One two three.\n\nAnn: Four five.\n';
    const files = {
      'codebook.yaml': 'codes: [A]\n',
      'p1.txt': talk,
      'p1.txt.maya.codes.yaml': codings('Maya', ['1:6-1:13', 'One two', 'A'], ['3:6-3:16', 'Four five.', 'A']),
      'p1.txt.jonas.codes.yaml': codings('Jonas', ['1:10-1:20', 'two three.', 'A']),
    };
    const quoted = async (quotations: number) => quotedUnder((await read(files, { quotations })).document, 'A');
    assert.deepEqual(await quoted(2), ['One two', 'Four five.']);
    assert.deepEqual(await quoted(3), ['One two', 'two three.', 'Four five.']);
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
