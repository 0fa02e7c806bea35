import type { Document, Heading } from './document';
import { textOfRuns } from './runs';

/** A heading, and what it is found by: the same as GitHub and VS Code make of it in Markdown. */
export interface NamedHeading {
  readonly heading: Heading;
  /** Unique in the document. It changes only with the heading’s words, or with headings of the same words before it. */
  readonly id: string;
}

/** All headings of a document but its title. */
export function namedHeadings({ title, blocks }: Document): NamedHeading[] {
  const taken = new Map<string, number>();
  const idOf = (text: string) => {
    const slug = slugOf(text);
    let [id, n] = [slug, taken.get(slug) ?? 0];
    while (taken.has(id)) id = `${slug}-${++n}`;
    taken.set(slug, n);
    taken.set(id, taken.get(id) ?? 0);
    return id;
  };
  idOf(title);
  const headings = blocks.filter((it) => it.kind === 'heading');
  return headings.map((heading) => ({ heading, id: idOf(textOfRuns(heading.text)) }));
}

function slugOf(text: string): string {
  const slug = text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replace(/ /g, '-');
  return slug || 'section';
}
