import { placeInSource, type PlacedCoding } from '../project/placedCoding';
import { baseName } from '../project/studyPaths';
import type { Problem } from '../text/problem';
import { doublesIn, type Double } from './doubles';
import type { FoundProblem, Rule } from './rule';

/** A coding that says of an excerpt what is said already: by another of its file, by a label, or by itself. */
export const sameCoding: Rule = {
  code: 'same-coding',
  severity: 'warning',
  summary: 'Two codings say the same.',
  help: 'One file, or it and an inline label, gives the same excerpt the same code twice, so that it is counted twice. Take the code out of one of the two.',

  inTranscript: (coded, { codebook }) =>
    doublesIn(coded, codebook).map((double): FoundProblem => {
      const { source } = double.coding;
      const path = source.kind === 'sidecar' ? source.path : coded.path;
      return { path, problem: problemOf(double, baseName(coded.path)) };
    }),
};

function problemOf({ kind, coding, codes, other }: Double, transcript: string): Problem {
  const { code, severity } = sameCoding;
  const at = { code, severity, range: placeInSource(coding, codes[0] ?? 0) };
  const names = codes.map((index) => coding.codes[index]).join(', ');
  const line = lineOf(other);
  switch (kind) {
    case 'names': {
      const message = 'This coding has the code “{0}” already, under another of its names.';
      return { ...at, message, args: [names] };
    }
    case 'labels': {
      const message = 'The inline label at line {1} gives this paragraph the same code: {0}.';
      return { ...at, message, args: [names, line] };
    }
    case 'notations': {
      const message = 'The inline label at line {1} of {2} gives this excerpt the same code: {0}.';
      return { ...at, message, args: [names, line, transcript] };
    }
    case 'codings': {
      const message = 'The coding at line {1} says the same of this excerpt: {0}.';
      return { ...at, message, args: [names, line] };
    }
  }
}

/** The line, counted from 1, on which a coding begins in the file that it is written in. */
function lineOf({ source }: PlacedCoding): string {
  return String(source.range.start.line + 1);
}
