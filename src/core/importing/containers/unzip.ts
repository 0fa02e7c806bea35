import { damaged, ImportError, tooLarge } from '../importProblem';

/** How much is unpacked at most, in bytes: a book has one or two million letters. */
const MOST = 64 * 1024 * 1024;

/** How much is given to the unpacker at once, in bytes, so that it is stopped before it has filled the memory. */
const PIECE = 16 * 1024;

/**
 * Unpacks files of an archive by their names.
 * @returns those that are in it.
 * @throws ImportError when the archive is damaged, or unpacks to more than any document.
 */
export async function unzip(bytes: Uint8Array, wanted: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const files = new Map<string, Uint8Array>();
  let size = 0;
  let open = 0;
  const archive = new Unzip((file) => {
    if (!wanted.includes(file.name) || files.has(file.name)) return;
    const pieces: Uint8Array[] = [];
    open++;
    file.ondata = (error, piece, isLast) => {
      if (error) throw error;
      size += piece.length;
      if (size > MOST) throw tooLarge(MOST / 1024 / 1024);
      pieces.push(piece);
      if (!isLast) return;
      open--;
      files.set(file.name, joined(pieces));
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      archive.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch (error) {
    throw error instanceof ImportError ? error : damaged();
  }
  if (open > 0) throw damaged();
  return files;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
