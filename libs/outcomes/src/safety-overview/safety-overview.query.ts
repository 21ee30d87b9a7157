import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { countAll, countFigures } from '../count-figures.js';
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
    const indicators = indicatorsOf(groups).map((indicator) => {
      const query = { unit: 'session' as const, windowDays, filters: { ...filters, ...indicator.filters } };
      const months = countFigures(scope, { ...query, groupBy: ['month'] }).slice(-MONTHS);
      return {
        code: indicator.code,
        label: indicator.label,
        rate: rateBody(countAll(scope, query), 'session', windowDays),
        months: months.map(({ values: [month], counts: { followed, notDue } }) => ({
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
