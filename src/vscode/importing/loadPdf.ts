import * as vscode from 'vscode';
import type { PdfLibrary } from '../../core/importing/pdf/pdfLibrary';

interface PdfModule {
  readonly exports: { loadPdf?: () => Promise<PdfLibrary> };
}

/**
 * Loads what reads PDF from the file beside the extension's own. On the desktop `require` would do; in the browser it knows nothing but
 * `vscode`, `importScripts` is blocked, and what `import()` may fetch is for the page's policy to say. So the file is read and run, as that
 * host does with the extension itself, and on the desktop too, since both are made of the same source.
 */
export async function loadPdf(extension: vscode.Uri): Promise<PdfLibrary> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'pdf.js'));
  const module: PdfModule = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own file, as the host loads the extension
  const run = new Function('module', 'exports', new TextDecoder().decode(bytes)) as (m: PdfModule, e: unknown) => void;
  run(module, module.exports);
  const { loadPdf: load } = module.exports;
  if (!load) throw new Error('dist/pdf.js has nothing in it');
  return load();
}
