import type { Difference } from '../../core/comparing/difference';
import type { ComparisonItem } from '../comparing/comparison';
import type { DifferenceItem } from '../comparing/differenceItem';

/** The differences among lines of the Comparison view. */
export function selectedDifferences(items: readonly ComparisonItem[]): Difference[] {
  return items.flatMap((item) => (isDifference(item) ? [item.difference] : []));
}

function isDifference(item: ComparisonItem): item is DifferenceItem {
  return 'difference' in item;
}
