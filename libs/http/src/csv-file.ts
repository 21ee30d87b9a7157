import { applyDecorators, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { type CsvCell, csvLine } from './csv.js';
import { Refuses } from './problem-body.js';
import { ReadAtLeastInterceptor } from './read-at-least.js';
import { POSITION } from './response-headers.js';

/** Lines that leave together: few enough to hold, many enough to be worth a packet. */
const LINES_AT_ONCE = 500;

/** A table as a file, written line by line while it leaves. */
export class CsvFile extends StreamableFile {
  /** @param personIds whose data it holds; what is shown of people is recorded before it leaves */
  constructor(
    name: string,
    lines: Iterable<readonly CsvCell[]>,
    readonly personIds: readonly string[] = [],
  ) {
    super(Readable.from(textOf(lines), { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${name}.csv"`,
    });
  }
}

function* textOf(lines: Iterable<readonly CsvCell[]>): Generator<string> {
  let text = '';
  let count = 0;
  for (const line of lines) {
    text += csvLine(line);
    if (++count % LINES_AT_ONCE !== 0) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

/** A route that answers a table of read models as a file. */
export const ExportsCsv = (summary: string): MethodDecorator =>
  applyDecorators(
    UseInterceptors(ReadAtLeastInterceptor),
    ApiOperation({
      summary,
      description:
        'RFC 4180. The first lines, each led by "#", say how it was made; then come the names of the columns. What begins ' +
        'like a formula is led by an apostrophe.',
    }),
    ApiHeader({
      name: 'Pinpoint-At-Least',
      required: false,
      schema: { type: 'integer', minimum: 0 },
      description: 'Position of a receipt: the answer waits until it is read, 5 s at most.',
    }),
    ApiOkResponse({
      content: { 'text/csv': { schema: { type: 'string' } } },
      headers: { 'Pinpoint-Position': POSITION },
    }),
    Refuses(400, 401, 404, 503),
  );
