import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { showView } from '../../scripts/lib/window.mjs';
import { openStudy, until } from './support.mjs';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with these paragraphs. */
function docx(...lines) {
  const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  const xml = `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) });
}

/** A PDF with one line of text on its page. */
function pdf(line) {
  const stream = `BT /F1 12 Tf 72 700 Td (${line}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size 6/Root 1 0 R>>\n`;
  return `${file}${table}startxref\n${file.length}\n%%EOF`;
}

const TALK = ['Ann: We count the old pears.', 'Bob: Why?', 'Ann: To know.', 'Bob: So.'];
const PRINTED = TALK.map((line) => line.replace(/^(\w+:)/, '**$1**')).join('\n\n') + '\n';
const EXPLORER = '.explorer-folders-view .monaco-list-row';

async function studyWith(files) {
  const study = await openStudy(files);
  for (const name of ['one.docx', 'two.docx']) writeFileSync(join(study.folder, name), docx(...TALK));
  writeFileSync(join(study.folder, 'old.pdf'), pdf('Interviewer: Do we count all of the pears?'));
  writeFileSync(join(study.folder, 'broken.docx'), docx(...TALK).subarray(0, 200));
  await study.showCodes(); // once it is there, so are the menus
  await showView(study.page, 'Explorer');
  for (const name of ['one.docx', 'two.docx', 'old.pdf', 'broken.docx'])
    await study.page.locator(EXPLORER).filter({ hasText: name }).waitFor();
  return study;
}

/** Selects files in the Explorer, and imports them by its menu. */
async function importFiles(study, ...names) {
  const row = (name) => study.page.locator(EXPLORER).filter({ hasText: name }).first();
  const [first, ...more] = names;
  // The Explorer may look for files once more meanwhile, and forget what is selected.
  await until(
    'all are selected',
    async () => {
      await row(first).click();
      for (const name of more) await row(name).click({ modifiers: ['Control'] });
      await sleep(500);
      return study.page.locator(`${EXPLORER}.selected`).count();
    },
    (count) => count === names.length,
  );
  await row(names.at(-1)).click({ button: 'right' });
  const item = study.page.locator('.monaco-menu .action-item').filter({ hasText: 'Import Transcripts' }).first();
  await item.hover();
  await sleep(300); // a menu takes no click right after it was opened
  await item.click();
  await study.page.locator('.quick-input-title').filter({ hasText: 'Where are the transcripts to be?' }).waitFor();
}

/** One that failed leaves no menu and no pick to the next. */
async function leave({ page }) {
  for (let i = 0; i < 2; i++) await page.keyboard.press('Escape');
}

/** What can be chosen in the pick that is open, as a screen reader says it. */
function choices(study) {
  const rows = study.page.locator('.quick-input-list .monaco-list-row');
  return until(
    'there are choices',
    () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label').trim())),
    (all) => all.length > 0,
  );
}

async function choose(study, text) {
  await sleep(300);
  await study.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first().click();
}

async function undo(study, ...gone) {
  await study.run('Transcript Coding: Undo Coding');
  await until(
    `${gone.join()} gone`,
    () => gone.filter((path) => existsSync(join(study.folder, path))),
    (there) => !there.length,
  );
}

describe('Files brought into a study', () => {
  let study;
  before(async () => {
    study = await studyWith({
      'codebook.yaml': ['codes: [Pears]'],
      'interviews/p1.md': ['Ann: Yes.', '', 'Bob: No.', '', 'Ann: Yes.', '', 'Bob: No.'],
      'notes/todo.md': ['To do'],
    });
  });
  afterEach(() => leave(study));
  after(() => study?.close());

  it('stand where the others do, in one step; what can’t be read is told, and the first is opened', async () => {
    await importFiles(study, 'one.docx', 'broken.docx', 'old.pdf');
    const root = study.folder.split('/').at(-1);
    assert.deepEqual(await choices(study), [
      'interviews, 1 transcript',
      'notes, As *.transcript.md, which makes transcripts of them',
      `${root} (the study’s own folder), As *.transcript.md, which makes transcripts of them`,
    ]);
    await study.page.keyboard.press('Enter');
    await study.untilMessage(
      'Imported 2 transcripts. broken.docx was not imported: This file is damaged or incomplete.',
    );
    assert.equal(study.read('interviews/one.md'), PRINTED);
    assert.equal(study.read('interviews/old.md'), '**Interviewer:** Do we count all of the pears?\n');
    await study.page.locator('.tab.active[data-resource-name="one.md"]').waitFor();
    await undo(study, 'interviews/one.md', 'interviews/old.md');
    await until(
      'nothing is left',
      () => readdirSync(join(study.folder, 'interviews')),
      (all) => all.join() === 'p1.md',
    );
  });

  it('stand in a new folder that is typed, and get another name where theirs is taken', async () => {
    await importFiles(study, 'one.docx', 'two.docx');
    await study.pick('wave 2/interviews');
    await study.untilMessage('Imported 2 transcripts.');
    assert.equal(study.read('wave 2/interviews/two.md'), PRINTED);
    await importFiles(study, 'two.docx');
    assert.equal((await choices(study))[0], 'wave 2/interviews, 2 transcripts');
    await study.page.keyboard.press('Enter');
    await study.untilMessage('Imported 1 transcript. two.md was there already, so it is two-2.md.');
    await undo(study, 'wave 2/interviews/two-2.md');
    await undo(study, 'wave 2/interviews/one.md', 'wave 2/interviews/two.md');
  });

  it('stand beside the codebook, as files that are transcripts there', async () => {
    await importFiles(study, 'one.docx');
    await choose(study, 'the study’s own folder');
    await study.page.locator('.tab.active[data-resource-name="one.transcript.md"]').waitFor();
    assert.equal(study.read('one.transcript.md'), PRINTED);
    await study.page.locator('#status\\.editor\\.mode').filter({ hasText: 'Transcript' }).waitFor();
    await undo(study, 'one.transcript.md');
  });

  it('stand in no folder outside of the study', async () => {
    await importFiles(study, 'one.docx');
    const input = study.page.locator('.quick-input-widget input.input:visible').first();
    await input.fill('../elsewhere');
    await until(
      'it is told',
      () => choices(study),
      (rows) => rows.length === 1 && rows[0].endsWith('“../elsewhere” can’t be a folder of the study.'),
    );
    await study.page.keyboard.press('Enter');
    await sleep(500);
    assert.ok(await input.isVisible());
    await study.page.keyboard.press('Escape');
  });

  it('are chosen in a dialog from the Command Palette', async () => {
    await study.run('Transcript Coding: Import Transcripts');
    const input = study.page.locator('.quick-input-widget input.input:visible').first();
    await input.fill(join(study.folder, 'two.docx'));
    await sleep(1000);
    await study.page.keyboard.press('Enter');
    await study.page.locator('.quick-input-title').filter({ hasText: 'Where are the transcripts to be?' }).waitFor();
    await study.page.keyboard.press('Enter');
    await study.page.locator('.tab.active[data-resource-name="two.md"]').waitFor();
    assert.equal(study.read('interviews/two.md'), PRINTED);
    await undo(study, 'interviews/two.md');
  });
});

describe('Files brought into a folder in which there is nothing else', () => {
  let study;
  before(async () => {
    study = await studyWith({ 'README.txt': ['Pears'] });
  });
  afterEach(() => leave(study));
  after(() => study?.close());

  it('make a study of it', async () => {
    await importFiles(study, 'one.docx');
    assert.equal((await choices(study))[0], 'New folder: interviews');
    await study.page.keyboard.press('Enter');
    await study.page.locator('.tab.active[data-resource-name="one.md"]').waitFor();
    assert.equal(study.read('interviews/one.md'), PRINTED);
    await study.showCodes();
    await study.run('Transcript Coding: Focus on Speakers View');
    await until(
      'who speaks in it',
      () => study.rows(),
      (rows) => rows.some((row) => row.startsWith('Ann 78 %')) && rows.some((row) => row.startsWith('Bob 22 %')),
    );
  });
});
