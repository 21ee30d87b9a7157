import { roundedCount, roundedRate, withheldGroups } from './disclosure.js';

const group = (affected: number, followed: number) => ({ affected, followed });

describe('figures that leave the clinic', () => {
  it('go out whole where every group is large', () => {
    expect(withheldGroups([group(8, 60), group(12, 90)])).toEqual({ events: [false, false], sizes: [false, false] });
    expect(withheldGroups([])).toEqual({ events: [], sizes: [] });
  });

  it('withhold small counts, and another so that the total does not give them back', () => {
    const { events, sizes } = withheldGroups([group(2, 60), group(12, 90), group(30, 200)]);
    expect(events).toEqual([true, true, false]);
    expect(sizes).toEqual([false, false, false]);
  });

  it('withhold where all but a few had it: the rest would be known', () => {
    expect(withheldGroups([group(58, 60), group(45, 90), group(30, 200)]).events[0]).toBe(true);
  });

  it('let zeros stand', () => {
    expect(withheldGroups([group(0, 60), group(12, 90)]).events).toEqual([false, false]);
  });

  it('withhold the size of a group of few clients, and of one more', () => {
    const { events, sizes } = withheldGroups([group(1, 3), group(12, 90), group(30, 200)]);
    expect(events.slice(0, 2)).toEqual([true, true]);
    expect(sizes).toEqual([true, true, false]);
  });

  it('withhold everything where nothing else can hide a small count', () => {
    expect(withheldGroups([group(2, 60)]).events).toEqual([true]);
    expect(withheldGroups([group(2, 60), group(0, 90)]).events).toEqual([true, true]);
  });

  it('are rounded', () => {
    expect([0, 2, 3, 12, 13].map(roundedCount)).toEqual([0, 0, 5, 10, 15]);
    expect([null, 0.0549, 0.055].map(roundedRate)).toEqual([null, 0.05, 0.06]);
  });
});
