import assert from 'node:assert/strict';
import { join, relative, sep } from 'node:path';
import { FOUND, MISTAKES } from '../../fixtures/mistakes';
import { folderForEach, runCli, writeFiles } from './runCli';

interface Sarif {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly rules: readonly {
          readonly id: string;
          readonly shortDescription: { readonly text: string };
          readonly fullDescription: { readonly text: string };
          readonly help: { readonly text: string };
          readonly defaultConfiguration: { readonly level: string };
        }[];
      };
    };
    readonly columnKind: string;
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
          readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
        };
      }[];
    }[];
  }[];
}

describe('check', () => {
  let folder: string;
  folderForEach((it) => (folder = it));

  const write = (files: Readonly<Record<string, string>>) => writeFiles(folder, files);
  const run = (...args: string[]) => runCli('check', ...args);

  /** What was printed as text, as `path:line:column severity code`. */
  function shown(out: string): string[] {
    return out
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [, place = '', severity = '', , code = ''] = /^(.*:\d+:\d+): (\w+): (.*) \[([\w-]+)\]$/.exec(line) ?? [];
        return `${relative(folder, place).split(sep).join('/')} ${severity} ${code}`;
      });
  }

  it('prints every mistake once, at its place', async () => {
    await write(MISTAKES);
    const { code, out, err } = await run(folder);
    assert.equal(code, 1);
    assert.deepEqual(shown(out).sort(), [...FOUND].sort());
    assert.equal(err, '3 errors, 20 warnings, 4 hints in 7 files\n');
    assert.match(
      out,
      /:21:1: warning: The code “Nigth-shift” is not in the codebook\. Is “Night-shift” meant\? \[unknown-code\]\n/,
    );
  });

  it('is content with a study that has nothing, or only hints', async () => {
    await write({ 'codebook.yaml': 'codes: [Work]\n', 'interviews/p.md': 'Ann: So.\n' });
    assert.deepEqual(await run(folder), { code: 0, out: '', err: '0 errors, 0 warnings, 0 hints in 2 files\n' });
    await write({
      'codebook.yaml': 'codes: [{name: Work, aliases: [Job]}]\n',
      'interviews/p.md': 'Ann: So.\n\nBen: Yes.\n\nJob\n\nAnn: No.\n',
    });
    const { code, out } = await run(folder);
    assert.deepEqual([code, shown(out)], [0, ['interviews/p.md:5:1 hint alias-in-use']]);
  });

  it('finds the studies of a folder, each with its codebook', async () => {
    await write({
      'a/codebook.yaml': 'codes: [Work]\n',
      'a/interviews/p.md': 'Ann: So.\n\nBen: Yes.\n\nWork\n\nAnn: No.\n',
      'b/codebook.yaml': 'codes: [Work-load]\n',
      'b/interviews/p.md': 'Ann: So.\n\nBen: Yes.\n\nWork-lode\n\nAnn: No.\n',
      'node_modules/x/codebook.yaml': 'codes: [',
    });
    const { code, out } = await run(folder);
    assert.deepEqual(
      [code, shown(out)],
      [1, ['b/codebook.yaml:1:9 hint unused-code', 'b/interviews/p.md:5:1 warning unknown-code']],
    );
  });

  it('takes for transcripts what the folder’s settings say, or what it is told', async () => {
    const settings =
      '{\n  // ours\n  "transcriptCoding.transcripts": ["talks/*.md", /* and */ "no//comment/**",],\n}\n';
    await write({
      'codebook.yaml': 'codes: [Work]\n',
      'talks/p.md': 'Ann: So.\n\nBen: Yes.\n\nWork-lode\n\nAnn: No.\n',
      'said/p.md': 'Ann: So.\n\nBen: Yes.\n\nWork-lode\n\nAnn: No.\n',
      '.vscode/settings.json': settings,
    });
    const files = async (...args: string[]) =>
      shown((await run(folder, ...args)).out)
        .filter((it) => !it.includes(' hint '))
        .map((it) => it.split(':')[0]);
    assert.deepEqual(await files(), ['talks/p.md']);
    assert.deepEqual(await files('--transcripts', 'said/*.md'), ['said/p.md']);
    assert.deepEqual(await files('--transcripts', 'said/*.md', '--transcripts=talks/**'), ['said/p.md', 'talks/p.md']);
    await write({ '.vscode/settings.json': '{' });
    const { code, err } = await run(folder);
    assert.equal(code, 2);
    assert.match(err, /settings\.json: /);
  });

  it('tells of words in the sidecars of confidential transcripts', async () => {
    const quoted = 'transcript: p.md\ncodings:\n  - id: a1\n    codes: [Work]\n    at: 1:6-1:9\n    quote: So.\n';
    await write({ 'interviews/p.md': 'Ann: So.\n', 'interviews/p.md.codes.yaml': quoted });
    assert.equal((await run(folder)).code, 0);
    await write({ '.vscode/settings.json': '{"transcriptCoding.confidential": true}' });
    assert.deepEqual(shown((await run(folder)).out), ['interviews/p.md.codes.yaml:6:12 warning quote-in-confidential']);
  });

  it('warns of a sidecar that is named for another coder than it names', async () => {
    const named = 'transcript: p.md\ncoder: Mia\ncodings: []\n';
    await write({ 'interviews/p.md': 'Ann: So.\n', 'interviews/p.md.maya.codes.yaml': named });
    const { code, out } = await run(folder);
    assert.deepEqual([code, shown(out)], [1, ['interviews/p.md.maya.codes.yaml:2:8 warning other-coder']]);
  });

  it('says so where there is nothing to check', async () => {
    const nothing = await run(folder);
    assert.deepEqual([nothing.code, nothing.out], [2, '']);
    assert.match(nothing.err, /there is no study here/);
    assert.equal((await run(join(folder, 'nowhere'))).code, 2);
    await write({ 'a.txt': '' });
    assert.equal((await run(join(folder, 'a.txt'))).code, 2);
    assert.equal((await run(folder, '--format=xml')).code, 2);
    assert.equal((await run(folder, 'another')).code, 2);
  });

  it('prints JSON', async () => {
    await write({ 'codebook.yaml': 'codes: [A, A]\n', 'interviews/p.md': 'Ann: So.\n' });
    const { code, out } = await run(folder, '--format=json');
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(out), {
      problems: [
        {
          file: join(folder, 'codebook.yaml'),
          start: '1:12',
          end: '1:13',
          severity: 'warning',
          code: 'name-twice',
          message: '“A” is in the codebook already.',
        },
      ],
    });
  });

  it('prints SARIF as code scanning wants it', async () => {
    await write(MISTAKES);
    const here = process.cwd();
    let sarif: Sarif;
    process.chdir(folder);
    try {
      await write({ 'interviews/ö p.md': 'Ann: So.\n\nBen: 🙂 Yes.\n\nNigth-shift\n\nAnn: No.\n' });
      const { code, out } = await run('--format=sarif');
      assert.equal(code, 1);
      sarif = JSON.parse(out) as Sarif;
    } finally {
      process.chdir(here);
    }
    assert.equal(sarif.version, '2.1.0');
    assert.match(sarif.$schema, /sarif-2\.1\.0/);
    const [only, ...others] = sarif.runs;
    assert.ok(only && !others.length);
    const { rules } = only.tool.driver;
    assert.equal(only.columnKind, 'utf16CodeUnits');
    assert.equal(only.results.length, FOUND.length + 1);
    for (const { id, shortDescription, fullDescription, help, defaultConfiguration } of rules) {
      for (const { text } of [shortDescription, fullDescription, help]) assert.match(text, /^[A-Z“].*\.$/s, id);
      assert.match(defaultConfiguration.level, /^(error|warning|note)$/);
    }
    const found = only.results.map(({ ruleId, ruleIndex, level, message, locations: [location, ...more] }) => {
      assert.equal(rules[ruleIndex]?.id, ruleId);
      assert.ok(location && !more.length);
      assert.ok(message.text && !/\{\d\}/.test(message.text));
      const { artifactLocation, region } = location.physicalLocation;
      assert.equal(artifactLocation.uriBaseId, '%SRCROOT%');
      assert.ok(region.startLine >= 1 && region.startColumn >= 1);
      assert.ok(region.endLine > region.startLine || region.endColumn >= region.startColumn);
      const severity = level === 'note' ? 'hint' : level;
      return `${decodeURIComponent(artifactLocation.uri)}:${region.startLine}:${region.startColumn} ${severity} ${ruleId}`;
    });
    assert.deepEqual(found.sort(), [...FOUND, 'interviews/ö p.md:5:1 warning unknown-code'].sort());
    assert.ok(
      only.results.some(
        ({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri === 'interviews/%C3%B6%20p.md',
      ),
    );
  });

  it('prints JSON when that is asked for as `read` has it, and says that a file is no folder', async () => {
    await write({ 'codebook.yaml': 'codes: [A, A]\n', 'p.md': 'Ann: So.\n' });
    const { problems } = JSON.parse((await run(folder, '--json')).out) as { problems: { code: string }[] };
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['name-twice'],
    );
    const { code, err } = await run(join(folder, 'p.md'));
    assert.equal(code, 2);
    assert.match(err, /p\.md: is no folder/);
  });

  it('names files outside of the current folder by their whole address in SARIF', async () => {
    await write({ 'codebook.yaml': 'codes: [A, A]\n', 'interviews/p.md': 'Ann: So.\n' });
    const { runs } = JSON.parse((await run(folder, '--format=sarif')).out) as Sarif;
    const uri = runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
    assert.match(uri, /^file:\/\/\/.*\/codebook\.yaml$/);
  });
});
