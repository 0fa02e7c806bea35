import type { PdfLibrary } from './core/importing/pdf/pdfLibrary';

/**
 * Loads what reads PDF. It is bundled into a file of its own that the editor's extension hosts and the command line share: it is larger
 * than all the rest, and few need it.
 */
export function loadPdf(): Promise<PdfLibrary> {
  return import('unpdf/pdfjs');
}
