import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesBelow } from '../../src/cli/findFiles';
import { isCodebookPath } from '../../src/core/project/studyPaths';
import type { Study } from '../../src/core/project/study';
import type { Benchmark, Figure } from './benchmark';
import { EDITORS } from './grammars';
import { madeUpStudy, USUAL } from './madeUpStudy';
import { nodeStudy, readInBackground } from './nodeStudy';

const RIPGREP = 'node_modules/code-server/lib/vscode/node_modules/@vscode';

/** The ripgrep of a VS Code that the tests have installed. */
function ripgrep(): string | undefined {
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const system = `${process.platform}-${process.arch}`;
  const editors = existsSync(EDITORS) ? readdirSync(EDITORS).sort().reverse() : [];
  return editors
    .flatMap((editor) => [
      join(EDITORS, editor, RIPGREP, 'ripgrep-universal/bin', system, name),
      join(EDITORS, editor, RIPGREP, 'ripgrep/bin', name),
    ])
    .map((path) => resolve(path))
    .find((path) => existsSync(path));
}

export const coldIndex: Benchmark = {
  name: 'a study of so many transcripts read for the first time',
  against: 'rg -j2 for their header and label lines',
  limit: 1.3,
  size: 2000,
  rounds: 7,
  missing: () => (ripgrep() === undefined ? `a ripgrep in ${EDITORS}` : undefined),
  prepare(transcripts) {
    const made = madeUpStudy({ ...USUAL, transcripts });
    const rg = ripgrep() ?? '';
    let study: Study | undefined;
    let lines = 0;
    return {
      ours: async () => {
        const paths = (await filesBelow(made.folder)).filter((path) => !isCodebookPath(path));
        study = await readInBackground(nodeStudy(made.folder), paths);
      },
      theirs: () => {
        const args = ['--no-config', '-j2', '-n', '-e', '^#{1,6} ', '-e', '^[A-Z][a-z]+(-[a-z]+)+$', 'interviews'];
        lines = execFileSync(rg, args, { cwd: made.folder, maxBuffer: 2 ** 30 })
          .toString('latin1')
          .split('\n').length;
      },
      figures(): Figure[] {
        let found = 0;
        for (const { transcript } of study?.transcripts() ?? [])
          found += transcript.turns.length + transcript.labels.length;
        const said = made.turns + transcripts * USUAL.labels;
        return [
          { name: 'turns and labels read', value: (100 * found) / said, atLeast: 100, atMost: 100 },
          { name: 'lines found by rg', value: (100 * (lines - 1)) / said, atLeast: 100, atMost: 100 },
        ];
      },
      done: () => made.remove(),
    };
  },
};
