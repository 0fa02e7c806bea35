/** A piece of text on a page, as PDF.js gives it. */
export interface PdfItem {
  readonly str: string;
  /** The last two numbers are its place: from the left, and from the bottom up. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

interface PdfPage {
  getTextContent(): Promise<{ readonly items: readonly (PdfItem | { readonly type: string })[] }>;
  /** The page's box: left, bottom, right, top. */
  readonly view: readonly number[];
  cleanup(): unknown;
}

interface PdfTask {
  readonly promise: Promise<{ readonly numPages: number; getPage(number: number): Promise<PdfPage> }>;
  destroy(): Promise<void>;
}

/** As much of PDF.js as text needs. */
export interface PdfLibrary {
  getDocument(source: {
    readonly data: Uint8Array;
    readonly isEvalSupported: boolean;
    readonly useSystemFonts: boolean;
    readonly disableFontFace: boolean;
    readonly verbosity: number;
  }): PdfTask;
}
