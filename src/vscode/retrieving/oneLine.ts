/** A query as it is shown where there is one line. */
export function oneLine(query: string): string {
  return query.replace(/\s+/g, ' ').trim();
}
