import { useEffect, useEffectEvent, useState } from 'react';

const RESTS_MS = 250;

/**
 * The position that is looked at. A step shows at once, and goes into the address where somebody rests: whoever holds a
 * key down passes many events a second, and each would be a navigation.
 *
 * @param inAddress where the address says that one is; it wins as soon as it changes
 */
export function usePlace(
  inAddress: number | undefined,
  putInAddress: (position: number) => void,
): [at: number | undefined, show: (position: number) => void] {
  const [moved, setMoved] = useState<{ from: number | undefined; to: number } | null>(null);
  const isAhead = moved !== null && moved.from === inAddress && moved.to !== inAddress;
  const to = isAhead ? moved.to : null;
  const rest = useEffectEvent((position: number) => putInAddress(position));
  useEffect(() => {
    if (to === null) return;
    const timer = setTimeout(() => rest(to), RESTS_MS);
    return () => clearTimeout(timer);
  }, [to]);
  return [to ?? inAddress, (position) => setMoved({ from: inAddress, to: position })];
}
