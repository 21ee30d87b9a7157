import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { countOutcomes } from '../count-figures.js';
import { noCounts } from '../domain/rates/count-units.js';
import { indicatorsOf } from '../domain/rates/indicators.js';
import { type Filters } from '../domain/rates/each-unit.js';
import { headOf, rateBody } from '../figure.answer.js';
import { type AskedScope, FigureScopes } from '../figure-scope.js';
import { OutcomeVocabularies } from '../outcome-vocabularies.js';
import { type SafetyOverviewBody } from './safety-overview.answer.js';

const MONTHS = 12;

/** Each indicator of safety, over all sessions that the filters leave. */
export class ReadSafetyOverview extends Query<SafetyOverviewBody> {
  constructor(
    readonly scope: AskedScope,
    readonly windowDays: number,
    readonly filters: Filters,
  ) {
    super();
  }
}

@QueryHandler(ReadSafetyOverview)
export class ReadSafetyOverviewHandler implements IQueryHandler<ReadSafetyOverview> {
  constructor(
    private readonly scopes: FigureScopes,
    private readonly vocabularies: OutcomeVocabularies,
  ) {}

  async execute({ scope: asked, windowDays, filters }: ReadSafetyOverview): Promise<SafetyOverviewBody> {
    const scope = await this.scopes.open(asked);
    const groups = [...this.vocabularies.sideEffects.values()].map(({ group }) => group);
    const watched = indicatorsOf(groups);
    const outcomes = watched.map((indicator) => indicator.filters);
    const query = { unit: 'session' as const, windowDays, filters };
    const totals = countOutcomes(scope, { ...query, groupBy: [] }, outcomes);
    const byMonth = countOutcomes(scope, { ...query, groupBy: ['month'] }, outcomes);
    const indicators = watched.map(({ code, label }, index) => {
      const total = totals[index]![0]?.counts ?? noCounts();
      return {
        code,
        label,
        rate: rateBody(total, 'session', windowDays),
        months: byMonth[index]!.slice(-MONTHS).map(({ values: [month], counts: { followed, notDue } }) => ({
          month: month!,
          numerator: followed.events,
          denominator: followed.trials,
          notDue,
          provisional: notDue > 0,
        })),
      };
    });
    return { ...headOf(scope), indicators };
  }
}
