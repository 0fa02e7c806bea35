/** What stands in Windows-1252 from 0x80 to 0x9f. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** How a text is encoded, by the byte order mark that it begins with; UTF-8 without one. */
export function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * The text in a file: UTF-8, or UTF-16 with a byte order mark; what isn't valid UTF-8 is read as Windows-1252, which most older
 * transcripts are. A byte order mark isn't part of the text.
 */
export function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    // Some decoders take it for Latin-1, which has control characters there.
    return text.replace(/[\u0080-\u009f]/g, (c) => WINDOWS.charAt(c.charCodeAt(0) - 0x80));
  }
}
