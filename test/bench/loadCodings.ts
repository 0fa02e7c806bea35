import { readSidecar } from '../../src/core/codings/readSidecar';
import { addCodings } from '../../src/core/codings/sidecarEdits';
import { applyEdits } from '../../src/core/text/edit';
import type { Benchmark, Figure } from './benchmark';
import { madeUpCodings, sidecarData } from './madeUp';

export const loadCodings: Benchmark = {
  name: 'codings loaded',
  against: 'JSON.parse of the same',
  limit: 4,
  size: 2000,
  rounds: 15,
  prepare(size) {
    const codings = madeUpCodings(size);
    const text = applyEdits('', addCodings('', codings, { transcript: 'p12.md' }));
    const json = JSON.stringify(sidecarData(codings));
    return {
      ours: () => readSidecar(text),
      theirs: () => JSON.parse(json) as unknown,
      figures(): Figure[] {
        const ids = new Set(readSidecar(text).sidecar.codings.map(({ id, quote }) => `${id} ${quote}`));
        const read = codings.filter(({ id, quote }) => ids.has(`${id} ${quote}`)).length;
        return [{ name: 'read', value: (100 * read) / size, atLeast: 100 }];
      },
    };
  },
};
