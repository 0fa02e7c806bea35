import type { AgreementOptions } from '../../core/agreement/agreementTable';
import { CONSENSUS } from '../../core/coders/coder';
import { codeNames } from '../../core/comparing/codeNames';
import type { ComparedCoders, TranscriptComparison } from '../../core/comparing/difference';
import { sidecarPath } from '../../core/project/studyPaths';
import { ConsensusSums, type ConsensusReport } from '../../core/reconciling/consensusReport';
import { Lines } from '../../core/text/lines';
import { textsNow } from '../refactoring/textsNow';
import type { StudyFolder } from '../study/studyFolder';

/**
 * What two coders have made of their differences; nothing where nothing of what they share has a consensus.
 * @param turn is awaited before each transcript.
 */
export async function consensusNow(
  folder: StudyFolder,
  coders: ComparedCoders,
  comparisons: readonly TranscriptComparison[],
  options: AgreementOptions,
  turn: () => Promise<void>,
): Promise<ConsensusReport | undefined> {
  const { study } = folder;
  const hasConsensus = ({ path }: TranscriptComparison) => study.sidecar(sidecarPath(path, CONSENSUS)) !== undefined;
  if (!comparisons.some(hasConsensus)) return undefined;
  const nameOf = codeNames(study.codebook);
  const sums = new ConsensusSums(study.codebook, coders, options);
  for (const comparison of comparisons) {
    await turn();
    const { path } = comparison;
    const sidecar = sidecarPath(path, CONSENSUS);
    const texts = await textsNow(folder, hasConsensus(comparison) ? [path, sidecar] : [path]);
    const coded = study.transcript(path);
    const text = texts.get(path);
    if (!coded || text === undefined) continue;
    sums.add({ coded, lines: new Lines(text), nameOf, consensus: texts.get(sidecar) }, comparison);
  }
  return sums.report();
}
