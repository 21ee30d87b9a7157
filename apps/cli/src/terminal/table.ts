/** Rows in columns of even width, the first to the left and the others to the right; the first row is the heading. */
export function table(rows: readonly (readonly string[])[], alignment: readonly ('left' | 'right')[] = []): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const isLeft = (alignment[column] ?? (column === 0 ? 'left' : 'right')) === 'left';
        return isLeft ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!);
      })
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}
