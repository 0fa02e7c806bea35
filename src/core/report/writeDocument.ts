import type { Document } from './document';

export const DOCUMENT_FORMATS = ['md', 'html', 'docx'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** A document as files: that itself, and where a format can’t hold its figures, these beside it. */
export interface WrittenDocument {
  readonly content: Uint8Array;
  /** By their paths beside it. */
  readonly figures: ReadonlyMap<string, Uint8Array>;
}

/**
 * Writes a document. What that takes is loaded when it is needed.
 * @param name what its file is called, without what tells its format: the folder of its figures is named for it.
 */
export async function writeDocument(
  document: Document,
  format: DocumentFormat,
  name: string,
): Promise<WrittenDocument> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const none = new Map<string, Uint8Array>();
  switch (format) {
    case 'html':
      return { content: bytes((await import('./toHtml')).toHtml(document)), figures: none };
    case 'docx':
      return { content: (await import('./toDocx')).toDocx(document), figures: none };
    case 'md': {
      const pathOf = (figure: number) => `${name}-figures/figure-${figure + 1}.svg`;
      const [{ toMarkdown }, { bareSvg }] = await Promise.all([import('./toMarkdown'), import('./inlineSvg')]);
      const drawn = document.blocks.flatMap((it) => (it.kind === 'figure' && !it.isInTable ? [it.svg] : []));
      const figures = new Map(drawn.map((svg, i) => [pathOf(i), bytes(`${bareSvg(svg)}\n`)]));
      return { content: bytes(toMarkdown(document, pathOf)), figures };
    }
  }
}
