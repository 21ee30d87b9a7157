import { firstEpochOrigin } from './log-origin.js';

describe('the origin of the first epoch', () => {
  const clinic = 'log.example/log/0190a0b0-0000-7000-8000-00000000e2e2';

  it.each([
    [clinic, clinic],
    [`${clinic}/e2`, clinic],
    [`${clinic}/e13`, clinic],
    [`${clinic}/access`, `${clinic}/access`],
    [`${clinic}/access/e2`, `${clinic}/access`],
    [`${clinic}/e0`, `${clinic}/e0`],
    [`${clinic}/ex2`, `${clinic}/ex2`],
  ])('of %s is %s', (origin, first) => {
    expect(firstEpochOrigin(origin)).toBe(first);
  });
});
