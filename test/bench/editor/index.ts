// What `npm run bench:editor` runs in the extension host: our extension as it starts, and then its studies, opened again and again.
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { inParallel } from '../../../src/core/project/inParallel';
import { Studies } from '../../../src/vscode/study/studies';
import { pickRow } from '../../editor/picks';
import { clickLens, closeAll, command, exists, file, folder, open, read, sleep, untilRead } from '../../editor/support';
import type { EditorFigures, Round } from './figures';
import { taking } from './taking';

const EXTENSION = 'transcript-coding.transcript-coding';

/** It is read last, and has a label that no codebook knows: once that is told, all has been read and looked at. */
const LAST = 'interviews/z-last.md';

export async function run(): Promise<void> {
  const { BENCH_REPORT = '', BENCH_ROUNDS = '1' } = process.env;
  const files = await vscode.workspace.findFiles('**/*.md');
  const path = vscode.workspace.asRelativePath(files.sort()[files.length >> 1] ?? '');

  let coding: Promise<Omit<EditorFigures['coding'], 'after'>> | undefined;
  const start = await taking(async () => {
    await vscode.extensions.getExtension(EXTENSION)?.activate();
    await vscode.commands.executeCommand('transcriptCoding.codes.focus');
    coding = codeMeanwhile(path);
    await untilTold();
  });
  if (!coding) throw new Error('nothing was coded');
  const meanwhile = await coding;
  const after = await codeAgain(path, 2);
  await closeAll();

  const rounds: Round[] = [];
  const log = vscode.window.createOutputChannel('Bench', { log: true });
  const kept = { storage: file('.kept'), version: () => Promise.resolve('1') };
  await readWith(log, kept);
  while (!(await isKept(kept.storage))) await sleep(500);
  await sleep(3000);
  for (let i = 0; i < Number(BENCH_ROUNDS); i++) {
    rounds.push({
      merely: await taking(readMerely),
      cold: await taking(() => readWith(log)),
      warm: await taking(() => readWith(log, kept)),
    });
  }
  const figures: EditorFigures = { files: files.length, start, coding: { ...meanwhile, after }, rounds };
  writeFileSync(BENCH_REPORT, JSON.stringify(figures));
}

/** Codes a turn as a person does, and then another one by a command alone, whose time is taken. */
async function codeMeanwhile(path: string): Promise<Omit<EditorFigures['coding'], 'after'>> {
  await open(path);
  await untilRead(path);
  await pickRow(() => clickLens(path, 1, 'Code'), 1);
  const meanwhile = await codeAgain(path, 1);
  return { meanwhile, isMeanwhile: !isTold() };
}

/** How long it takes, in milliseconds, until the nth turn of an open transcript has the last code, in its sidecar. */
async function codeAgain(path: string, nth: number): Promise<number> {
  const { document } = await open(path);
  const headers = document
    .getText()
    .split('\n')
    .flatMap((text, line) => (text.startsWith('#') ? [line] : []));
  const line = headers[nth] ?? 0;
  const { time } = await taking(async () => {
    await command('codeAgain', { uri: document.uri, line });
    const sidecar = await read(`${path}.codes.yaml`);
    if (!sidecar.includes(`at: ${line + 3}:`)) throw new Error(`line ${line + 3} isn’t coded:\n${sidecar}`);
  });
  return time;
}

function isTold(): boolean {
  return vscode.languages.getDiagnostics(file(LAST)).length > 0;
}

async function untilTold(): Promise<void> {
  while (!isTold()) await sleep(20);
}

async function readMerely(): Promise<void> {
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder(), '**/*.{md,yaml}'));
  await inParallel(found.map(String), {}, async (uri) => {
    await vscode.workspace.fs.readFile(vscode.Uri.parse(uri));
  });
}

async function readWith(log: vscode.LogOutputChannel, kept?: ConstructorParameters<typeof Studies>[1]): Promise<void> {
  const studies = new Studies(log, kept);
  await studies.whenRead();
  if (!studies.isComplete) throw new Error('not all was read');
  if (kept && !(await exists('.kept'))) await sleep(6000);
  studies.dispose();
}

async function isKept(storage: vscode.Uri): Promise<boolean> {
  const there = await Promise.resolve(vscode.workspace.fs.readDirectory(storage)).catch(() => []);
  return there.some(([name]) => name.endsWith('.bin'));
}
