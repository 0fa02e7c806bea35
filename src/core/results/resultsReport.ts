import type { Block, Document, Run } from '../report/document';
import { boldRun } from '../report/runs';
import type { FoundExcerpt } from '../retrieval/foundExcerpts';
import { paragraphsWithin } from '../retrieval/paragraphsWithin';
import type { Said } from '../retrieval/searched';
import { onOneLine } from '../text/plainText';
import { turnAt } from '../transcript/turnAt';
import type { ResultGroup } from './resultGroups';

/** What a document of results says besides them. */
export interface ResultsReport {
  /** The query, as it was asked. */
  readonly query: string;
  /** How much was found, in a sentence. */
  readonly summary: string;
  /** As in `lang`. */
  readonly language: string;
  readonly memo: string;
}

/** What a query has found as a document that can be written in several formats: each excerpt as a quotation with its source. */
export function resultsReport(
  { query, summary, language, memo }: ResultsReport,
  groups: readonly ResultGroup[],
  saidIn: (path: string) => Said | undefined,
): Document {
  const blocks = groups.flatMap(({ label, excerpts }): Block[] => [
    { kind: 'heading', level: 1, text: [label] },
    ...excerpts.flatMap((excerpt): Block[] => {
      const said = saidIn(excerpt.path);
      if (!said) return [];
      const note: Block = { kind: 'paragraph', text: [{ text: `${memo}: `, italic: true }, excerpt.memo ?? ''] };
      return [
        { kind: 'quotation', paragraphs: spoken(excerpt, said), source: sourceOf(excerpt) },
        ...(excerpt.memo?.trim() ? [note] : []),
      ];
    }),
  ]);
  return { title: query, lead: [summary], language, hasContents: groups.length > 3, blocks };
}

/** What is said in an excerpt, by paragraph; with the names of those who speak where that changes. */
function spoken({ range }: FoundExcerpt, { transcript, lines }: Said): (Run | string)[][] {
  const speakerAt = (line: number) => turnAt(transcript, line)?.speaker;
  let speaking = speakerAt(range.start.line);
  return paragraphsWithin(transcript, range).map((part) => {
    const speaker = speakerAt(part.start.line);
    const words = onOneLine(lines.slice(part));
    if (speaker === undefined || speaker === speaking) return [words];
    speaking = speaker;
    return [boldRun(`${speaker}: `), words];
  });
}

function sourceOf({ path, range, speaker, codes, coder }: FoundExcerpt): (Run | string)[] {
  const before = speaker === undefined ? [] : [`${speaker}, `];
  const behind = [codes.join(', '), coder].filter(Boolean).join(' · ');
  return [...before, { text: `${path}:${range.start.line + 1}`, code: true }, ...(behind ? [` · ${behind}`] : [])];
}
