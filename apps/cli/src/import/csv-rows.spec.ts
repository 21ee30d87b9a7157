import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { tempDirPerTest } from '../../../../test/support/temp-dir.js';
import { type BrokenCsvRow, type CsvRow, csvRows } from './csv-rows.js';

describe('rows of a CSV file', () => {
  const { file } = tempDirPerTest();

  async function rowsOf(content: string | Buffer): Promise<(CsvRow | BrokenCsvRow)[]> {
    const path = file('rows.csv');
    await writeFile(path, content);
    const rows: (CsvRow | BrokenCsvRow)[] = [];
    for await (const batch of csvRows(path)) rows.push(...batch);
    return rows;
  }

  const cellsOf = async (content: string | Buffer) => (await rowsOf(content)).map(({ cells }) => cells);

  it('are cells between commas, whatever the line ends are, with or without BOM and last line end', async () => {
    const rows = [
      ['a', 'b'],
      ['1', ''],
    ];
    for (const content of ['a,b\n1,\n', 'a,b\r\n1,\r\n', '\ufeffa,b\r\n1,', '"a","b"\n\n"1",""\n']) {
      expect(await cellsOf(content)).toEqual(rows);
    }
  });

  it('may hold commas, quotes and line ends within quotes, and are told by the line that they begin on', async () => {
    expect(await rowsOf('a,b\r\n"x,\r\ny","say ""hi"""\r\n1,2\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x,\r\ny', 'say "hi"'] },
      { line: 4, cells: ['1', '2'] },
    ]);
  });

  it('come back as they were written, by the law of RFC 4180', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ü', '😀', ',', '"', '\n', '\r\n', ' ', ';') });
    const written = (rows: string[][]) =>
      rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), async (rows) => {
        expect(await cellsOf(written(rows))).toEqual(rows);
      }),
    );
  });

  it.each([
    ['a quote that is not closed', 'a,b\n"1,2\n3,4\n5,6\n', 2, 'row_quotes_broken', [1, 3, 4]],
    ['a quote in the middle of a cell', 'a,b\n1,5" x\n3,4\n', 2, 'row_quotes_broken', [1, 3]],
    ['something after a closing quote', 'a,b\n"1"x,2\n3,4\n', 2, 'row_quotes_broken', [1, 3]],
    ['a quote that a later quote closes', 'a,b\n"1,2\n3,"4"\n5,6\n', 2, 'row_quotes_broken', [1, 3, 4]],
    ['more than a row can have', `a,b\n1,${'x'.repeat(140_000)}\n3,4\n`, 2, 'row_too_long', [1, 3]],
    ['a quote that swallows the file', `a,b\n"1,2\n${'3,4\n'.repeat(40_000)}`, 2, 'row_too_long', undefined],
  ])('that have %s cost that row only', async (_, content, line, code, others) => {
    const rows = await rowsOf(content);
    expect(rows.filter(({ cells }) => cells === null)).toEqual([
      { line, cells: null, code, rightIs: expect.any(String) },
    ]);
    const good = rows.filter(({ cells }) => cells !== null).map((row) => row.line);
    if (others) expect(good).toEqual(others);
    else expect(good).toHaveLength(40_001);
  });

  it('that are not UTF-8 are told, and the others are read', async () => {
    const rows = await rowsOf(
      Buffer.concat([Buffer.from('a,b\n1,M'), Buffer.from([0xfc]), Buffer.from('ller\n3,4\n')]),
    );
    expect(rows.map(({ line, cells }) => [line, cells && cells[0]])).toEqual([
      [1, 'a'],
      [2, null],
      [3, '3'],
    ]);
    expect(rows[1]).toMatchObject({ code: 'row_not_utf8' });
  });
});
