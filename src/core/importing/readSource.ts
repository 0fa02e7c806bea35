import type { Vocabulary } from '../transcript/transcript';
import { readJson } from './data/readJson';
import { decodeText } from './decodeText';
import type { Draft } from './draft';
import { fromDraft } from './fromDraft';
import { importKind } from './importKinds';
import type { Imported } from './imported';
import { damaged, encrypted, ImportError, nothingSaid, saveAsDocx, tooLarge, unknownFormat } from './importProblem';
import type { PdfLibrary } from './pdf/pdfLibrary';

/** No transcript is larger, whatever it is wrapped in. In bytes. */
const LARGEST = 100 * 1024 * 1024;

/** A file to be imported. */
export interface ImportSource {
  /** Its name tells the format where its content doesn't. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** What the codebook of the study knows. */
  readonly vocabulary?: Vocabulary | undefined;
  /** Loads what reads PDF, which is large. */
  readonly loadPdf: () => Promise<PdfLibrary>;
}

/**
 * Reads a file of any format that is known.
 * @throws ImportError when it can't be read, or says nothing.
 */
export async function readSource(source: ImportSource, options: ReadOptions): Promise<Imported> {
  try {
    if (source.bytes.length > LARGEST) throw tooLarge(LARGEST / 1024 / 1024);
    const imported = await read(source, options);
    if (!imported.turns.length) throw nothingSaid();
    return imported;
  } catch (error) {
    throw importErrorOf(error);
  }
}

async function read({ name, bytes }: ImportSource, { vocabulary, loadPdf }: ReadOptions): Promise<Imported> {
  const draft = async (): Promise<Draft> => {
    const { draftOf } = await import('./words/draftOf');
    switch (importKind(name, bytes)) {
      case 'docx':
        return draftOf(await (await import('./words/docx')).readDocx(bytes));
      case 'odt':
        return draftOf(await (await import('./words/odt')).readOdt(bytes));
      case 'html':
        return draftOf(await (await import('./words/html')).readHtml(decodeText(bytes)));
      case 'pdf':
        return readPdfDraft(bytes, loadPdf);
      case 'text':
        return { text: decodeText(bytes), comments: [], marks: new Set() };
      case 'otherWords':
        throw saveAsDocx();
      default:
        throw unknownFormat();
    }
  };
  if (importKind(name, bytes) === 'json') return readJson(decodeText(bytes));
  return fromDraft(await draft(), vocabulary);
}

async function readPdfDraft(bytes: Uint8Array, loadPdf: () => Promise<PdfLibrary>): Promise<Draft> {
  const [{ readPdf }, { pdfDraft }] = await Promise.all([import('./pdf/readPdf'), import('./pdf/pdfDraft')]);
  return pdfDraft(await readPdf(bytes, await loadPdf()));
}

/** What isn't known to be something else comes from a library, about a damaged file. */
function importErrorOf(error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  const known = error instanceof Error && error.name === 'PasswordException' ? encrypted() : damaged();
  known.cause = error;
  return known;
}
