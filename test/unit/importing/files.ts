import { newId } from '../../../src/core/codings/newId';
import { importFile, type ImportedFile } from '../../../src/core/importing/importFile';
import type { PdfLibrary } from '../../../src/core/importing/pdf/pdfLibrary';
import { readSource } from '../../../src/core/importing/readSource';
import type { Vocabulary } from '../../../src/core/transcript/transcript';

export const loadPdf = (): Promise<PdfLibrary> => import('unpdf/pdfjs');

/** Imports a file as `x.md`. */
export async function imported(name: string, content: string | Uint8Array, vocabulary?: Vocabulary): Promise<Result> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const source = await readSource({ name, bytes }, { vocabulary, loadPdf });
  let id = 0;
  const random = () => (id++ % 36) / 36;
  const made = importFile(source, {
    path: 'x.md',
    vocabulary,
    confidential: false,
    newId: () => newId(() => false, random),
  });
  const [transcript, ...sidecars] = made.changes;
  return { made, text: transcript?.after ?? '', codings: sidecars.map(({ path, after }) => `${path}\n${after ?? ''}`) };
}

interface Result {
  readonly made: ImportedFile;
  readonly text: string;
  readonly codings: readonly string[];
}

/** Lines with a blank one between them, as transcripts are printed. */
export function blocks(...all: string[]): string {
  return `${all.join('\n\n')}\n`;
}

/** What a promise was rejected with, in English. */
export async function refusal(run: Promise<unknown>): Promise<string> {
  try {
    await run;
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
}
