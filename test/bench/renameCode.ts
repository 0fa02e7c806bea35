import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Study } from '../../src/core/project/study';
import { readCodebook } from '../../src/core/codebook/readCodebook';
import { recodeStudy } from '../../src/core/refactorings/recodeStudy';
import { EditedFiles } from '../../src/core/refactorings/rewriteTranscript';
import type { Benchmark, Figure } from './benchmark';

/** How often the code is used in each transcript: half of it in labels, half in the sidecar. */
const USES = 10;
const [OLD, NEW] = ['Data-low-quality', 'Data-bad'];

export const renameCode: Benchmark = {
  name: `a code renamed that is used ${USES} times in each of so many transcripts`,
  against: 'plain text replacement in the same files',
  limit: 8,
  size: 500,
  rounds: 9,
  prepare(size) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const study = new Study({ read: () => Promise.resolve({ kind: 'missing' }) });
    const paths: string[] = [];
    for (let i = 0; i < size; i++) {
      const { transcript, sidecar } = madeUp(i);
      study.setTranscriptText(`p${i}.md`, transcript);
      for (const [path, text] of [
        [`p${i}.md`, transcript],
        [`p${i}.md.codes.yaml`, sidecar],
      ] as const) {
        writeFileSync(join(folder, path), text);
        paths.push(path);
      }
    }
    const { codebook } = readCodebook(`codes: [${NEW}]`);
    const read = (path: string) => readFileSync(join(folder, path), 'utf8');
    const write = (path: string, text: string) => writeFileSync(join(folder, `${path}.new`), text);
    const names = new Set([OLD]);
    const ours = () => {
      const texts = new Map(paths.map((path) => [path, read(path)]));
      const files = new EditedFiles({ study, texts, isConfidential: () => false });
      const codeFor = (name: string) => (name === OLD ? NEW : name);
      recodeStudy(files, { names, codeFor, keyOf: (name) => name }, codebook);
      for (const { path, after } of files.changes()) write(path, after);
    };
    const theirs = () => {
      for (const path of paths) write(path, read(path).replaceAll(OLD, NEW));
    };
    return {
      ours,
      theirs,
      figures(): Figure[] {
        theirs();
        const expected = paths.map((path) => read(`${path}.new`));
        ours();
        const same = paths.filter((path, i) => read(`${path}.new`) === expected[i]).length;
        return [{ name: 'the same in both files', value: (100 * same) / paths.length, atLeast: 100 }];
      },
      done: () => rmSync(folder, { recursive: true }),
    };
  },
};

/** A transcript of some turns, of which every other one has a label, and its sidecar, with a coding of the others. */
function madeUp(index: number): { readonly transcript: string; readonly sidecar: string } {
  const lines: string[] = [];
  const codings: string[] = [];
  for (let n = 0; n < 4 * USES; n++) {
    const words = `This is what is said in interview ${index} for the ${n}. time, and it goes on for a while as people do.`;
    lines.push(`${n % 2 ? 'Ann' : 'Ben'}: ${words}`, '');
    if (n % 4 === 0 && n < 2 * USES) lines.push(OLD, '');
    else if (n % 4 === 2 && n < 2 * USES) {
      const line = lines.length - 1;
      const at = `${line}:6-${line}:${6 + words.length}`;
      codings.push(`  - id: c${n}`, `    codes: [${OLD}]`, `    at: ${at}`, `    quote: ${words}`);
    }
  }
  return {
    transcript: `${lines.join('\n')}\n`,
    sidecar: `transcript: p${index}.md\ncodings:\n${codings.join('\n')}\n`,
  };
}
