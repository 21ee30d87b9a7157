import { dayNumber } from '../columnar/clinic-days.js';
import { noCounts, type UnitCounts } from '../rates/count-units.js';
import { chartWords, cusumWords } from './chart-words.js';
import { surveillance } from './control-chart.js';
import { type FollowedSequence } from './followed-sequence.js';
import { chanceWords, funnelFigure, funnelWords } from './funnel-figure.js';
import { periodCounts } from './periods.js';

const START = dayNumber('2020-01-01');

/** One session a day; `isEvent` says of which something came. */
function aSequence(days: number, isEvent: (index: number) => boolean, openFrom = Infinity): FollowedSequence {
  const indices = Array.from({ length: days }, (_, index) => index);
  return {
    days: Int32Array.from(indices, (index) => START + index),
    outcomes: Uint8Array.from(indices, (index) => Number(isEvent(index))),
    sessionIds: String,
    openFrom: openFrom === Infinity ? Infinity : START + openFrom,
  };
}

/** By chance, the same at every run: in each stretch of n, one at a place that its number gives. */
const oneIn = (n: number) => (index: number) => index % n === (Math.floor(index / n) ** 2 * 31) % n;
const every = (n: number) => (index: number) => index % n === n - 1;
const MONTHS_20 = dayNumber('2021-09-01') - START;

describe('control charts', () => {
  it('are quiet where a rate stays what it was', () => {
    const { chart, cusum, period } = surveillance(aSequence(1_000, oneIn(10)), undefined);
    expect({ period, method: chart.method, verdict: chart.verdict }).toEqual({
      period: 'month',
      method: 'spc.pChart',
      verdict: 'usual',
    });
    expect(chart.centre).toBeCloseTo(0.1, 1);
    expect(chart.points.filter(({ isBaseline }) => isBaseline)).toHaveLength(20);
    expect(cusum).toMatchObject({ verdict: 'usual', signals: [] });
    expect(cusum.falseAlarmEvery).toBeGreaterThanOrEqual(1_825);
  });

  it('signal the month that lies above the limits, and where evidence has gathered', () => {
    const rises = (index: number) => (index < MONTHS_20 ? every(10)(index) : every(2)(index));
    const { chart, cusum, period } = surveillance(aSequence(MONTHS_20 + 61, rises), undefined);
    expect(chart.points.filter(({ signal }) => signal === 'above').map(({ from }) => from)).toEqual([
      '2021-09-01',
      '2021-10-01',
    ]);
    expect(chartWords(chart, period)).toBe('Above its own usual range from 1 Sep 2021.');
    const [first] = cusum.signals;
    expect(first).toMatchObject({ direction: 'above' });
    expect(first!.events * 2).toBeGreaterThanOrEqual(first!.sessions);
    expect(cusumWords(cusum)).toMatch(
      /^Accumulated evidence of more side effects crossed the threshold on \d+ \w+ 2021: /,
    );
  });

  it('name the first month of the latest run, and none of a run before it', () => {
    const OCTOBER = MONTHS_20 + 30;
    const NOVEMBER = OCTOBER + 31;
    const isHigh = (index: number) => index >= MONTHS_20 && (index < OCTOBER || index >= NOVEMBER);
    const twice = (index: number) => (isHigh(index) ? every(2)(index) : every(10)(index));
    const { chart, period } = surveillance(aSequence(NOVEMBER + 61, twice), 'month');
    expect(chart.points.slice(20).map(({ signal }) => signal)).toEqual(['above', null, 'above', 'above']);
    expect(chartWords(chart, period)).toBe('Above its own usual range from 1 Nov 2021.');
  });

  it('keep the baseline as it was, whatever comes after', () => {
    const rises = (index: number) => (index < MONTHS_20 ? every(10)(index) : every(2)(index));
    const early = surveillance(aSequence(MONTHS_20 + 31, every(10)), 'month').chart.centre;
    expect(surveillance(aSequence(MONTHS_20 + 400, rises), 'month').chart.centre).toBe(early);
  });

  it('take gaps between events where they are rare', () => {
    const once = (index: number) => (index < MONTHS_20 ? every(100)(index) : false);
    const { chart } = surveillance(aSequence(MONTHS_20 + 900, once), 'month');
    expect(chart).toMatchObject({ method: 'spc.gChart', centre: 68 });
    expect(chart.points.at(-1)).toMatchObject({ provisional: true, signal: null, numerator: 0 });
    expect(chart.points.slice(0, -1).every(({ value }) => value === 99)).toBe(true);
  });

  it('give no signal of a period whose windows are open, and say where there is too little', () => {
    const rises = (index: number) => (index < MONTHS_20 ? every(10)(index) : true);
    const open = surveillance(aSequence(MONTHS_20 + 20, rises, MONTHS_20 + 1), 'month');
    expect(open.chart.points.at(-1)).toMatchObject({ provisional: true, signal: null });
    const short = surveillance(aSequence(60, every(3)), undefined);
    expect(short.chart.verdict).toBe('too_few');
    expect(chartWords(short.chart, short.period)).toMatch(/^Too few to judge/);
    expect(cusumWords(short.cusum)).toBe('Too few to judge.');
    expect(surveillance(aSequence(0, every(3)), undefined).chart).toMatchObject({ verdict: 'too_few', points: [] });
  });

  it('begin weeks on Monday, and quarters with their month', () => {
    const sequence = aSequence(100, every(10));
    expect(
      periodCounts(sequence, 'week')
        .map(({ from }) => from)
        .slice(0, 2),
    ).toEqual(['2019-12-30', '2020-01-06']);
    expect(periodCounts(sequence, 'quarter')).toMatchObject([
      { from: '2020-01-01', denominator: 91, firstIndex: 0 },
      { from: '2020-04-01', denominator: 9, firstIndex: 91 },
    ]);
  });
});

