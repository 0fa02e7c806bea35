import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll, file, newTranscript, open, remove, untilRead } from '../support';

describe('Completion in a real interview', () => {
  let path: string | undefined;
  afterEach(async () => {
    await closeAll();
    if (path !== undefined) await remove(path);
  });

  it('offers codes on the line below a paragraph, those of its labels too, and none within one', async function () {
    const real = join(process.env['TRANSCRIPTS_DIR'] ?? '', 'delve-pdf-interview-12-rached.md');
    if (!existsSync(real)) this.skip();
    const text = readFileSync(real, 'utf8');
    path = await newTranscript(text, 'md');
    await open(path);
    await untilRead(path);
    const lines = text.split('\n');
    const line = lines.indexOf('Data-low-quality');
    const at = async (line: number, character: number) => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        file(path ?? ''),
        new vscode.Position(line, character),
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label)).sort();
    };
    const codes = [
      'Data-low-quality',
      'Data-unstable-provider',
      'Help',
      'MD-configuration-issue',
      'ME-metrics-a-are-poor-proxy-of-quality',
      'QM-data-privacy-issues',
      'QM-explainability-issues',
      'Stakeholders-lack-of-knowledge',
      'Work-load',
      'Work-night-shift',
      'explainability-important',
    ].sort();
    const others = codes.filter((code) => code !== 'Data-low-quality');
    assert.deepEqual(await at(line - 1, 0), others, 'above a label');
    assert.deepEqual(await at(line, 5), others, 'in it');
    // The same paragraph has two labels: neither is offered again.
    const two = ['Data-unstable-provider', 'ME-metrics-a-are-poor-proxy-of-quality'];
    const above = await at(lines.indexOf('Data-unstable-provider') - 1, 0);
    assert.deepEqual(
      above,
      codes.filter((code) => !two.includes(code)),
    );
    assert.ok((lines[line - 2]?.length ?? 0) > 300);
    assert.deepEqual(await at(line - 2, 40), [], 'in what it codes');
  });
});
