import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { countFigures } from '../count-figures.js';
import { type GroupCounts } from '../domain/rates/count-units.js';
import { type UnitQuery } from '../domain/rates/each-unit.js';
import { type CellOfTable, groupOfClients, withheldCells, withheldGroups } from '../domain/rates/disclosure.js';
import { type AskedScope } from '../figure-scope.js';
import { type Hidden, outsideHeadOf, outsideRate } from '../outside.answer.js';
import { OutsideScopes } from '../outside-scope.js';
import { type OutsideRatesBody } from './rates-outside.answer.js';

/** Rates as they may leave the clinic: rounded, and without what few clients could be recognised by. */
export class ReadRatesOutside extends Query<OutsideRatesBody> {
  constructor(
    readonly scope: AskedScope,
    readonly counted: UnitQuery,
  ) {
    super();
  }
}

@QueryHandler(ReadRatesOutside)
export class ReadRatesOutsideHandler implements IQueryHandler<ReadRatesOutside> {
  constructor(private readonly scopes: OutsideScopes) {}

  async execute({ scope: asked, counted }: ReadRatesOutside): Promise<OutsideRatesBody> {
    const { scope, clientsMin } = await this.scopes.open(asked);
    const { unit, windowDays, groupBy } = counted;
    const groups = countFigures(scope, counted);
    const hidden = groupBy.length < 2 ? hiddenGroups(groups, clientsMin) : hiddenCells(groups, clientsMin);
    return {
      ...outsideHeadOf(scope, clientsMin),
      ...{ unit, windowDays },
      groups: groups.map(({ values, counts }, index) => ({
        group: groupBy.map((dimension, at) => ({ dimension, value: values[at]! })),
        ...outsideRate(counts, hidden[index]!),
      })),
    };
  }
}

function hiddenGroups(groups: readonly GroupCounts[], clientsMin: number): Hidden[] {
  const { events, sizes } = withheldGroups(
    groups.map(({ counts }) => groupOfClients(counts)),
    clientsMin,
  );
  return groups.map((_, index) => ({ events: events[index]!, size: sizes[index]! }));
}

const NOBODY: CellOfTable = { affected: 0, followed: 0, events: 0, units: 0 };

/** Groups by two dimensions are the cells of a table, of which both the rows and the columns add up. */
function hiddenCells(groups: readonly GroupCounts[], clientsMin: number): Hidden[] {
  const valuesOf = (at: number) => [...new Set(groups.map(({ values }) => values[at]!))];
  const [rows, columns] = [valuesOf(0), valuesOf(1)];
  const placeOf = ({ values }: GroupCounts) => [rows.indexOf(values[0]!), columns.indexOf(values[1]!)] as const;
  const cells = rows.map(() => columns.map(() => NOBODY));
  for (const group of groups) {
    const [row, column] = placeOf(group);
    const { events, trials } = group.counts.followed;
    cells[row]![column] = { ...groupOfClients(group.counts), events, units: trials };
  }
  const hidden = withheldCells(cells, clientsMin);
  return groups.map((group) => {
    const [row, column] = placeOf(group);
    return { events: hidden[row]![column]!, size: hidden[row]![column]! };
  });
}
