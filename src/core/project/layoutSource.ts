import type { Codebook } from '../codebook/codebook';
import type { LayoutRule } from '../codebook/layoutRules';
import { readFrontMatter } from '../transcript/frontMatter';
import { isLayoutName } from '../transcript/layoutNames';
import { linesOf } from '../transcript/readTranscript';

/** The key of front matter that says a transcript's layout. */
export const LAYOUT_KEY = 'layout';

/** Who says which layout a transcript has: its own front matter, the codebook, or nobody, so that it is found out. */
export type LayoutSource =
  | { readonly kind: 'frontMatter'; readonly layout: string }
  | { readonly kind: 'codebook'; readonly rule: LayoutRule }
  | { readonly kind: 'found' };

/** @param text of the transcript. */
export function layoutSource(codebook: Codebook, path: string, text: string): LayoutSource {
  const { layout } = readFrontMatter(linesOf(text));
  if (layout !== undefined && isLayoutName(layout)) return { kind: 'frontMatter', layout };
  const rule = codebook.layouts.ruleFor(path);
  return rule ? { kind: 'codebook', rule } : { kind: 'found' };
}

/** Whether front matter can stand in a transcript: subtitles wouldn't be subtitles any more. */
export function canHaveFrontMatter(path: string): boolean {
  return !/\.(?:vtt|srt|json)$/i.test(path);
}
