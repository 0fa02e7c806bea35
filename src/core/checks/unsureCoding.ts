import type { CodedTranscript } from '../project/codeTranscript';
import { isCertain, type CodingState, type PlacedCoding } from '../project/placedCoding';
import { baseName } from '../project/studyPaths';
import { percent } from '../text/percent';
import type { Problem } from '../text/problem';
import type { FoundProblem, Rule } from './rule';

/** A coding whose excerpt can't be found any more. */
export const orphan: Rule = {
  code: 'orphan',
  severity: 'warning',
  summary: 'The excerpt of a coding can’t be found in its transcript.',
  help: 'The transcript was changed so much that the words of the coding aren’t there any more. In the editor: find the excerpt, attach the coding to a selection, or discard it.',
  inTranscript: (coded) => unsure(coded, 'orphan', lost),
};

/** A coding whose excerpt is probably found, until somebody confirms it. */
export const approximate: Rule = {
  code: 'approximate',
  severity: 'warning',
  summary: 'The excerpt of a coding is only probably found.',
  help: 'The transcript was changed. In the editor: confirm the place, or choose another.',
  inTranscript: (coded) => unsure(coded, 'approximate', toConfirm),
};

function unsure(
  { path, codings }: CodedTranscript,
  state: CodingState,
  problemOf: (coding: PlacedCoding, transcript: string) => Problem,
): FoundProblem[] {
  return codings.flatMap((coding) => {
    if (isCertain(coding) || coding.state !== state || coding.source.kind !== 'sidecar') return [];
    return [{ path: coding.source.path, problem: problemOf(coding, baseName(path)) }];
  });
}

function lost({ firstWords, range, source }: PlacedCoding, transcript: string): Problem {
  const { code, severity } = orphan;
  if (firstWords) {
    const message = 'The excerpt of this coding can’t be found in {0}: “{1}”';
    return { code, severity, range: source.range, message, args: [transcript, firstWords] };
  }
  const message =
    'The excerpt of this coding can’t be found in {0}. Its words aren’t written down; it was at line {1}.';
  return { code, severity, range: source.range, message, args: [transcript, String(range.start.line + 1)] };
}

function toConfirm({ range, sureness, source }: PlacedCoding, transcript: string): Problem {
  const { code, severity } = approximate;
  const message =
    'The excerpt of this coding is probably the one at line {0} of {1} ({2} % sure). Confirm it, or choose another.';
  const args = [String(range.start.line + 1), transcript, percent(sureness)];
  return { code, severity, range: source.range, message, args };
}
