import type { AgreementOptions } from '../../core/agreement/agreementTable';
import type { ComparedCoders, TranscriptComparison } from '../../core/comparing/difference';
import { ConsensusSums, type ConsensusReport } from '../../core/reconciling/consensusReport';
import { hasConsensus, transcriptToAgree } from '../comparing/transcriptToAgree';
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
  if (!comparisons.some(({ path }) => hasConsensus(folder, path))) return undefined;
  const sums = new ConsensusSums(folder.study.codebook, coders, options);
  for (const comparison of comparisons) {
    await turn();
    const transcript = await transcriptToAgree(folder, comparison.path);
    if (transcript) sums.add(transcript, comparison);
  }
  return sums.report();
}
