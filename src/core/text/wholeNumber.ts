/** Whether a text is nothing but a whole number, of at most nine digits. */
export function isWholeNumber(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}
