import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementTable, type AgreementTable } from '../../src/core/agreement/agreementTable';
import { comparedCoders } from '../../src/core/agreement/comparedCoders';
import { parseAt } from '../../src/core/codings/at';
import type { Coding } from '../../src/core/codings/coding';
import { addCodings } from '../../src/core/codings/sidecarEdits';
import { Study } from '../../src/core/project/study';
import { baseName, CODEBOOK, isSidecarPath, sidecarPath } from '../../src/core/project/studyPaths';
import { applyEdits } from '../../src/core/text/edit';
import { Random } from '../fuzz/random';
import type { Benchmark, Figure } from './benchmark';
import { jsonPath, madeUpStudy, USUAL } from './madeUpStudy';
import { median } from './measure';

const CODINGS = 100;
const CODERS = ['ann', 'bob'];
/** In milliseconds, those of garbage collection in other threads among them. */
const MOST_OWN_TIME = 1000;

export const agreement: Benchmark = {
  name: `agreement of two coders with ${CODINGS} codings each in so many transcripts`,
  against: 'JSON.parse of the same codings',
  limit: 12,
  size: 200,
  rounds: 7,
  async prepare(transcripts) {
    const { files, json } = coded(transcripts);
    const textOf = (path: string) => files.get(path) ?? '';
    const study = new Study({ read: (path) => Promise.resolve({ kind: 'text', text: textOf(path) }) });
    await study.update(files.keys());
    let table: AgreementTable | undefined;
    const took: number[] = [];
    return {
      ours: async () => {
        const before = process.cpuUsage();
        const compared = comparedCoders(study, CODERS);
        if (compared.kind !== 'comparable') throw new Error(compared.why);
        table = await agreementTable(study, compared, (path) => Promise.resolve(textOf(path)));
        const { user, system } = process.cpuUsage(before);
        took.push((user + system) / 1000);
      },
      theirs: () => json.map((text) => JSON.parse(text) as unknown),
      figures(): Figure[] {
        const { pooled, units } = table?.overall ?? {};
        const ann = pooled?.given[0] ?? 0;
        return [
          { name: 'processor time', value: median(took), atMost: MOST_OWN_TIME, unit: 'ms' },
          { name: 'codings counted', value: (100 * ann) / (transcripts * CODINGS), atLeast: 100, atMost: 100 },
          { name: 'turns counted', value: (100 * (units ?? 0)) / (transcripts * CODINGS), atLeast: 100, atMost: 100 },
          { name: 'codes with intervals', value: intervals(table), atLeast: 100 },
        ];
      },
    };
  },
};

function intervals(table: AgreementTable | undefined): number {
  const rows = [...(table?.codes ?? []), ...(table?.transcripts.map(({ pooled }) => pooled) ?? [])];
  return (100 * rows.filter(({ interval }) => interval?.kind === 'interval').length) / rows.length;
}

/** A study of which each turn is coded by both coders, and which codings these are as JSON. */
function coded(transcripts: number): { files: ReadonlyMap<string, string>; json: readonly string[] } {
  const made = madeUpStudy({ ...USUAL, transcripts, labels: 0, codings: CODINGS });
  const random = new Random(2);
  const textOf = (path: string) => readFileSync(join(made.folder, path), 'utf8');
  const files = new Map([[CODEBOOK, textOf(CODEBOOK)]]);
  const codes = [...textOf(CODEBOOK).matchAll(/name: (.*)/g)].map(([, name = '']) => name);
  const json: string[] = [];
  for (const path of made.paths.filter((it) => !isSidecarPath(it))) {
    files.set(path, textOf(path));
    const { codings } = JSON.parse(textOf(jsonPath(sidecarPath(path, undefined)))) as { codings: JsonCoding[] };
    for (const coder of CODERS) {
      // Bob sees a third of it otherwise: another code, or one more.
      const its = coder === 'ann' ? codings : codings.map((coding) => ({ ...coding, codes: otherCodes(coding) }));
      const asCodings = its.map(({ at, ...coding }): Coding => ({ ...coding, at: rangeOf(at), memo: undefined }));
      files.set(
        sidecarPath(path, coder),
        applyEdits('', addCodings('', asCodings, { transcript: baseName(path), coder })),
      );
      json.push(JSON.stringify({ transcript: baseName(path), coder, codings: its }));
    }
  }
  made.remove();
  return { files, json };

  function otherCodes({ codes: given }: JsonCoding): readonly string[] {
    const chance = random.next();
    if (chance < 0.2) return [random.one(codes)];
    return chance < 0.33 ? [...new Set([...given, random.one(codes)])] : given;
  }
}

interface JsonCoding extends Pick<Coding, 'id' | 'codes' | 'quote'> {
  readonly at: string;
}

function rangeOf(at: string): Coding['at'] {
  const range = parseAt(at);
  if (!range) throw new Error(`not a range: ${at}`);
  return range;
}
