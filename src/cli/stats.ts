import { codeFrequencies } from '../core/findings/codeFrequencies';
import type { Dimension } from '../core/findings/columns';
import { crossTable } from '../core/findings/crossTable';
import { attributeTerm } from '../core/findings/terms';
import { printQuery } from '../core/query/printQuery';
import { countStudies } from './countStudies';
import type { TableOptions } from './findingOptions';
import type { Output } from './output';
import { printCrossTables } from './printCrossTables';
import { printFrequencies } from './printFrequencies';

const BY = ['transcript', 'speaker', 'role', 'coder'] as const;

/**
 * Prints how often each code was given in the studies in a folder, as a whole or by something.
 * @param by `transcript`, `speaker`, `role`, `coder`, or the name of an attribute, in quotation marks where it is one of these words;
 * nothing for the whole.
 * @returns the exit code, as of {@link countStudies}.
 */
export async function stats(by: string | undefined, options: TableOptions, output: Output): Promise<number> {
  const { format } = options;
  if (by === undefined) {
    return countStudies(
      options,
      [],
      codeFrequencies,
      (counts, asked) => printFrequencies(counts, format, asked),
      output,
    );
  }
  const dimension = dimensionOf(by);
  return countStudies(
    options,
    dimension.kind === 'attribute' ? [attributeAsked(dimension.name)] : [],
    (counting, study) => crossTable(dimension, counting, study),
    (counts, asked) => printCrossTables(dimension, counts, format, asked),
    output,
  );
}

function dimensionOf(by: string): Dimension {
  const kind = BY.find((it) => it === by.toLowerCase());
  return kind ? { kind } : { kind: 'attribute', name: /^"(.*)"$/s.exec(by)?.[1] ?? by };
}

/** An attribute as a query names it, so that it is told where no transcript has it; any number may be its value. */
function attributeAsked(name: string): { query: ReturnType<typeof attributeTerm>; text: string; name: string } {
  const term = attributeTerm(name, '0');
  const [text = name] = printQuery(term).split(' =');
  const span = { start: 0, end: text.length };
  return { query: { ...term, span }, text, name: '--by' };
}
