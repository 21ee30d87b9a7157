import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

/** One row of a file, and the line that it begins on; a quoted cell may hold line ends, so a row can be several lines. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** A row that cannot be taken apart. Reading goes on with the line after the one that it begins on. */
export interface BrokenCsvRow {
  line: number;
  cells: null;
  code: 'row_quotes_broken' | 'row_not_utf8' | 'row_too_long';
  rightIs: string;
}

/** Longest row in characters: far above what the longest texts of all columns need, so that a lost quote ends soon. */
const ROW_MAX_CHARS = 131_072;
const LF = 0x0a;
const BOM = 0xfeff;

/**
 * Rows of a CSV file (RFC 4180, UTF-8 with or without BOM, LF or CRLF), in batches, in constant memory. Empty lines are
 * passed over.
 *
 * csv-parse, which reads the vocabularies, does not find its way back after a broken quote: all that follows becomes
 * one cell. Here a broken row costs that row, since the next line is tried as the beginning of another.
 */
export async function* csvRows(path: string): AsyncGenerator<(CsvRow | BrokenCsvRow)[]> {
  const reader = new RowReader();
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    let start = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      reader.line(bytes.subarray(start, end));
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > ROW_MAX_CHARS * 4) {
      reader.overlongLine();
      yield reader.take();
      // Without a line end in so many bytes, this is no such file; what follows would be read for nothing.
      return;
    }
    yield reader.take();
  }
  if (rest.length > 0) reader.line(rest);
  reader.end();
  yield reader.take();
}

class RowReader {
  private rows: (CsvRow | BrokenCsvRow)[] = [];
  private lines = 0;
  /** Lines of a row whose quote is still open. */
  private open: string[] = [];
  private openChars = 0;
  private openQuotes = 0;

  line(bytes: Buffer): void {
    this.lines++;
    if (!isUtf8(bytes)) {
      // A line that is not text cannot continue a row either.
      this.end(this.lines - 1);
      const rightIs = 'must be UTF-8: save the file as "CSV UTF-8"';
      this.rows.push({ line: this.lines, cells: null, code: 'row_not_utf8', rightIs });
      return;
    }
    const text = bytes.toString('utf8');
    this.text(this.lines === 1 && text.charCodeAt(0) === BOM ? text.slice(1) : text, this.lines);
  }

  overlongLine(): void {
    this.end();
    this.rows.push({ line: this.lines + 1, cells: null, code: 'row_too_long', rightIs: tooLong() });
  }

  /** What is still open will not be closed any more. */
  end(lastLine = this.lines): void {
    while (this.open.length > 0) this.giveUp(lastLine, 'row_quotes_broken', 'has a quote that is not closed');
  }

  take(): (CsvRow | BrokenCsvRow)[] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  private text(text: string, line: number): void {
    if (this.open.length === 0) {
      if (text === '' || text === '\r') return;
      if (!text.includes('"')) {
        if (text.length > ROW_MAX_CHARS) {
          this.rows.push({ line, cells: null, code: 'row_too_long', rightIs: tooLong() });
        } else this.rows.push({ line, cells: withoutCr(text).split(',') });
        return;
      }
    }
    this.open.push(text);
    this.openChars += text.length + 1;
    this.openQuotes += quotesIn(text);
    // In a well-formed row quotes come in pairs, doubled ones included: with an odd number, one is open.
    if (this.openQuotes % 2 === 0) {
      const cells = cellsOf(withoutCr(this.open.join('\n')));
      if (cells === null) {
        this.giveUp(
          line,
          'row_quotes_broken',
          'has a quote in the middle of a cell: quote the cell, and double the quote',
        );
        return;
      }
      this.rows.push({ line: line - this.open.length + 1, cells });
      this.close();
    } else if (this.openChars > ROW_MAX_CHARS) this.giveUp(line, 'row_too_long', tooLong());
  }

  /** Reports the first open line as a broken row and reads the others again as rows of their own. */
  private giveUp(lastLine: number, code: BrokenCsvRow['code'], rightIs: string): void {
    const first = lastLine - this.open.length + 1;
    const others = this.open.slice(1);
    this.close();
    this.rows.push({ line: first, cells: null, code, rightIs });
    for (const [index, text] of others.entries()) this.text(text, first + 1 + index);
  }

  private close(): void {
    this.open = [];
    this.openChars = 0;
    this.openQuotes = 0;
  }
}

function quotesIn(text: string): number {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  return quotes;
}

function withoutCr(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

/** Null where a quote stands inside a cell that is not quoted, or something follows a closing quote. */
function cellsOf(text: string): string[] | null {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] !== '"') {
      const comma = text.indexOf(',', at);
      const cell = comma < 0 ? text.slice(at) : text.slice(at, comma);
      if (cell.includes('"')) return null;
      cells.push(cell);
      if (comma < 0) return cells;
      at = comma + 1;
      continue;
    }
    const end = closingQuote(text, at + 1);
    if (end < 0) return null;
    cells.push(text.slice(at + 1, end).replaceAll('""', '"'));
    if (end + 1 === text.length) return cells;
    if (text[end + 1] !== ',') return null;
    at = end + 2;
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function tooLong(): string {
  return `has more than ${ROW_MAX_CHARS.toLocaleString('en')} characters: a quote may not be closed`;
}
