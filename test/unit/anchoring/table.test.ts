import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

describe('docs/anchoring.md', () => {
  it('has the table that the code makes', function () {
    this.timeout(60_000);
    const { status, stderr } = spawnSync(process.execPath, ['scripts/anchoring.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  it('tells of no coding that is silently on other words', () => {
    const rows = readFileSync('docs/anchoring.md', 'utf8').match(/^\|.*\d \|$/gm) ?? [];
    assert.equal(rows.length, 6);
    for (const row of rows) assert.match(row, /\| 0 +\|$/);
  });
});
