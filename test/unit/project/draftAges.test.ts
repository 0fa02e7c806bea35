import assert from 'node:assert/strict';
import { DraftAges } from '../../../src/core/project/draftAges';

const HOUR = 3_600_000;

describe('the age of a draft', () => {
  let now: number;
  let ages: DraftAges;
  beforeEach(() => {
    now = 50;
    ages = new DraftAges(() => now);
  });

  for (const [clock, there] of [
    ['is right', 0],
    ['is an hour ahead', HOUR],
    ['is an hour behind', -HOUR],
  ] as const) {
    it(`is told where the file system’s clock ${clock}`, () => {
      ages.wroteOwn(1000 + there);
      assert.equal(ages.ageOf('living', 900 + there), 100);
      assert.equal(ages.ageOf('left', 1000 + there - 60_000), 60_000);
      now += 30;
      assert.equal(ages.ageOf('living', 900 + there), 130);
    });
  }

  it('grows while it is looked at, though its writer’s clock is far ahead', () => {
    ages.wroteOwn(1000);
    assert.equal(ages.ageOf('ahead', 1000 + HOUR), 0);
    now += 400;
    assert.equal(ages.ageOf('ahead', 1000 + HOUR), 400);
  });

  it('begins anew when it is written again', () => {
    ages.wroteOwn(1000);
    assert.equal(ages.ageOf('waiting', 1000), 0);
    now += 400;
    assert.equal(ages.ageOf('waiting', 1390), 10);
  });
});
