import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FOUND, MISTAKES } from '../fixtures/mistakes';
import { answer } from './picks';
import { applyQuickFix, closeAll, command, file, open, quickFixes, read, remove, until, write } from './support';

const FOLDER = 'mistakes';
const CODEBOOK = `${FOLDER}/codebook.yaml`;
const TRANSCRIPT = `${FOLDER}/interviews/p1.md`;
const SIDECAR = `${TRANSCRIPT}.codes.yaml`;

/** What is expected here: the theme has one background. */
function expected(): string[] {
  const { Dark, HighContrast } = vscode.ColorThemeKind;
  const isDark = [Dark, HighContrast].includes(vscode.window.activeColorTheme.kind);
  const visible = `codebook.yaml:${isDark ? 9 : 11}:12 `;
  return FOUND.filter((it) => !it.startsWith(visible)).sort();
}

function found(): string[] {
  const severities = ['error', 'warning', 'information', 'hint'];
  return Object.keys(MISTAKES)
    .flatMap((path) =>
      vscode.languages.getDiagnostics(file(`${FOLDER}/${path}`)).map(({ range: { start }, severity, code }) => {
        return `${path}:${start.line + 1}:${start.character + 1} ${severities[severity] ?? ''} ${typeof code === 'string' ? code : ''}`;
      }),
    )
    .sort();
}

