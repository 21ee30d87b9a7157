export type CsvCell = string | number | boolean | null;

/** What a spreadsheet takes for a formula, also behind spaces and in full width (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/u;

/** One line of a file as RFC 4180 has it, with its end. Text that begins like a formula is led by an apostrophe. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

function field(cell: CsvCell): string {
  if (cell === null) return '';
  // A number is no formula, also where it is negative.
  if (typeof cell !== 'string') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
