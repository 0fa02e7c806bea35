import { AGREEMENT, agreementTable, type AgreementTable } from '../core/agreement/agreementTable';
import { comparedCoders, type Incomparable } from '../core/agreement/comparedCoders';
import { ROLES } from '../core/agreement/roles';
import { UNITS } from '../core/agreement/units';
import { coderKey, type Coder } from '../core/coders/coder';
import { problemText } from '../core/text/problem';
import { agreementCsv } from './agreementCsv';
import { agreementText, coderName } from './agreementText';
import { refuseWhileBlind } from './blind';
import { Misuse, oneOf } from './misuse';
import type { Output } from './output';
import { place } from './place';
import { matchesAny, noStudy, studiesOnDisk, type StudyOnDisk } from './studiesOnDisk';

export const AGREEMENT_FORMATS = ['table', 'json', 'csv'] as const;
const UNCODED = ['include', 'exclude'] as const;

/** What was written on the command line. */
interface AgreementArguments {
  readonly coders?: string | undefined;
  readonly unit?: string | undefined;
  readonly roles?: string | undefined;
  readonly children?: boolean | undefined;
  readonly uncoded?: string | undefined;
  readonly seed?: string | undefined;
  readonly format?: string | undefined;
  readonly transcripts?: readonly string[] | undefined;
}

/**
 * Prints how far the coders of the studies in a folder agree.
 * @returns the exit code: 0, or 1 when a sidecar can't be read and counts as not there, or 2 when there is nothing to compare.
 * @throws Misuse when the arguments can't be understood.
 */
export async function agreement(folder: string, args: AgreementArguments, output: Output): Promise<number> {
  const unit = oneOf('--unit', args.unit ?? AGREEMENT.unit, UNITS);
  const roles = oneOf('--roles', args.roles ?? AGREEMENT.roles, ROLES);
  const uncoded = oneOf('--uncoded', args.uncoded ?? AGREEMENT.uncoded, UNCODED);
  const format = oneOf('--format', args.format ?? 'table', AGREEMENT_FORMATS);
  const { seed = String(AGREEMENT.bootstrap.seed), transcripts, children = AGREEMENT.children } = args;
  if (!/^\d{1,9}$/.test(seed)) throw new Misuse(`--seed: “${seed}” is no whole number`);
  const options = { unit, roles, uncoded, children, bootstrap: { ...AGREEMENT.bootstrap, seed: Number(seed) } };
  const coders = args.coders?.split(',').map((name) => name.trim());

  const tables: [folder: string, table: AgreementTable][] = [];
  let studies = 0;
  let unreadable = 0;
  try {
    await refuseWhileBlind(folder);
    for await (const { root, ...found } of studiesOnDisk(folder, transcripts)) {
      studies++;
      const inFolder = (path: string) => (root ? `${root}/${path}` : path);
      const isWanted = transcripts && ((path: string) => matchesAny(transcripts)(inFolder(path)));
      const compared = comparedCoders(found.study, coders, isWanted);
      if (compared.kind === 'incomparable') {
        output.err(`${root || folder}: ${why(compared)}\n`);
        continue;
      }
      for (const path of compared.unreadable) tellUnreadable(found, path, output);
      unreadable += compared.unreadable.length;
      const table = await agreementTable(found.study, compared, (path) => textOf(found, path), options);
      tables.push([root, table]);
    }
  } catch (error) {
    output.err(`${(error as Error).message}\n`);
    return 2;
  }
  if (studies === 0) output.err(noStudy(folder));
  if (tables.length === 0) return 2;
  output.out(print(tables, format));
  return unreadable ? 1 : 0;
}

function print(
  tables: readonly (readonly [folder: string, table: AgreementTable])[],
  format: (typeof AGREEMENT_FORMATS)[number],
): string {
  switch (format) {
    case 'table':
      return tables.map(([folder, table]) => `${folder ? `${folder}\n` : ''}${agreementText(table)}`).join('\n');
    case 'json':
      return `${JSON.stringify({ studies: tables.map(([folder, table]) => asJson(folder, table)) }, undefined, 2)}\n`;
    case 'csv':
      return agreementCsv(tables);
  }
}

function asJson(folder: string, { coders, options, codedByOne, withConsensus, ...table }: AgreementTable): object {
  const { bootstrap, ...others } = options;
  const byOne = codedByOne.map(({ coder = null, paths }) => ({ coder, paths }));
  return {
    folder,
    coders: coders.map((coder) => coder ?? null),
    ...others,
    ...bootstrap,
    codedByOne: byOne,
    ...table,
    withConsensus: withConsensus.map(({ coder = null, ...row }) => ({ coder, ...row })),
  };
}

/** Says what is wrong with a sidecar that doesn't count. */
function tellUnreadable({ study, files }: Pick<StudyOnDisk, 'study' | 'files'>, path: string, output: Output): void {
  for (const problem of study.problems().get(path) ?? []) {
    const { severity, range } = problem;
    output.err(`${files.pathOf(path)}:${place(range.start)}: ${severity}: ${problemText(problem)}\n`);
  }
  output.err(`${files.pathOf(path)}: counts as if it weren’t there\n`);
}

async function textOf({ files }: Pick<StudyOnDisk, 'files'>, path: string): Promise<string> {
  const content = await files.read(path);
  if (content.kind !== 'text') throw new Error(`${files.pathOf(path)}: was there, and can’t be read any more`);
  return content.text;
}

function why({ why, coder, known }: Incomparable): string {
  const all = known.map(({ name, transcripts }) => `${coderName(name)} (${transcripts.size})`).join(', ');
  const there = known.length ? `who has coded how many transcripts: ${all}` : 'nobody has coded anything';
  switch (why) {
    case 'unknown-coder':
      return `“${asked(coder)}” has coded nothing here; ${there}`;
    case 'consensus':
      return `the consensus is what coders have agreed on, and is not compared; ${there}`;
    case 'too-few':
      return `it takes two coders to agree; ${there}`;
    case 'nothing-shared':
      return `no transcript has been coded by two of these; ${there}`;
  }
}

/** Nobody in particular is asked for with a hyphen. */
function asked(coder: Coder): string {
  return coder !== undefined && coderKey(coder) ? coder : coderName(undefined);
}
