import type { Codebook } from '../codebook/codebook';
import { inCodebookOrder } from '../agreement/inCodebookOrder';
import { comparePaths } from '../project/studyPaths';
import { compareText } from '../text/compareText';
import type { FoundExcerpt } from '../retrieval/foundExcerpts';
import { speakerTerms } from '../retrieval/speakerTerms';

/** By what results are put together. */
export const GROUPINGS = ['transcript', 'code', 'speaker'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ResultGroup {
  readonly label: string;
  readonly excerpts: readonly FoundExcerpt[];
}

/**
 * Results in groups, each in the order in which they were found. An excerpt with several codes is in the group of each.
 * @param excerpts by path, and then in text order.
 * @param none what a group is called of excerpts that have no code, or nobody speaks.
 */
export function resultGroups(
  excerpts: readonly FoundExcerpt[],
  grouping: Grouping,
  codebook: Codebook,
  none: string,
): ResultGroup[] {
  const speakers = speakerTerms(codebook);
  const groups = new Map<string, FoundExcerpt[]>();
  for (const excerpt of excerpts) {
    for (const label of labelsOf(excerpt)) {
      const its = groups.get(label);
      if (its) its.push(excerpt);
      else groups.set(label, [excerpt]);
    }
  }
  return inOrder([...groups.keys()]).map((label) => ({ label: label || none, excerpts: groups.get(label) ?? [] }));

  function labelsOf({ path, codes, speaker }: FoundExcerpt): string[] {
    switch (grouping) {
      case 'transcript':
        return [path];
      case 'speaker':
        return [speaker === undefined ? '' : speakers.personOf(speaker)];
      case 'code': {
        const names = new Set(codes.map((code) => codebook.find(code)?.name ?? code));
        return names.size ? [...names] : [''];
      }
    }
  }

  function inOrder(labels: string[]): string[] {
    const named = labels.filter(Boolean);
    const rest = labels.filter((label) => !label);
    switch (grouping) {
      case 'transcript':
        return labels.sort(comparePaths);
      case 'speaker':
        return [...named.sort(compareText), ...rest];
      case 'code':
        return [...inCodebookOrder(codebook, new Set(named)), ...rest];
    }
  }
}