describe('funnels', () => {
  const unit = (value: string, events: number, trials: number, missing = 0): { value: string; counts: UnitCounts } => {
    const followed = {
      clusters: trials,
      trials,
      events,
      eventsSquared: events,
      eventsTimesTrials: events,
      trialsSquared: trials,
    };
    return { value, counts: { ...noCounts(), missing, followed } };
  };

  it('alarm beyond the outer limits, and only where it stays so for all that were looked at', () => {
    const figure = funnelFigure([unit('a', 10, 200), unit('b', 9, 200), unit('c', 40, 200), unit('d', 2, 5)]);
    const { units, target, expectedFalseAlarms } = figure;
    expect(target).toBeCloseTo(61 / 605, 10);
    expect(units.map(({ verdict }) => verdict)).toEqual(['alert', 'alert', 'alarm', 'too_few']);
    expect(units[2]).toMatchObject({ direction: 'high', estimate: 0.2 });
    expect(units[3]).toMatchObject({ estimate: null, p: null });
    expect(expectedFalseAlarms).toBeCloseTo(0.006, 10);
    expect(chanceWords(figure)).toMatch(/^Of 3 units with ten followed sessions or more, 0\.01 would lie/);
    expect(funnelWords(units[2]!)).toMatch(/Not evidence of poor practice\.$/);
  });

  it('draw none for two units, or where nothing was seen, and judge nobody without follow-up', () => {
    expect(funnelFigure([unit('a', 10, 200), unit('b', 40, 200)])).toMatchObject({ isDrawn: false, curve: [] });
    expect(funnelFigure([unit('a', 0, 90), unit('b', 0, 90), unit('c', 0, 90)])).toMatchObject({ isDrawn: false });
    expect(funnelFigure([])).toMatchObject({ target: null, isDrawn: false, units: [] });
    const { units } = funnelFigure([unit('a', 5, 100, 100), unit('b', 5, 100), unit('c', 5, 100)]);
    expect(units.map(({ verdict }) => verdict)).toEqual(['low_follow_up', 'within', 'within']);
  });
});
