import type { Runner, Test } from 'mocha';

/** Says each result of a run, and last how many there are. Rejects when a test fails, and when none ran. */
export function report(runner: Runner, say: (line: string) => void): Promise<void> {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  runner.on('pass', (test) => {
    passed++;
    say(`  ✓ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
  });
  runner.on('retry', (test: Test, error: Error) => {
    say(`  ↻ ${test.fullTitle()}: ${error.message}`);
  });
  runner.on('fail', (test, error: Error) => {
    failed++;
    say(`  ✗ ${test.fullTitle()}\n${(error.stack ?? String(error)).replace(/^/gm, '      ')}`);
  });
  runner.on('pending', (test) => {
    skipped++;
    say(`  - ${test.fullTitle()}`);
  });
  return new Promise((resolve, reject) => {
    runner.once('end', () => {
      say(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
      if (failed > 0) reject(new Error(`${failed} tests failed`));
      else if (passed === 0) reject(new Error('no test ran'));
      else resolve();
    });
  });
}
