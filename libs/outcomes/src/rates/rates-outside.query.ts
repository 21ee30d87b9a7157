import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { countFigures } from '../count-figures.js';
import { type GroupOfClients, roundedCount, roundedRate, withheldGroups } from '../domain/rates/disclosure.js';
import { type UnitQuery } from '../domain/rates/each-unit.js';
import { type FigureBody, headOf, rateBody } from '../figure.answer.js';
import { type AskedScope, FigureScopes } from '../figure-scope.js';
import { type OutsideRate } from './rates-files.js';

/** Rates as they may leave the clinic: rounded, and without what few clients could be recognised by. */
export class ReadRatesOutside extends Query<FigureBody & { groups: OutsideRate[] }> {
  constructor(
    readonly scope: AskedScope,
    readonly counted: UnitQuery,
  ) {
    super();
  }
}

@QueryHandler(ReadRatesOutside)
export class ReadRatesOutsideHandler implements IQueryHandler<ReadRatesOutside> {
  constructor(private readonly scopes: FigureScopes) {}

  async execute({ scope: asked, counted }: ReadRatesOutside): Promise<FigureBody & { groups: OutsideRate[] }> {
    const scope = await this.scopes.open(asked);
    const groups = countFigures(scope, counted);
    const ofClients = countFigures(scope, { ...counted, unit: 'client' });
    const clients = new Map(ofClients.map(({ values, counts: { followed } }) => [values.join('\n'), followed]));
    const sizes = groups.map(({ values }): GroupOfClients => {
      const followed = clients.get(values.join('\n'));
      return { affected: followed?.events ?? 0, followed: followed?.trials ?? 0 };
    });
    const withheld = withheldGroups(sizes);
    return {
      ...headOf(scope),
      groups: groups.map(({ values, counts }, index) => {
        const { numerator, denominator, estimate, lower, upper, verdict } = rateBody(
          counts,
          counted.unit,
          counted.windowDays,
        );
        const isHidden = withheld.events[index]! || withheld.sizes[index]!;
        return {
          values,
          denominator: withheld.sizes[index] ? null : roundedCount(denominator),
          numerator: isHidden ? null : roundedCount(numerator),
          estimate: isHidden ? null : roundedRate(estimate),
          lower: isHidden ? null : roundedRate(lower),
          upper: isHidden ? null : roundedRate(upper),
          verdict: isHidden ? 'withheld' : verdict,
        };
      }),
    };
  }
}