describe('A study with every mistake', () => {
  beforeEach(async () => {
    for (const [path, text] of Object.entries(MISTAKES)) await write(`${FOLDER}/${path}`, text);
    await until('all mistakes are found', found, (now) => now.join() === expected().join());
  });
  afterEach(closeAll);
  after(async () => {
    for (const path of Object.keys(MISTAKES)) await remove(`${FOLDER}/${path}`);
    await until('nothing is found any more', found, (now) => now.length === 0);
    await remove(FOLDER);
  });

  const text = (path: string) => MISTAKES[path.slice(FOLDER.length + 1)] ?? '';
  const untilGone = (place: string) =>
    until(`${place} is mended`, found, (now) => !now.some((it) => it.startsWith(place)));

  it('shows each once, and fades a code that isn’t used', () => {
    const unused = vscode.languages.getDiagnostics(file(CODEBOOK)).filter(({ code }) => code === 'unused-code');
    assert.equal(unused.length, 2);
    for (const { tags } of unused) assert.deepEqual(tags, [vscode.DiagnosticTag.Unnecessary]);
  });

  it('has a mistyped label changed to the code that is meant, unsaved, and undone', async () => {
    const { document } = await open(TRANSCRIPT, 20);
    assert.deepEqual(await quickFixes(TRANSCRIPT, 21), [
      'Change to “Night-shift”',
      'Add “Nigth-shift” to the codebook',
    ]);
    await applyQuickFix(TRANSCRIPT, 21, 'Change to “Night-shift”');
    assert.equal(document.getText(), text(TRANSCRIPT).replace('Nigth-shift', 'Night-shift'));
    assert.equal(await read(TRANSCRIPT), text(TRANSCRIPT));
    await untilGone('interviews/p1.md:21:1');
    await command('undoCoding');
    assert.equal(document.getText(), text(TRANSCRIPT));
  });

  it('has a mistyped code changed in a sidecar', async () => {
    await open(SIDECAR, 24);
    await applyQuickFix(SIDECAR, 25, 'Change to “Help”');
    assert.equal(await read(SIDECAR), text(SIDECAR).replace('Hepl', 'Help'));
    await command('undoCoding');
    assert.equal(await read(SIDECAR), text(SIDECAR));
  });

  it('has an alias changed to the code’s name, in one place or in all of the study', async () => {
    await open(SIDECAR, 15);
    const all = 'Change “Nights” to “Night-shift” in all 2 places of the study…';
    assert.deepEqual(await quickFixes(SIDECAR, 16), ['Change to “Night-shift”', all]);
    await applyQuickFix(SIDECAR, 16, 'Change to “Night-shift”');
    const once = text(SIDECAR).replace('[Nights]', '[Night-shift]');
    assert.equal(await read(SIDECAR), once);
    await command('undoCoding');
    await until('the alias is there again', found, (now) => now.join() === expected().join());
    await answer(() => applyQuickFix(SIDECAR, 16, all), [0]);
    assert.equal(await read(SIDECAR), once.replace('[Night-shift, Nights]', '[Night-shift]'));
    assert.equal(await read(TRANSCRIPT), text(TRANSCRIPT).replace('\nNights\n', '\nNight-shift\n'));
    await command('undoCoding');
    assert.equal(await read(SIDECAR), text(SIDECAR));
    assert.equal(await read(TRANSCRIPT), text(TRANSCRIPT));
  });

  it('has what is said twice taken out, where nothing is lost with it', async () => {
    await open(SIDECAR, 7);
    assert.deepEqual(await quickFixes(SIDECAR, 8), ['Take Work out of this coding']);
    await applyQuickFix(SIDECAR, 8, 'Take Work out of this coding');
    await untilGone('interviews/p1.md.codes.yaml:8:20');
    await applyQuickFix(SIDECAR, 12, 'Take Nights out of this coding');
    const less = text(SIDECAR).replace('[Trust, Work]', '[Trust]').replace('[Night-shift, Nights]', '[Night-shift]');
    assert.equal(await read(SIDECAR), less);
    await untilGone('interviews/p1.md.codes.yaml:12:26');
    // The coding has a memo, which the label can't have.
    await until(
      'the label can be removed, and nothing else',
      () => quickFixes(SIDECAR, 20),
      (fixes) => fixes.join() === 'Remove the inline label in p1.md',
    );
  });

  it('has labels removed that say it again, or code nothing', async () => {
    const { document } = await open(TRANSCRIPT, 18);
    await applyQuickFix(TRANSCRIPT, 19, 'Remove this label');
    await untilGone('interviews/p1.md:19:1 warning same-coding');
    await applyQuickFix(TRANSCRIPT, 11, 'Remove this label');
    const lines = text(TRANSCRIPT).split('\n');
    assert.deepEqual(document.getText().split('\n'), [
      ...lines.slice(0, 9),
      ...lines.slice(11, 17),
      ...lines.slice(19),
    ]);
  });

  it('has a color that can hardly be seen replaced, or taken away', async () => {
    const isDark = !expected().some((it) => it.startsWith('codebook.yaml:9:'));
    const [line, name, written, slot] = isDark ? [11, 'Sister', '"#2b2b2b"', 12] : [9, 'Help', '"#fdf6b2"', 8];
    await open(CODEBOOK, line - 1);
    const nearest = `Use the palette’s color ${slot}, which is most like it`;
    const none = `Take the color of “${name}” away`;
    assert.deepEqual(await quickFixes(CODEBOOK, line), [nearest, none]);
    await applyQuickFix(CODEBOOK, line, nearest);
    assert.equal(await read(CODEBOOK), text(CODEBOOK).replace(written, String(slot)));
    await command('undoCoding');
    await until('the color is there again', found, (now) => now.join() === expected().join());
    await applyQuickFix(CODEBOOK, line, none);
    assert.ok(!(await read(CODEBOOK)).includes(written));
  });

  it('tells of a color by the theme that is shown', async () => {
    const theme = vscode.workspace.getConfiguration('workbench').get<string>('colorTheme');
    const before = expected();
    const { Light, Dark } = vscode.ColorThemeKind;
    const isDark = vscode.window.activeColorTheme.kind === Dark;
    const settings = vscode.workspace.getConfiguration('workbench');
    const other = isDark ? 'Default Light Modern' : 'Default Dark Modern';
    await settings.update('colorTheme', other, vscode.ConfigurationTarget.Global);
    try {
      await until(
        'another theme',
        () => vscode.window.activeColorTheme.kind,
        (kind) => kind === (isDark ? Light : Dark),
      );
      await until('the other color is told', found, (now) => now.join() === expected().join());
      assert.notDeepEqual(expected(), before);
    } finally {
      await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      await until('the theme is back', found, (now) => now.join() === before.join());
    }
  });
});
