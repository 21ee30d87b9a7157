import { countInWords, dayInWords, numberInWords, per100InWords, shareInWords } from './words.js';

describe('numbers and days in sentences', () => {
  it('set thousands apart, and keep no decimal that is zero', () => {
    expect([0, 7, 999, 1_000, 1_234_567].map((value) => numberInWords(value))).toEqual([
      '0',
      '7',
      '999',
      '1,000',
      '1,234,567',
    ]);
    expect([numberInWords(1234.5, 1), numberInWords(2, 1), numberInWords(0.049, 1)]).toEqual(['1,234.5', '2', '0']);
    expect([numberInWords(-1_500), numberInWords(-0.01, 1)]).toEqual(['−1,500', '0']);
  });

  it('tell differences in 100 with one decimal and a minus sign', () => {
    expect([0.0214, -0.0036, -0.0004, 0].map((share) => per100InWords(share))).toEqual(['2.1', '−0.4', '0.0', '0.0']);
  });

  it('name days as people do, whatever the time zone of the machine', () => {
    expect([dayInWords('2026-11-26'), dayInWords('2026-01-03')]).toEqual(['26 Nov 2026', '3 Jan 2026']);
  });

  it('count one and many', () => {
    expect([countInWords(1, 'session'), countInWords(1_200, 'session'), countInWords(0, 'day')]).toEqual([
      '1 session',
      '1,200 sessions',
      '0 days',
    ]);
    expect(shareInWords(0.0495)).toBe('5.0%');
  });
});
