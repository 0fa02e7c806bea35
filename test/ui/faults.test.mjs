import assert from 'node:assert/strict';
import { faultRun } from './faultRun.mjs';

describe('The extension host killed while coding', () => {
  it('loses no coding that was acknowledged, and leaves whole files', async () => {
    const run = await faultRun({ kills: 3, seed: 7 });
    assert.equal(run.kills, 3);
    assert.ok(run.codings > 0, 'none was acknowledged');
  });
});
