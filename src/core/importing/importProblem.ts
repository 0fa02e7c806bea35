import { START_OF_TEXT } from '../text/position';
import type { Problem } from '../text/problem';

/** Why a file can't be imported, for the person who chose it. */
export class ImportError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** A file that isn't what its name or its first bytes say, or that is cut off. */
export function damaged(): ImportError {
  return failure('import-damaged', 'This file is damaged or incomplete.');
}

export function tooLarge(megabytes: number): ImportError {
  return failure('import-too-large', 'There is too much in this file; the limit is {0} MB.', [String(megabytes)]);
}

export function nothingSaid(): ImportError {
  return failure('import-empty', 'There is no text in this file.');
}

export function unknownFormat(): ImportError {
  return failure('import-format', 'This is no kind of file that can be imported.');
}

/** Formats of word processors that no small library reads. */
export function saveAsDocx(): ImportError {
  return failure('import-save-as', 'Files of this kind can’t be read. Save it as .docx, .odt or .txt first.');
}

export function unknownJson(): ImportError {
  return failure('import-json', 'This JSON file is no transcript of Whisper, AssemblyAI or Deepgram.');
}

export function encrypted(): ImportError {
  return failure('import-encrypted', 'This file is protected by a password.');
}

function failure(code: string, message: string, args: readonly string[] = []): ImportError {
  return new ImportError({ code, message, args, severity: 'error', range: START_OF_TEXT });
}
