import { endSeries, ensureSeriesOf, planSeries, reviseSeries, seriesAggregate } from './series.js';
import { type SeriesEvent } from './series.events.js';
import { CLIENT_ID, late, live, PRACTITIONER_ID, refusalOf, scenario } from './world.fixture.js';

const given = scenario(seriesAggregate);
const plan = { clientId: CLIENT_ID, targetSessions: 4, intervalDays: 30, plannedOn: '2026-02-01' };
const planned: SeriesEvent = { type: 'SeriesPlanned', data: plan };
const ended: SeriesEvent = { type: 'SeriesEnded', data: { endedOn: '2026-03-01', reason: 'completed' } };

describe('a series', () => {
  it('is planned once, revised and ended', () => {
    given()
      .when((series) => planSeries(series, plan, live))
      .then(planned);
    given(planned)
      .when((series) => planSeries(series, plan, late()))
      .isRefused('series_already_planned');
    given(planned)
      .when((series) => reviseSeries(series, { targetSessions: 6 }, live))
      .then({ type: 'SeriesRevised', data: { targetSessions: 6 } });
    given(planned)
      .when((series) => endSeries(series, { endedOn: '2026-03-01', reason: 'completed' }, live))
      .then(ended);
  });

  it('must be planned before it is revised or ended', () => {
    given()
      .when((series) => endSeries(series, { endedOn: '2026-03-01', reason: 'stopped' }, late()))
      .isRefused('series_not_planned', { allowed: ['plan_series'] });
  });

  it('takes, once ended, only a late revision', () => {
    given(planned, ended)
      .when((series) => reviseSeries(series, { intervalDays: 28 }, live))
      .isRefused('series_ended', { allowed: [], late: ['revise_series'] });
    given(planned, ended)
      .when((series) => reviseSeries(series, { intervalDays: 28 }, late()))
      .isAccepted();
    given(planned, ended)
      .when((series) => endSeries(series, { reason: 'stopped' }, late()))
      .isRefused('series_ended');
  });

  it('does not end before it was planned', () => {
    const end = (endedOn: string) =>
      given(planned).when((series) => endSeries(series, { endedOn, reason: 'dropped_out' }, live));
    end('2026-02-02').isAccepted();
    end('2026-02-01').isAccepted();
    end('2026-01-31').isRefused('before_the_plan', { min: '2026-02-01' });
  });

  it('aims at 1 to 24 sessions, 7 to 365 days apart', () => {
    const withPlan = (other: object) => given().when((series) => planSeries(series, { ...plan, ...other }, live));
    for (const targetSessions of [1, 24]) withPlan({ targetSessions }).isAccepted();
    for (const targetSessions of [0, 25]) withPlan({ targetSessions }).isRefused('value_out_of_range');
    for (const intervalDays of [7, 365]) withPlan({ intervalDays }).isAccepted();
    for (const intervalDays of [6, 366]) withPlan({ intervalDays }).isRefused('value_out_of_range');
  });

  it('that is revised changes something', () => {
    given(planned)
      .when((series) => reviseSeries(series, {}, live))
      .isRefused('nothing_changes');
  });

  it('is ended on a day, which only a late entry may leave open', () => {
    given(planned)
      .when((series) => endSeries(series, { reason: 'stopped' }, live))
      .isRefused('field_missing');
    given(planned)
      .when((series) => endSeries(series, { reason: 'stopped' }, late('imported')))
      .isAccepted();
  });

  it('belongs to one client', () => {
    const series = { phase: 'planned' as const, clientId: CLIENT_ID };
    expect(() => ensureSeriesOf(series, CLIENT_ID)).not.toThrow();
    expect(refusalOf(() => ensureSeriesOf(series, PRACTITIONER_ID)).code).toBe('series_of_another_client');
    expect(refusalOf(() => ensureSeriesOf({ phase: 'none' }, CLIENT_ID)).code).toBe('series_unknown');
  });
});
