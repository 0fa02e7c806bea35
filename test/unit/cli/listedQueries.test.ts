import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { runCli } from './runCli';

const DOCS = readFileSync('docs/queries.md', 'utf8').replaceAll('\r\n', '\n');
const FOLDER = '../shared/transcripts';
const REAL = 'delve-pdf-interview-12-rached.md';

function section(title: string): string {
  const [, text = ''] = DOCS.split(`\n## ${title}\n`);
  return text.split('\n## ')[0] ?? '';
}

describe('what docs/queries.md lists is what is found', () => {
  const commands = [
    ...section('On the sample study').matchAll(/query '([^\n]*)' samples\n```\n\n```text\n(.*?)```\n/gs),
  ];
  const lines = [...section('On an interview of a real study').matchAll(/^\| `(.*)` \| ([\d, ]+) \|$/gm)];

  it('for queries of all kinds', () => {
    assert.ok(commands.length >= 12);
    assert.ok(lines.length >= 8);
  });

  for (const [, query = '', listed = ''] of commands) {
    it(query, async () => {
      const { code, out, err } = await runCli('query', query, 'samples');
      assert.equal(code, 0);
      // Nothing in them is unknown.
      assert.match(err, /^\d+ [^\n]* in \d+ transcripts?\n$/);
      assert.equal(out.replaceAll('\\', '/'), listed);
    });
  }

  for (const [, query = '', listed = ''] of lines) {
    it(query, async function () {
      if (!existsSync(`${FOLDER}/${REAL}`)) {
        console.log(`      (no ${FOLDER}/${REAL})`);
        this.skip();
      }
      const { out } = await runCli('query', query, FOLDER, '--transcripts', REAL, '--format', 'json');
      const { studies } = JSON.parse(out) as { studies: { excerpts: { start: string }[] }[] };
      assert.deepEqual(
        studies[0]?.excerpts.map(({ start }) => start.split(':')[0]),
        listed.split(', '),
      );
    });
  }
});
