import { parse } from 'csv-parse/sync';
import { csvLine } from './csv.js';

describe('lines of a CSV file', () => {
  it('quote what would end a field, and end with CR LF', () => {
    expect(csvLine(['a', 'b,c', 'd"e', 'f\r\ng', 1.5, true, null])).toBe('a,"b,c","d""e","f\r\ng",1.5,true,\r\n');
  });

  it('give back what was put in, in any reader', () => {
    const cells = ['Zoë, "the" owner', 'two\nlines', '', ' kept ', '0123'];
    expect(parse(csvLine(cells))).toEqual([cells]);
  });

  it.each([
    '=HYPERLINK("http://evil.example","x")',
    '+1+1',
    '-2+3',
    '@SUM(A1:A9)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '\u00a0=1+1',
    '＝1+1',
    "=cmd|' /C calc'!A0",
    '"=1+1',
    ',=1+1',
    ';=1+1',
    'x"\r\n=1+1',
  ])('never let a field begin like a formula: %j', (text) => {
    const line = csvLine([text, text]);
    const [cells] = parse(line);
    expect(cells).toHaveLength(2);
    for (const cell of cells!) {
      expect(cell).not.toMatch(/^\s*[=+\-@\t\r\n＝＋－＠]/u);
      expect(cell.endsWith(text)).toBe(true);
    }
  });

  it('leave numbers alone, negative ones too', () => {
    expect(csvLine([-1.5, -0.002, 1e21])).toBe('-1.5,-0.002,1e+21\r\n');
  });
});
