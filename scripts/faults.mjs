// The fault run: `npm run faults -- [N] [--seed=S]` kills the extension host N times (200) while a VS Code window codes, and looks after
// each restart that every coding which was acknowledged is on disk, and that every file parses. The extension must have been built.
import { faultRun } from '../test/ui/faultRun.mjs';

const kills = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 200);
const seed = Number(
  /^--seed=(\d+)$/.exec(process.argv.find((it) => it.startsWith('--seed=')) ?? '')?.[1] ?? Date.now(),
);

console.log(`${kills} kills, seed ${seed % 2 ** 32}`);
const started = Date.now();
try {
  const run = await faultRun({ kills, seed: seed % 2 ** 32, log: (line) => console.log(line) });
  console.log(`${run.codings} codings acknowledged, ${run.undone} taken back, all moved ${run.moved} times.`);
  console.log(
    `After the kill itself: ${run.drafts} times a draft, ${run.halfWritten} times a file that was half-written.`,
  );
  console.log(`What was under way was written nevertheless ${run.wasUnderWay} times. Nothing was lost.`);
  console.log(
    `${run.kills} kills in ${Math.round((Date.now() - started) / 1000)} s, the slowest took ${run.slowest} ms.`,
  );
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
