import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, newTranscript, open, problems, remove, sleep, until, untilCodes, write } from './support';

/** With an inline label that no codebook knows, which Problems tell as long as the file is part of the study. */
const LABELLED = 'Ann: One thing.\n\nQM-nobody-knows-this\n\nBen: Another.\n\nAnn: Yes.\n\nBen: No.\n';

function codings(code: string): string {
  return `transcript: x\ncodings:\n  - id: abcdef\n    codes: [${code}]\n    at: 1:6-1:16\n    quote: One thing.\n`;
}

async function withTranscripts(globs: readonly string[], run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('transcriptCoding');
  await settings.update('transcripts', globs, vscode.ConfigurationTarget.Global);
  try {
    await run();
  } finally {
    await settings.update('transcripts', undefined, vscode.ConfigurationTarget.Global);
  }
}

/** Opens a file as a click does; showTextDocument would hold on to the document long after its editor is closed. */
async function show(path: string): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', file(path));
}

/**
 * Closes a file's editor, and has the document let go of: VS Code asks where it can be commented as soon as it is opened, and so holds
 * on to it for minutes, unless the file is moved.
 */
async function close(path: string): Promise<void> {
  await closeAll();
  for (const [from, to] of [
    [path, `${path}.away`],
    [`${path}.away`, path],
  ] as const) {
    const moved = new vscode.WorkspaceEdit();
    moved.renameFile(file(from), file(to));
    assert.ok(await vscode.workspace.applyEdit(moved), `${from} is moved`);
  }
  await until(
    `${path} is closed`,
    () => documentOf(path),
    (it) => it === undefined,
  );
}

async function untilLanguage(path: string, language: string): Promise<void> {
  await until(
    `${path} should be ${language}`,
    () => documentOf(path)?.languageId,
    (id) => id === language,
  );
}

function documentOf(path: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file(path).toString());
}

async function untilInStudy(path: string, isIn: boolean): Promise<void> {
  await until(
    `${path} should ${isIn ? '' : 'not '}be in the study`,
    () => problems(path),
    (found) => found.some((it) => it.includes('QM-nobody-knows-this')) === isIn,
  );
}

describe('What counts as a transcript', () => {
  afterEach(async () => {
    await closeAll();
    await remove('field');
  });

  it('what the setting alone names, every time that it is opened, unless another language is chosen by hand', async () => {
    await withTranscripts(['**/field/*.md'], async () => {
      for (let times = 0; times < 2; times++) {
        await write('field/visit.md', LABELLED);
        await show('field/visit.md');
        await untilLanguage('field/visit.md', 'transcript');
        await untilInStudy('field/visit.md', true);
        const document = documentOf('field/visit.md');
        assert.ok(document);
        await vscode.languages.setTextDocumentLanguage(document, 'markdown');
        await sleep(500);
        assert.equal(documentOf('field/visit.md')?.languageId, 'markdown');
        await close('field/visit.md');
      }
    });
  });

  it('what has codings beside it, also when its last coding is taken away while it is open', async () => {
    await write('field/visit.md', LABELLED);
    await show('field/visit.md');
    await untilLanguage('field/visit.md', 'markdown');
    await write('field/visit.md.codes.yaml', codings('Help'));
    await untilLanguage('field/visit.md', 'transcript');
    await untilCodes('field/visit.md', 1, ['QM-nobody-knows-this', 'Help']);
    await remove('field/visit.md.codes.yaml');
    await untilCodes('field/visit.md', 1, ['QM-nobody-knows-this']);
    assert.equal(documentOf('field/visit.md')?.languageId, 'transcript');
    await close('field/visit.md');
    await untilInStudy('field/visit.md', false);
  });

  it('no longer what a narrower setting leaves out', async () => {
    const [out, coded] = [await newTranscript(LABELLED), await newTranscript(LABELLED, 'md')];
    await write(`${coded}.codes.yaml`, codings('Help'));
    await untilInStudy(out, true);
    await untilInStudy(coded, true);
    await withTranscripts(['**/elsewhere/*.md'], async () => {
      await untilInStudy(out, false);
      await untilInStudy(coded, true);
    });
    await untilInStudy(out, true);
    for (const path of [out, coded, `${coded}.codes.yaml`]) await remove(path);
  });

  it('not what is gone, though an editor still shows it; and again when it comes back', async () => {
    const path = await newTranscript(LABELLED);
    await write(`${path}.codes.yaml`, codings('Help'));
    await open(path);
    await untilCodes(path, 1, ['QM-nobody-knows-this', 'Help']);
    await remove(path);
    await untilInStudy(path, false);
    await sleep(500);
    let changes = 0;
    const count = vscode.languages.onDidChangeDiagnostics(() => changes++);
    await sleep(1500);
    count.dispose();
    assert.ok(changes < 3, `the study is read again and again: ${changes} times`);
    await write(path, LABELLED);
    await untilCodes(path, 1, ['QM-nobody-knows-this', 'Help']);
    await closeAll();
    for (const it of [path, `${path}.codes.yaml`]) await remove(it);
  });
});
