/** What breaks a line, or moves on in it, in any format. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]/g;

/** What no XML may hold, and browsers show in different ways: control characters, halves of characters, what is no character. */
const UNWRITABLE = /[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu;

/** A text on one line as every format can hold it: with a space for each run of spaces and line breaks, and � for what none can write. */
export function cleanText(text: string): string {
  return text.replace(BREAKS, ' ').replace(/ {2,}/g, ' ').replace(UNWRITABLE, '\ufffd');
}
