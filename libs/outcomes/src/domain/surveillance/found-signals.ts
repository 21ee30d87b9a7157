import { type CusumChart, type CusumSignal, type PeriodChart, type Surveillance } from './control-chart.js';
import { type FunnelFigure, type FunnelUnitFigure } from './funnel-figure.js';
import { type StandardisedUnitFigure } from './standardised-funnel.js';

/** A place on a chart that signals by the chart's own verdict. Numbers of the evidence are whole; `Ppm` is a millionth. */
export interface FoundSignal {
  chart: 'control_chart' | 'cusum' | 'funnel';
  method: string;
  /** What was exceeded. */
  rule: 'three_sigma' | 'probability_limits_9973' | 'threshold' | 'limits_998_adjusted';
  direction: 'above' | 'below';
  from?: string;
  to?: string;
  across?: string;
  unit?: string;
  numerator: number;
  denominator: number;
  evidence: { name: string; value: number | string }[];
}

/** What a control chart and its CUSUM signal. A pattern within the limits is told on the chart, and is no signal. */
export function signalsOfCharts({ chart, cusum, period }: Surveillance): FoundSignal[] {
  return [...signalsOfPeriods(chart, period), ...cusum.signals.map((signal) => signalOfCusum(cusum, signal))];
}

function signalsOfPeriods({ method, centre, points }: PeriodChart, period: string): FoundSignal[] {
  const isGap = method === 'spc.gChart';
  return points.flatMap(({ from, to, numerator, denominator, value, lower, upper, signal }): FoundSignal[] => {
    if (signal === null) return [];
    const figures = isGap
      ? [whole('gap', value!), whole('lowerGap', lower!), whole('upperGap', upper!), whole('centreGap', centre!)]
      : [
          { name: 'period', value: period },
          ...[ppm('value', value!), ppm('lower', lower!), ppm('upper', upper!), ppm('centre', centre!)],
        ];
    const rule = isGap ? 'probability_limits_9973' : 'three_sigma';
    const place = { from, to, numerator, denominator };
    return [{ chart: 'control_chart', method, rule, direction: signal, ...place, evidence: figures }];
  });
}

function signalOfCusum(cusum: CusumChart, { from, on, direction, events, sessions }: CusumSignal): FoundSignal {
  return {
    chart: 'cusum',
    method: cusum.method,
    rule: 'threshold',
    direction,
    ...{ from, to: on, numerator: events, denominator: sessions },
    evidence: [
      ppm('baselineRisk', cusum.baselineRisk!),
      ppm('threshold', cusum.threshold!),
      whole('falseAlarmEvery', cusum.falseAlarmEvery!),
      whole('detectedAfter', cusum.detectedAfter!),
    ],
  };
}

/** The units of a funnel that alarm: beyond the outer limits, and still so after allowing for all that were looked at. */
export function signalsOfFunnel(figure: FunnelFigure, across: string, method: string): FoundSignal[] {
  return figure.units
    .filter(({ verdict }) => verdict === 'alarm')
    .map((unit) => ({
      chart: 'funnel' as const,
      method,
      rule: 'limits_998_adjusted' as const,
      direction: unit.direction === 'high' ? ('above' as const) : ('below' as const),
      ...{ across, unit: unit.value, numerator: unit.numerator, denominator: unit.denominator },
      evidence: evidenceOf(unit, figure),
    }));
}

function evidenceOf(unit: FunnelUnitFigure, { target, expectedFalseAlarms, units }: FunnelFigure) {
  return [
    ...[ppm('target', target!), ppm('value', unit.estimate!)],
    ...[ppm('lower', unit.limits!.lower998), ppm('upper', unit.limits!.upper998)],
    ...[ppm('p', unit.p!), ppm('adjustedP', unit.adjustedP!)],
    ...[whole('clients', unit.clients), whole('units', units.length), ppm('expectedFalseAlarms', expectedFalseAlarms)],
  ];
}

/** The same of a funnel that takes case mix into account: more, or fewer, events than whom they treat explains. */
export function signalsOfStandardised(
  units: readonly StandardisedUnitFigure[],
  { units: crude, expectedFalseAlarms }: FunnelFigure,
  across: string,
): FoundSignal[] {
  const clientsOf = new Map(crude.map(({ value, clients }) => [value, clients]));
  return units
    .filter(({ verdict }) => verdict === 'alarm')
    .map(({ value, direction, observed, denominator, expected, ratio, limits, p, adjustedP }) => ({
      ...{ chart: 'funnel' as const, method: 'funnel.standardisedRatio', rule: 'limits_998_adjusted' as const },
      direction: direction === 'high' ? ('above' as const) : ('below' as const),
      ...{ across, unit: value, numerator: observed, denominator },
      evidence: [
        ...[ppm('value', observed / denominator), ppm('expectedValue', expected / denominator), ppm('ratio', ratio!)],
        ...[ppm('lowerRatio', limits!.lower998), ppm('upperRatio', limits!.upper998)],
        ...[ppm('p', p!), ppm('adjustedP', adjustedP!), whole('clients', clientsOf.get(value) ?? 0)],
        ...[whole('units', crude.length), ppm('expectedFalseAlarms', expectedFalseAlarms)],
      ],
    }));
}

function ppm(name: string, value: number): { name: string; value: number } {
  return { name: `${name}Ppm`, value: Math.round(value * 1_000_000) };
}

/** Gaps and counts; limits of gaps lie between whole numbers at times. */
function whole(name: string, value: number): { name: string; value: number } {
  return { name, value: Math.round(value) };
}
