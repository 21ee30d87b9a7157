import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { countOutcomes } from '../count-figures.js';
import { noCounts } from '../domain/rates/count-units.js';
import { isSmall, withheldOutcomes } from '../domain/rates/disclosure.js';
import { type Filters } from '../domain/rates/each-unit.js';
import { type AskedScope } from '../figure-scope.js';
import { Indicators } from '../indicators.js';
import { outsideHeadOf, outsideRate } from '../outside.answer.js';
import { OutsideScopes } from '../outside-scope.js';
import { type OutsideOverviewBody } from './overview-outside.answer.js';

/** The indicators of safety as they may leave the clinic. */
export class ReadSafetyOverviewOutside extends Query<OutsideOverviewBody> {
  constructor(
    readonly scope: AskedScope,
    readonly windowDays: number,
    readonly filters: Filters,
  ) {
    super();
  }
}

@QueryHandler(ReadSafetyOverviewOutside)
export class ReadSafetyOverviewOutsideHandler implements IQueryHandler<ReadSafetyOverviewOutside> {
  constructor(
    private readonly scopes: OutsideScopes,
    private readonly indicators: Indicators,
  ) {}

  async execute({ scope: asked, windowDays, filters }: ReadSafetyOverviewOutside): Promise<OutsideOverviewBody> {
    const { scope, clientsMin } = await this.scopes.open(asked);
    const watched = this.indicators.all;
    const query = { unit: 'session' as const, windowDays, filters, groupBy: [] };
    const found = countOutcomes(
      scope,
      query,
      watched.map((indicator) => indicator.filters),
    );
    const counted = watched.map(({ code, label }, index) => {
      const counts = found[index]![0]?.counts ?? noCounts();
      return { code, label, counts };
    });
    const followed = counted[0]!.counts.followed.clusters;
    const events = hiddenIndicators(followed, counted, clientsMin);
    const size = isSmall(followed, clientsMin);
    return {
      ...outsideHeadOf(scope, clientsMin),
      windowDays,
      indicators: counted.map(({ code, label, counts }) => ({
        ...{ code, label },
        ...outsideRate(counts, { events: events.get(code)!, size }),
      })),
    };
  }
}

type Counted = { code: string; counts: { clientsAffected: number } }[];

/** Whoever has any other has `any`, and a group of side effects is a part of it. */
function hiddenIndicators(followed: number, counted: Counted, clientsMin: number): Map<string, boolean> {
  const whole = counted.find(({ code }) => code === 'any')!;
  const parts = counted.filter(({ code }) => code.startsWith('group_'));
  const within = counted.filter((indicator) => indicator !== whole && !parts.includes(indicator));
  const clientsOf = ({ counts }: Counted[number]): number => counts.clientsAffected;
  const outcomes = { whole: clientsOf(whole), parts: parts.map(clientsOf), within: within.map(clientsOf) };
  const hidden = withheldOutcomes(followed, outcomes, clientsMin);
  return new Map([
    [whole.code, hidden.whole],
    ...parts.map(({ code }, index) => [code, hidden.parts[index]!] as const),
    ...within.map(({ code }, index) => [code, hidden.within[index]!] as const),
  ]);
}
