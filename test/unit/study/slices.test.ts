import assert from 'node:assert/strict';
import { Slices } from '../../../src/vscode/study/slices';

/** Works for some milliseconds, at least. */
function work(time: number): void {
  const end = performance.now() + time;
  while (performance.now() < end);
}

describe('Slices', () => {
  /** The most pieces of work that are done before others have their turn. */
  async function mostAtOnce(workers: number, pieces: number): Promise<number> {
    const slices = new Slices();
    let [most, sinceOthers, isOver] = [0, 0, false];
    const others = () => {
      sinceOthers = 0;
      if (!isOver) setImmediate(others);
    };
    others();
    const worker = async () => {
      for (let i = 0; i < pieces; i++) {
        await slices.turn();
        work(5);
        most = Math.max(most, ++sinceOthers);
      }
    };
    await Promise.all(Array.from({ length: workers }, worker));
    isOver = true;
    return most;
  }

  it('lets others in when a slice of 8 ms is over', async () => {
    assert.ok((await mostAtOnce(1, 8)) <= 2);
  });

  it('lets others in between many who wait at the same time', async () => {
    assert.ok((await mostAtOnce(16, 2)) <= 2);
  });

  it('gets something done in each slice, however long one piece takes', async () => {
    const slices = new Slices();
    for (let i = 0; i < 3; i++) {
      await slices.turn();
      work(20);
    }
  });
});
