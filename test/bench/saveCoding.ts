import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument, type YAMLSeq } from 'yaml';
import { formatAt } from '../../src/core/codings/at';
import { readSidecar } from '../../src/core/codings/readSidecar';
import { addCodings } from '../../src/core/codings/sidecarEdits';
import { applyEdits } from '../../src/core/text/edit';
import type { Benchmark, Figure } from './benchmark';
import { madeUpCodings } from './madeUp';

const owner = { transcript: 'p12.md' };

export const saveCoding: Benchmark = {
  name: 'one coding saved among these',
  against: 'parsing, printing and writing it by “yaml”',
  limit: 1 / 30,
  size: 2000,
  rounds: 9,
  prepare(size) {
    const [added, ...codings] = madeUpCodings(size + 1).reverse();
    if (!added) throw new RangeError('there must be codings');
    const text = applyEdits('', addCodings('', codings, owner));
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const [ours, theirs] = [join(folder, 'ours.yaml'), join(folder, 'theirs.yaml')];
    return {
      ours: () => writeFileSync(ours, applyEdits(text, addCodings(text, [added], owner))),
      theirs: () => {
        const document = parseDocument(text);
        (document.get('codings') as YAMLSeq).add(document.createNode({ ...added, at: formatAt(added.at) }));
        writeFileSync(theirs, document.toString({ lineWidth: 0 }));
      },
      figures(): Figure[] {
        const [our, their] = [ours, theirs].map((path) => readSidecar(readFileSync(path, 'utf8')).sidecar.codings);
        const same = our?.filter(({ id, quote }, i) => id === their?.[i]?.id && quote === their[i].quote);
        return [{ name: 'the same in both files', value: (100 * (same?.length ?? 0)) / (size + 1), atLeast: 100 }];
      },
      done: () => rmSync(folder, { recursive: true }),
    };
  },
};
