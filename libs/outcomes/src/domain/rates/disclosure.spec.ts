import fc from 'fast-check';
import {
  type CellOfTable,
  CLIENTS_MIN,
  type OutcomesOfClients,
  roundedCount,
  roundedRate,
  withheldCells,
  withheldGroups,
  withheldOutcomes,
} from './disclosure.js';

const group = (affected: number, followed: number) => ({ affected, followed });
const withheld = (...groups: { affected: number; followed: number }[]) => withheldGroups(groups, CLIENTS_MIN);

describe('figures that leave the clinic', () => {
  it('go out whole where every group is large', () => {
    expect(withheld(group(8, 60), group(12, 90))).toEqual({ events: [false, false], sizes: [false, false] });
    expect(withheld()).toEqual({ events: [], sizes: [] });
  });

  it('withhold small counts, and another so that the total does not give them back', () => {
    const { events, sizes } = withheld(group(2, 60), group(12, 90), group(30, 200));
    expect(events).toEqual([true, true, false]);
    expect(sizes).toEqual([false, false, false]);
  });

  it('withhold where all but a few had it: the rest would be known', () => {
    expect(withheld(group(58, 60), group(45, 90), group(30, 200)).events[0]).toBe(true);
  });

  it('let zeros stand', () => {
    expect(withheld(group(0, 60), group(12, 90)).events).toEqual([false, false]);
  });

  it('withhold the size of a group of few clients, and of one more', () => {
    const { events, sizes } = withheld(group(1, 3), group(12, 90), group(30, 200));
    expect(events.slice(0, 2)).toEqual([true, true]);
    expect(sizes).toEqual([true, true, false]);
  });

  it('withhold everything where nothing else can hide a small count', () => {
    expect(withheld(group(2, 60)).events).toEqual([true]);
    expect(withheld(group(2, 60), group(0, 90)).events).toEqual([true, true]);
  });

  it('withhold what a clinic calls few, where that is more', () => {
    expect(withheldGroups([group(8, 60), group(30, 90), group(40, 200)], 10).events).toEqual([true, true, false]);
  });

  it('are rounded', () => {
    expect([0, 2, 3, 12, 13].map(roundedCount)).toEqual([0, 0, 5, 10, 15]);
    expect([null, 0.0549, 0.055].map(roundedRate)).toEqual([null, 0.05, 0.06]);
  });
});

describe('outcomes of the same clients that leave the clinic', () => {
  it('withhold a group alone that the whole and the other groups would give away', () => {
    // Nobody has both: 20 clients, 16 of them in one group, so the other has 4.
    const { parts } = withheldOutcomes(60, { whole: 20, parts: [16, 4], within: [] }, CLIENTS_MIN);
    expect(parts).toEqual([true, true]);
  });

  it('withhold what nearly all of those with any side effect have: the others would be few', () => {
    const outcomes = { whole: 20, parts: [20, 0], within: [18, 8] };
    expect(withheldOutcomes(60, outcomes, CLIENTS_MIN)).toEqual({
      ...{ whole: false, parts: [false, false], within: [true, false] },
    });
  });

  it.each([
    { followed: 7, clientsMin: 3 },
    { followed: 8, clientsMin: 3 },
    { followed: 8, clientsMin: 4 },
    { followed: 9, clientsMin: 5 },
  ])('leave each hidden count of $followed clients two values at least, by $clientsMin', ({ followed, clientsMin }) => {
    const all = [...outcomesOf(followed)].map((outcomes) => {
      const [counts, hidden] = [listed(outcomes), listed(withheldOutcomes(followed, outcomes, clientsMin))];
      return { counts, hidden, shown: counts.map((count, index) => (hidden[index] ? 'hidden' : count)).join() };
    });
    const isFew = (count: number): boolean => count >= 1 && count < clientsMin;
    const valuesIn = (worlds: typeof all, index: number) => new Set(worlds.map(({ counts }) => counts[index]));
    for (const { counts, hidden, shown } of all) {
      const fitting = all.filter((other) => counts.every((count, at) => hidden[at] || other.counts[at] === count));
      // Whoever also knows how it is decided can leave out those that would have been shown otherwise.
      const alike = fitting.filter((other) => other.shown === shown);
      counts.forEach((count, index) => {
        const isProtected = isFew(count) || isFew(followed - count) || (index > 0 && isFew(counts[0]! - count));
        if (isFew(count)) expect(hidden[index]).toBe(true);
        if (hidden[index]) expect(valuesIn(fitting, index).size).toBeGreaterThan(1);
        if (hidden[index] && isProtected) expect(valuesIn(alike, index).size).toBeGreaterThan(1);
      });
    }
  });
});

