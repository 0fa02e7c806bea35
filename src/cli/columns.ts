/** Rows of cells as lines, each column as wide as it has to be: the first to the left, all others to the right. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
        return column === 0 ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** A list behind its head, in as many lines as it takes: what doesn't fit into the width goes on in the next one, indented. */
export function inLines(head: string, items: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = head;
  items.forEach((item, i) => {
    const next = i === items.length - 1 ? item : `${item}, `;
    if (i > 0 && widthOf(line + next.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '  ';
    }
    line += next;
  });
  return [...lines, line];
}

/** A name that has to fit into so many characters. */
export function shortened(name: string, most: number): string {
  const characters = Array.from(name);
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : name;
}

function widthOf(text: string): number {
  return Array.from(text).length;
}
