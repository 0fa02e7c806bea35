import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The folder that the tests work in. */
export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first, 'no folder is open');
  return first.uri;
}

export function file(path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(), path);
}

export async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file(path)));
}

export async function write(path: string, text: string | Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(file(path), typeof text === 'string' ? new TextEncoder().encode(text) : text);
}

export async function exists(path: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file(path));
    return true;
  } catch {
    return false;
  }
}

export async function remove(path: string): Promise<void> {
  if (await exists(path)) await vscode.workspace.fs.delete(file(path), { recursive: true });
}

/** Opens a file in the editor, with the cursor or a selection: zero-based line and character. */
export async function open(path: string, line = 0, character = 0, endLine = line, endCharacter = character) {
  const editor = await vscode.window.showTextDocument(file(path));
  editor.selection = new vscode.Selection(line, character, endLine, endCharacter);
  return editor;
}

/** Waits until something is so; fails with what it last was. */
export async function until<T>(what: string, look: () => Promise<T> | T, isSo: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const value = await look();
    if (isSo(value)) return value;
    if (Date.now() > end) assert.fail(`${what}; it is ${JSON.stringify(value)}`);
    await sleep(50);
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The lenses of a file as a reader sees them: by one-based line, their titles without icons. */
export async function lenses(path: string): Promise<Map<number, string[]>> {
  return titlesByLine(path, () => true);
}

/** The codes that a turn's lenses show; `line` is that of its header, one-based. */
export async function codesOn(path: string, line: number): Promise<string[]> {
  return (await titlesByLine(path, (title) => title.startsWith('$(tag)'))).get(line) ?? [];
}

async function titlesByLine(path: string, wanted: (title: string) => boolean): Promise<Map<number, string[]>> {
  const byLine = new Map<number, string[]>();
  for (const { range, command } of await provideLenses(path)) {
    const title = command?.title ?? '';
    if (!wanted(title)) continue;
    const line = range.start.line + 1;
    byLine.set(line, [...(byLine.get(line) ?? []), title.replace(/^\$\([\w-]+\)\s/, '')]);
  }
  return byLine;
}

async function provideLenses(path: string): Promise<vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', file(path), 10_000);
}

/** Waits until the lenses above a one-based line show these codes. */
export async function untilCodes(path: string, line: number, codes: readonly string[]): Promise<void> {
  await until(
    `the codes of line ${line} of ${path} should be [${codes.join()}]`,
    () => codesOn(path, line),
    (now) => now.join() === codes.join(),
  );
}

/** Waits until a transcript's turns have lenses. */
export async function untilRead(path: string): Promise<void> {
  await until(
    `${path} should have lenses`,
    async () => (await lenses(path)).size,
    (size) => size > 0,
  );
}

/** Clicks the lens with this title above a one-based line. */
export async function clickLens(path: string, line: number, title: string): Promise<void> {
  const lens = (await provideLenses(path)).find(
    ({ range, command }) => range.start.line === line - 1 && command?.title.endsWith(title),
  );
  assert.ok(lens?.command, `no lens ${title} above line ${line}`);
  await vscode.commands.executeCommand(lens.command.command, ...((lens.command.arguments ?? []) as unknown[]));
}

export function command(name: string, ...args: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`transcriptCoding.${name}`, ...args);
}

/** What is said while something is done, in messages and in the status bar. Nothing is answered. */
export async function saidWhile(run: () => Thenable<unknown>): Promise<string[]> {
  const said: string[] = [];
  const { showErrorMessage, showWarningMessage, showInformationMessage, setStatusBarMessage } = vscode.window;
  const say = (message: string) => {
    said.push(message);
    return Promise.resolve(undefined);
  };
  const tell = (message: string) => {
    said.push(message);
    return { dispose: () => undefined };
  };
  Object.assign(vscode.window, {
    showErrorMessage: say,
    showWarningMessage: say,
    showInformationMessage: say,
    setStatusBarMessage: tell,
  });
  try {
    await run();
  } finally {
    Object.assign(vscode.window, {
      showErrorMessage,
      showWarningMessage,
      showInformationMessage,
      setStatusBarMessage,
    });
  }
  return said;
}

/** The problems of a file as `line: message`, with one-based lines; not that a code isn't used, which other files tell. */
export function problems(path: string): string[] {
  return vscode.languages
    .getDiagnostics(file(path))
    .filter(({ code }) => code !== 'unused-code')
    .map(({ range, message }) => `${range.start.line + 1}: ${message}`)
    .sort();
}

/** Waits until a file has a problem at a one-based line. */
export function untilProblem(path: string, problem: RegExp): Promise<string[]> {
  return until(
    `${path} should have the problem ${problem.source}`,
    () => problems(path),
    (found) => found.some((it) => problem.test(it)),
  );
}

/** Does something while one of our settings has another value. */
export async function setting(name: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('transcriptCoding');
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await run();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}

/** Closes all editors, also one whose file is gone; what wasn't saved is lost. */
export async function closeAll(): Promise<void> {
  await until(
    'all editors are closed',
    async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    },
    (tabs) => tabs.length === 0 && !vscode.window.activeTextEditor,
  );
}

/** Makes a transcript of its own for a test, and gives its path. Its name has only letters that no test types to find something else. */
export async function newTranscript(text: string, extension = 'txt'): Promise<string> {
  const time = Date.now()
    .toString(9)
    .replace(/\d/g, (digit) => 'dfjkpqxyz'.charAt(Number(digit)));
  const path = `interviews/new-${time}.${extension}`;
  await write(path, text);
  return path;
}

/** Opens a transcript of its own for each test, and takes it and what is beside it away afterwards. */
export function withTranscript(text: string, use: (path: string) => void): void {
  let path: string;
  beforeEach(async () => {
    path = await newTranscript(text);
    use(path);
    await open(path);
    await untilRead(path);
  });
  afterEach(async () => {
    await closeAll();
    await remove(`${path}.codes.yaml`);
    await remove(path);
  });
}

/** The titles of the quick fixes at a one-based line of an open file. */
export async function quickFixes(path: string, line: number): Promise<string[]> {
  return (await codeActions(path, line)).map(({ title }) => title);
}

/** Chooses the quick fix with this title at a one-based line of an open file, once it is offered. */
export async function applyQuickFix(path: string, line: number, title: string): Promise<void> {
  const action = await until(
    `there should be a quick fix ${title} at line ${line}`,
    async () => (await codeActions(path, line)).find((action) => action.title === title),
    (found) => found !== undefined,
  );
  const { command } = action ?? {};
  assert.ok(command);
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

function codeActions(path: string, line: number): Thenable<vscode.CodeAction[]> {
  const range = new vscode.Range(line - 1, 0, line - 1, 1);
  const kind = vscode.CodeActionKind.QuickFix.value;
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', file(path), range, kind);
}
