import { percentOf, roundTo } from './rounding.js';

describe('rounding', () => {
  it('rounds half away from zero, whatever the computer makes of the number', () => {
    expect([1.005, 6.125, 2.675, -1.005, 0.004, -0.004].map((value) => roundTo(2, value))).toEqual([
      1.01, 6.13, 2.68, -1.01, 0, 0,
    ]);
  });

  it('gives the percentages that the published series print', () => {
    expect([percentOf(5, 36), percentOf(5, 30), percentOf(2, 36), percentOf(2, 30)]).toEqual([13.9, 16.7, 5.6, 6.7]);
    expect([percentOf(1, 16), percentOf(0, 7), percentOf(7, 7), percentOf(0, 0)]).toEqual([6.3, 0, 100, null]);
  });
});
