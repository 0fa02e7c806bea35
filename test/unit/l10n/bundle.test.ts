import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import bundle from '../../../l10n/bundle.l10n.json';
import manifest from '../../../package.json';
import english from '../../../package.nls.json';

const { commands, configuration } = manifest.contributes;

/** The words of the manifest, in which `%key%` stands for an entry of package.nls.json. */
function inEnglish(text: string): string {
  return text.replace(/^%(.+)%$/, (_, key: string) => english[key as keyof typeof english]);
}

describe('the bundle of messages', () => {
  it('has the messages of the source', function () {
    this.timeout(60_000);
    const { status, stderr } = spawnSync(process.execPath, ['scripts/l10n.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  it('has those of the editor and those of problems', () => {
    for (const message of [
      'Tick the codes to remove',
      'The code “{0}” is not in the codebook.',
      'A code needs a name.',
    ])
      assert.equal(bundle[message as keyof typeof bundle], message);
  });

  it('is written with curly quotes', () => {
    for (const message of [...Object.keys(bundle), ...Object.values(english)]) {
      assert.doesNotMatch(message, /\p{L}'\p{L}/u);
      assert.doesNotMatch(message, /"(?!#)\p{L}/u);
    }
  });

  it('numbers what varies from {0} on', () => {
    for (const message of Object.keys(bundle)) {
      const numbers = [...new Set([...message.matchAll(/\{(\d+)\}/g)].map((match) => Number(match[1])))].sort();
      assert.deepEqual(numbers, [...numbers.keys()], message);
    }
  });
});

describe('package.nls.json', () => {
  it('has what package.json asks for, and nothing else', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map((match) => match[1]);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
  });
});

describe('package.json', () => {
  it('contributes only commands that are registered', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const source = files.map((name) => readFileSync(join('src', name), 'utf8')).join('\n');
    const registered = new Set(
      [...source.matchAll(/\b(?:register|registerCommand)\(\s*'(?:transcriptCoding\.)?(\w+)'/g)].map(
        (match) => match[1],
      ),
    );
    for (const { command } of commands) assert.ok(registered.has(command.replace('transcriptCoding.', '')), command);
  });
});

describe('README.md', () => {
  /** What the first column names, of the table that begins with this heading. */
  function firstColumn(heading: string): string[] {
    const readme = readFileSync('README.md', 'utf8');
    const table = new RegExp(`^\\| ${heading} \\|.*\\r?\\n\\|.*\\r?\\n((?:\\|.*(?:\\r?\\n|$))+)`, 'm').exec(
      readme,
    )?.[1];
    return (table?.match(/^\|[^|]+/gm) ?? []).flatMap((cell) => cell.slice(1).trim().split(', '));
  }

  it('names every command', () => {
    const named = firstColumn('command');
    assert.deepEqual(named.sort(), commands.map(({ title }) => inEnglish(title)).sort());
  });

  it('names every setting', () => {
    const named = firstColumn('setting');
    assert.deepEqual(
      named.sort(),
      Object.keys(configuration.properties)
        .map((name) => `\`${name}\``)
        .sort(),
    );
  });
});
