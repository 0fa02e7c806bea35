import { namedHeadings, type NamedHeading } from './headingIds';
import type { Document } from './document';

/** An entry of a list of contents, with those under it. */
export interface ContentsEntry extends NamedHeading {
  readonly under: readonly ContentsEntry[];
}

/** The headings of a document, each under the last one before it that is of a higher level. */
export function contentsOf(document: Document): ContentsEntry[] {
  type Open = NamedHeading & { readonly under: Open[] };
  const top: Open[] = [];
  const open: Open[] = [];
  for (const named of namedHeadings(document)) {
    while (open.length && (open.at(-1)?.heading.level ?? 0) >= named.heading.level) open.pop();
    const entry: Open = { ...named, under: [] };
    (open.at(-1)?.under ?? top).push(entry);
    open.push(entry);
  }
  return top;
}
