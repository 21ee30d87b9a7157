import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { caseMixOf } from '../case-mix.js';
import { countFigures } from '../count-figures.js';
import { type GroupCounts } from '../domain/rates/count-units.js';
import { CLIENTS_MIN, groupOfClients, withheldGroups } from '../domain/rates/disclosure.js';
import { type Filters, type UnitQuery } from '../domain/rates/each-unit.js';
import { type Indicator } from '../domain/rates/indicators.js';
import { chanceWords, funnelFigure, type FunnelUnitFigure, funnelWords } from '../domain/surveillance/funnel-figure.js';
import { CASE_MIX, caseMixDiffers, standardisedFunnel } from '../domain/surveillance/standardised-funnel.js';
import { headOf } from '../figure.answer.js';
import { type AskedScope, type FigureScope, FigureScopes } from '../figure-scope.js';
import { type FunnelBody, type FunnelUnitBody } from './funnel.answer.js';

export const FUNNELS = ['practitioner', 'clinic', 'device'] as const;
export type FunnelAcross = (typeof FUNNELS)[number];

/** An indicator across practitioners, clinics or devices. */
export class ReadFunnel extends Query<FunnelBody> {
  constructor(
    readonly scope: AskedScope,
    readonly indicator: Indicator,
    readonly across: FunnelAcross,
    readonly windowDays: number,
    readonly filters: Filters,
    /** Whether case mix is taken into account too, by observed over expected. */
    readonly isStandardised = false,
  ) {
    super();
  }
}

@QueryHandler(ReadFunnel)
export class ReadFunnelHandler implements IQueryHandler<ReadFunnel> {
  constructor(private readonly scopes: FigureScopes) {}

  async execute(asked: ReadFunnel): Promise<FunnelBody> {
    const { indicator, across, windowDays, filters } = asked;
    const scope = await this.scopes.open(asked.scope);
    const query = { unit: 'session' as const, windowDays, filters: { ...filters, ...indicator.filters } };
    const groups = countFigures(scope, { ...query, groupBy: [across] });
    const withheld = across === 'clinic' ? withheldUnits(groups) : new Set<string>();
    const figure = funnelFigure(groups.map(({ values, counts }) => ({ value: values[0]!, counts })));
    return {
      ...headOf(scope),
      indicator: indicator.code,
      label: indicator.label,
      across,
      windowDays,
      method: 'funnel.binomial',
      ...figure,
      units: figure.units.map((unit) => unitBody(unit, withheld)),
      standardised: asked.isStandardised ? standardisedBody(scope, query, across, withheld) : null,
      words: figure.isDrawn
        ? `${chanceWords(figure)} These rates do not allow for who is treated; observed against expected does.`
        : 'Too few to judge: a funnel needs three units with ten followed sessions each, and an event among them.',
    };
  }
}

const WITHHELD = `Fewer than ${CLIENTS_MIN} clients, or their like: not shown beyond their clinic.`;
const NOTHING = {
  verdict: 'too_few',
  direction: null,
  limits: null,
  p: null,
  adjustedP: null,
  words: WITHHELD,
} as const;

/** Clinics of which few clients could be recognised by whoever sees them side by side. */
function withheldUnits(groups: readonly GroupCounts[]): Set<string> {
  const { events } = withheldGroups(
    groups.map(({ counts }) => groupOfClients(counts)),
    CLIENTS_MIN,
  );
  return new Set(groups.filter((_, index) => events[index]).map(({ values }) => values[0]!));
}

function unitBody(unit: FunnelUnitFigure, withheld: ReadonlySet<string>): FunnelUnitBody {
  if (!withheld.has(unit.value)) return { ...unit, words: funnelWords(unit) };
  return { ...unit, ...NOTHING, numerator: null, clients: null, estimate: null };
}

function standardisedBody(
  scope: FigureScope,
  query: Omit<UnitQuery, 'groupBy'>,
  across: FunnelAcross,
  withheld: ReadonlySet<string>,
): NonNullable<FunnelBody['standardised']> {
  const units = standardisedFunnel(caseMixOf(scope, query, across));
  return {
    method: 'funnel.standardisedRatio',
    caseMix: [...CASE_MIX],
    caseMixDiffers: caseMixDiffers(units),
    units: units.map((unit) => {
      if (!withheld.has(unit.value)) return { ...unit, words: funnelWords(unit) };
      return { ...unit, ...NOTHING, observed: null, ratio: null, lower: null, upper: null };
    }),
  };
}
