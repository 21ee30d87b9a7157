import { type FactBlock } from './fact-block.js';

/** Sessions of a block, by index: those from `from` on, up to the one before `to`. */
export interface SessionRange {
  from: number;
  to: number;
}

/** The sessions of a block but those of some clients, by code, as few stretches. */
export function rangesWithout({ sessions, client }: FactBlock, without: ReadonlySet<number>): SessionRange[] {
  if (without.size === 0) return [{ from: 0, to: sessions }];
  const ranges: SessionRange[] = [];
  let from = 0;
  let previous = -1;
  let isLeftOut = false;
  for (let session = 0; session < sessions; session++) {
    const owner = client[session]!;
    if (owner === previous) continue;
    previous = owner;
    const isNowLeftOut = without.has(owner);
    if (isNowLeftOut && !isLeftOut) ranges.push({ from, to: session });
    if (!isNowLeftOut && isLeftOut) from = session;
    isLeftOut = isNowLeftOut;
  }
  if (!isLeftOut) ranges.push({ from, to: sessions });
  return ranges.filter((range) => range.to > range.from);
}