/** All that the same clients can have: two parts of a whole, and one outcome within it. */
function* outcomesOf(followed: number): Generator<OutcomesOfClients> {
  for (let whole = 0; whole <= followed; whole++) {
    for (let one = 0; one <= whole; one++) {
      for (let other = whole - one; other <= whole; other++) {
        for (let within = 0; within <= whole; within++) yield { whole, parts: [one, other], within: [within] };
      }
    }
  }
}

function listed<Value>({ whole, parts, within }: OutcomesOfClients<Value>): Value[] {
  return [whole, ...parts, ...within];
}

const cell = fc
  .record({
    affected: fc.constantFrom(0, 0, 1, 2, 4, 5, 7, 12, 30),
    others: fc.constantFrom(0, 0, 1, 3, 5, 8, 20, 40),
    more: fc.nat({ max: 6 }),
  })
  .map(({ affected, others, more }): CellOfTable => {
    const events = affected === 0 ? 0 : affected + more;
    return { affected, followed: affected + others, events, units: events + others + (others === 0 ? 0 : more) };
  });
const table = fc
  .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

describe('tables that leave the clinic', () => {
  it('hide each small cell, and none that clients or units of lines give back', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const hidden = withheldCells(cells, CLIENTS_MIN);
        for (const [r, row] of cells.entries()) {
          for (const [c, { affected, followed }] of row.entries()) {
            const isSmall = [affected, followed - affected, followed].some(
              (count) => count >= 1 && count < CLIENTS_MIN,
            );
            if (isSmall) expect(hidden[r]![c]).toBe(true);
          }
        }
        // Where nothing is shown, neither are its lines.
        if (hidden.flat().every(Boolean)) return;
        const counts: ((of: CellOfTable) => number)[] = [
          ({ affected }) => affected,
          ({ followed }) => followed,
          ({ affected, followed }) => followed - affected,
          ({ events }) => events,
          ({ units }) => units,
          ({ events, units }) => units - events,
        ];
        for (const of of counts)
          expect(
            onlyValues(
              cells.map((row) => row.map(of)),
              hidden,
            ),
          ).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('go out whole where every cell is large', () => {
    const large: CellOfTable = { affected: 8, followed: 60, events: 9, units: 80 };
    expect(withheldCells([[large, large]], CLIENTS_MIN)).toEqual([[false, false]]);
  });
});

/**
 * Hidden cells that have one value in all tables with the same totals. Two such tables differ by closed paths of cells that
 * rise and fall in turn, so a cell has another value where one path through it goes by one and leaves nothing below zero.
 */
function onlyValues(counts: number[][], hidden: boolean[][]): [number, number][] {
  const rows = counts.map((_, index) => index);
  const columns = counts[0]!.map((_, index) => index);
  const movable = new Set<string>();
  for (const size of [2, 3]) {
    for (const inRows of arrangements(rows, size)) {
      for (const inColumns of arrangements(columns, size)) {
        const rising = inRows.map((row, index) => [row, inColumns[index]!] as const);
        const falling = inRows.map((row, index) => [row, inColumns[(index + 1) % size]!] as const);
        const path = [...rising, ...falling];
        if (!path.every(([row, column]) => hidden[row]![column])) continue;
        if (falling.every(([row, column]) => counts[row]![column]! >= 1)) path.forEach((at) => movable.add(at.join()));
      }
    }
  }
  return rows.flatMap((row) =>
    columns
      .filter((column) => hidden[row]![column] && !movable.has([row, column].join()))
      .map((column): [number, number] => [row, column]),
  );
}

function arrangements(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item) =>
    arrangements(
      items.filter((other) => other !== item),
      size - 1,
    ).map((rest) => [item, ...rest]),
  );
}
