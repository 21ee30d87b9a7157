import { moreFirst } from './more-first';

describe('open signals', () => {
  it('that say more come before those that say fewer, newest first among each', () => {
    const signals = [
      { signalId: 'a', direction: 'below' as const },
      { signalId: 'b', direction: 'above' as const },
      { signalId: 'c', direction: 'below' as const },
      { signalId: 'd', direction: 'above' as const },
    ];
    expect(moreFirst(signals).map(({ signalId }) => signalId)).toEqual(['b', 'd', 'a', 'c']);
  });
});
