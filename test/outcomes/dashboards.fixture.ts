import { modelDataOf } from '#outcomes/adjusted/adjusted-models.js';
import { ReadControlChart, ReadControlChartHandler } from '#outcomes/control-chart/control-chart.query.js';
import { adjustedModel } from '#outcomes/domain/technique/adjusted-model.js';
import { FACTORS } from '#outcomes/domain/technique/factors.js';
import { FactStore } from '#outcomes/fact-store.js';
import { FigureScopes } from '#outcomes/figure-scope.js';
import { ReadFunnel, ReadFunnelHandler } from '#outcomes/funnel/funnel.query.js';
import { Indicators } from '#outcomes/indicators.js';
import { ReadRates, ReadRatesHandler } from '#outcomes/rates/rates.query.js';
import { ReadResolution, ReadResolutionHandler } from '#outcomes/resolution/resolution.query.js';
import { ReadResults, ReadResultsHandler } from '#outcomes/results/results.query.js';
import { ReadSafetyOverview, ReadSafetyOverviewHandler } from '#outcomes/safety-overview/safety-overview.query.js';
import { ListSessionsBehind, ListSessionsBehindHandler } from '#outcomes/sessions-behind/sessions-behind.query.js';
import { ReadTechnique, ReadTechniqueHandler } from '#outcomes/technique/technique.query.js';
import { ReadTechniqueClaim, ReadTechniqueClaimHandler } from '#outcomes/technique-claim/technique-claim.query.js';
import { type ReadModels } from '#projections/read-models.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { type ClinicLog } from './clinic-log.js';

const vocabularies = loadVocabularies();
const AT = '2025-01-01T12:00:00.000Z';
const WINDOW_DAYS = 28;

/** What every dashboard of a clinic answers, as known at the position or now. */
export async function askDashboards(clinic: ClinicLog, readModels: ReadModels, knownAt?: number) {
  const calendar = { byId: () => Promise.resolve({ timeZone: 'Europe/Berlin' }) };
  const clock = { now: () => Date.parse(AT), monotonicMs: () => 0 };
  const store = new FactStore(readModels, calendar, vocabularies);
  const scopes = new FigureScopes(store, clinic.log, vocabularies, clock);
  const scope = { clinicIds: [clinic.clinicId], at: AT, ...(knownAt !== undefined && { knownAt }) };
  const any = new Indicators(vocabularies).byCode('any');
  const filters = any.filters;
  const counted = { unit: 'session', windowDays: WINDOW_DAYS, filters } as const;
  const factor = FACTORS.find(({ dimension }) => dimension === 'needle_length')!;
  const compared = { ...counted, factor, unit: 'session_area', strata: 'skin_type' } as const;
  const page = { after: null, limit: 200 };
  const answers = {
    rates: new ReadRatesHandler(scopes).execute(new ReadRates(scope, { ...counted, groupBy: ['type', 'month'] })),
    overview: new ReadSafetyOverviewHandler(scopes, vocabularies).execute(
      new ReadSafetyOverview(scope, WINDOW_DAYS, filters),
    ),
    funnel: new ReadFunnelHandler(scopes).execute(new ReadFunnel(scope, any, 'device', WINDOW_DAYS, filters)),
    chart: new ReadControlChartHandler(scopes).execute(new ReadControlChart(scope, any, WINDOW_DAYS, filters, 'week')),
    technique: new ReadTechniqueHandler(scopes).execute(new ReadTechnique(scope, any, compared)),
    claim: new ReadTechniqueClaimHandler(scopes).execute(new ReadTechniqueClaim(scope, any, WINDOW_DAYS, filters)),
    resolution: new ReadResolutionHandler(scopes).execute(new ReadResolution(scope, filters, WINDOW_DAYS)),
    results: new ReadResultsHandler(scopes, vocabularies).execute(new ReadResults(scope, {}, 'needle_length')),
    adjusted: scopes.open(scope).then(async (opened) => {
      const data = await modelDataOf(opened, { ...compared, covariates: ['skin_type'] });
      return adjustedModel(data, () => Promise.resolve());
    }),
    behind: new ListSessionsBehindHandler(scopes).execute(new ListSessionsBehind(scope, counted, 'numerator', page)),
  };
  const entries = Object.entries(answers).map(async ([name, answer]) => [name, await answer] as const);
  return Object.fromEntries(await Promise.all(entries));
}
