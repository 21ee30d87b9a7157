import fc from 'fast-check';
import { CellFault, day, decimal, instant, word } from './cells.js';

function faultOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof CellFault) return error.code;
    throw error;
  }
}

describe('a number in a cell', () => {
  it('is turned into the units of the record exactly, however many digits it has', () => {
    expect(decimal(1000)('1.5')).toBe(1500);
    expect(decimal(1000)('0.35')).toBe(350);
    expect(decimal(1000)('2.500000')).toBe(2500);
    expect(decimal(60)('40.5')).toBe(2430);
    expect(decimal()('-1')).toBe(-1);
    expect(Object.is(decimal()('-0'), 0)).toBe(true);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (units) => {
        const whole = Math.floor(units / 1000);
        expect(decimal(1000)(`${whole}.${String(units % 1000).padStart(3, '0')}`)).toBe(units);
      }),
    );
  });

  it.each([
    ['1.23456', 1000, 'number_too_precise'],
    ['1.5', 1, 'number_too_precise'],
    ['1,5', 1000, 'number_malformed'],
    ['1e3', 1, 'number_malformed'],
    ['.5', 1000, 'number_malformed'],
    ['٣', 1, 'number_malformed'],
    ['9999999999999', 1, 'number_malformed'],
    ['NaN', 1, 'number_malformed'],
    ['0x10', 1, 'number_malformed'],
  ])('is not rounded or guessed: %s by %d', (cell, factor, code) => {
    expect(faultOf(() => decimal(factor)(cell))).toBe(code);
  });
});

describe('an instant in a cell', () => {
  it.each([
    ['2026-03-01T10:00:00+01:00', '2026-03-01T09:00:00.000Z'],
    ['2026-03-01T10:00Z', '2026-03-01T10:00:00.000Z'],
    ['2026-03-01T00:30:00.25+0100', '2026-02-28T23:30:00.250Z'],
    ['2026-03-01T10:00:00-05', '2026-03-01T15:00:00.000Z'],
  ])('%s is %s', (cell, utc) => {
    expect(instant(cell)).toBe(utc);
  });

  it.each([
    '2026-03-01T10:00:00',
    '2026-03-01',
    '2026-02-30T10:00:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T10:60:00Z',
    '01.03.2026 10:00',
    '2026-03-01T10:00:00.1234Z',
  ])('%s is none', (cell) => {
    expect(faultOf(() => instant(cell))).toBe('instant_malformed');
  });
});

it('a day in a cell is one that the calendar has', () => {
  expect(day('2024-02-29')).toBe('2024-02-29');
  for (const cell of ['2026-02-29', '2026-2-1', '1/3/2026', '2026-03-01T00:00:00Z']) {
    expect(faultOf(() => day(cell))).toBe('day_malformed');
  }
});

it('a word in a cell is one of those that the column takes', () => {
  expect(word({ F: 'female' })('F')).toBe('female');
  expect(faultOf(() => word({ F: 'female' })('constructor'))).toBe('value_not_in_list');
});
