import assert from 'node:assert/strict';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStudy, until } from './support.mjs';

const CODES = ['Known', 'One-more', 'Two-more', 'Three-more', 'Four-more'];
const TALK = ['Ann: yes', '', 'Bob: yes', '', 'Ann: yes', '', 'Bob: yes', '', 'Ann: yes'];
const SIDECAR = [
  'transcript: p1.md',
  'codings:',
  ...CODES.flatMap((code, index) => [
    `  - id: c${index}`,
    `    codes: [${code}]`,
    `    at: ${1 + index * 2}:6-${1 + index * 2}:9`,
    '    quote: yes',
  ]),
];
const BOOK = ['codes:', '  - name: Known # the first'];
const STUDY = { 'interviews/p1.md': TALK, 'interviews/p1.md.codes.yaml': SIDECAR };
const TITLE = 'Add to Codebook';

describe('A code that is not in the codebook', () => {
  let study;
  before(async () => {
    study = await openStudy({ ...STUDY, 'codebook.yaml': BOOK });
    await study.open('interviews/p1.md');
    await study.showCodes();
    await study.untilRows(['Needs attention 4', 'Known 1']);
    await study.clickRow('Needs attention');
    await untilRow('One-more not in the codebook · 1');
  });
  after(() => study?.close());

  const untilRow = (row) =>
    until(
      `a row ${row}`,
      () => study.rows(),
      (rows) => rows.includes(row),
    );
  const untilAdded = (...names) =>
    until(
      `a codebook with ${names.join()}`,
      () => study.read('codebook.yaml'),
      (text) => text === [...BOOK, ...names.map((name) => `  - name: ${name}`), ''].join('\n'),
    );

  it('is told of with what a screen reader needs', async () => {
    assert.ok((await study.spokenRows()).includes('Code One-more is not in the codebook, 1 excerpt'));
  });

  it('is added with one click, and Undo Coding takes it out again', async () => {
    await study.clickIcon('One-more', TITLE);
    await untilAdded('One-more');
    await untilRow('Needs attention 3');
    await study.run('Transcript Coding: Undo Coding');
    await untilAdded();
    await untilRow('Needs attention 4');
  });

  it('is added from its menu', async () => {
    await study.chooseFromMenu('Two-more', TITLE);
    await untilAdded('Two-more');
    await untilRow('Needs attention 3');
  });

  it('is chosen from all of them in the Command Palette', async () => {
    await study.run(`Transcript Coding: ${TITLE}`);
    await study.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Three-more' }).click();
    await study.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'One-more' }).click();
    await study.page.keyboard.press('Enter');
    await until(
      'both in the codebook',
      () => study.read('codebook.yaml'),
      (text) => text.includes('- name: Three-more') && text.includes('- name: One-more'),
    );
    await untilRow('Needs attention 1');
  });

  it('is not added to a codebook that can’t be read', async () => {
    const conflict = `<<<<<<< ours\n${study.read('codebook.yaml')}=======\n>>>>>>> theirs\n`;
    writeFileSync(join(study.folder, 'codebook.yaml'), conflict);
    await until(
      'the codebook needs attention',
      () => study.rows(),
      (rows) => rows.some((row) => row.startsWith('codebook.yaml')),
    );
    await study.chooseFromMenu('Four-more', TITLE);
    await study.untilMessage('Nothing was written, since codebook.yaml can’t be read');
    assert.equal(study.read('codebook.yaml'), conflict);
  });
});

describe('A codebook that can’t be made', () => {
  let study;
  before(async () => {
    study = await openStudy(STUDY);
    symlinkSync(join(study.folder, 'nowhere/codebook.yaml'), join(study.folder, 'codebook.yaml'));
    await study.open('interviews/p1.md');
    await study.showCodes();
  });
  after(() => study?.close());

  it('is told of', async () => {
    await study.run('Transcript Coding: Open Codebook');
    await study.untilMessage('can’t be written');
    assert.ok(!existsSync(join(study.folder, 'nowhere')));
  });
});
