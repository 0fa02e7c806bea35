/** What the pick knows of a row: a code, or none for a line between groups. */
interface Row {
  readonly code: string;
  /** Whether it offers to create the code. */
  readonly isNew?: boolean;
}

/**
 * The code that was meant by what was typed: the one of that name (in whatever case), else the first whose name it is a part of, else a
 * new one. Only a part of a name leaves it open whether that code was meant.
 */
export function typedCode(typed: string, rows: readonly Row[]): { readonly code: string; readonly isWhole: boolean } {
  const wanted = typed.trim();
  const same = (code: string) => code.toLocaleLowerCase();
  const known = rows.filter((row) => row.code && !row.isNew).map((row) => row.code);
  const whole = known.find((code) => code === wanted) ?? known.find((code) => same(code) === same(wanted));
  if (whole !== undefined) return { code: whole, isWhole: true };
  const part = known.find((code) => same(code).includes(same(wanted)));
  return part === undefined ? { code: wanted, isWhole: true } : { code: part, isWhole: false };
}
