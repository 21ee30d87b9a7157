import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useTranslation } from 'react-i18next';
import { ChartFrame, everyFew, MARGIN } from '../charts/chart-frame';
import { ChartMark, type MarkShape } from '../charts/chart-mark';
import { useWidth } from '../charts/use-width';
import chartClasses from '../charts/charts.module.css';
import { useFormats } from '../figures/use-formats';
import { periodName } from './period-name';
import { placeOfChange } from './place-of-change';
import { type Annotation, type ControlChartAnswer } from './surveillance-queries';

type Chart = ControlChartAnswer['chart'];
type Point = Chart['points'][number];

interface ControlChartProps {
  chart: Chart;
  period: ControlChartAnswer['period'];
  annotations: readonly Annotation[];
  /** Months, with commas, of the point that is opened. */
  chosen: string | undefined;
  onOpen: (days: string) => void;
}

const HEIGHT = 320;
/** A month with its year, and half of one more, since the last label ends at its point. */
const TICK_WIDTH = 108;
const DAY_WIDTH = 120;

export function ControlChart({ chart, period, annotations, chosen, onOpen }: ControlChartProps) {
  const { t } = useTranslation('surveillance');
  const formats = useFormats();
  const [element, width] = useWidth();
  const { points, centre } = chart;
  const isShare = chart.method === 'spc.pChart';
  const tell = (value: number) => (isShare ? formats.stepPercent(value) : formats.decimals(value));
  const most = Math.max(...points.map(({ value }) => value ?? 0), centre ?? 0);
  // The first limits, of few sessions, are wide: those that reach far beyond the points are cut at the edge.
  const top = Math.min(isShare ? 1 : Infinity, Math.max(most * 1.25, (centre ?? 0) * 2, isShare ? 0.02 : 1));
  const y = scaleLinear({ domain: [0, top], range: [HEIGHT - MARGIN.bottom, MARGIN.top], clamp: true });
  const x = scaleLinear({ domain: [-0.5, points.length - 0.5], range: [MARGIN.left, width - MARGIN.right] });
  const line = {
    data: points.map((point, index) => ({ ...point, index })),
    x: ({ index }: { index: number }) => x(index),
  };
  const baseline = points.filter(({ isBaseline }) => isBaseline).length;
  return (
    <div ref={element}>
      <ChartFrame
        width={width}
        height={HEIGHT}
        label={t('chartLabel')}
        xTitle={t(isShare ? 'axis.period' : 'axis.eventOn')}
        yTitle={t(isShare ? 'axis.share' : 'axis.between')}
        x={everyFew(points, (width - MARGIN.left) / (isShare ? TICK_WIDTH : DAY_WIDTH)).map((point) => ({
          at: x(points.indexOf(point)),
          // A gap ends on the day of its event; several may end within one month.
          text: !isShare
            ? formats.day(point.to)
            : period === 'month'
              ? formats.shortMonth(point.from)
              : periodName(point.from, period, formats),
        }))}
        y={y.ticks(5).map((value) => ({ at: y(value), text: tell(value) }))}
      >
        {baseline > 0 && (
          <rect
            x={x(-0.5)}
            y={MARGIN.top}
            width={x(baseline - 0.5) - x(-0.5)}
            height={HEIGHT - MARGIN.bottom - MARGIN.top}
            className={chartClasses.band}
          />
        )}
        {centre !== null && (
          <line
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            y1={y(centre)}
            y2={y(centre)}
            className={chartClasses.centre}
          />
        )}
        {(['lower', 'upper'] as const).map((limit) => (
          <LinePath
            key={limit}
            {...line}
            y={(point) => y(point[limit] ?? 0)}
            defined={(point) => point[limit] !== null}
            className={chartClasses.limit!}
          />
        ))}
        {annotations.map(({ id, on }, number) => {
          const at = placeOfChange(on, points);
          return (
            at !== null && (
              <g key={id} aria-hidden="true">
                <line x1={x(at)} x2={x(at)} y1={MARGIN.top} y2={HEIGHT - MARGIN.bottom} className={chartClasses.note} />
                <text x={x(at)} y={MARGIN.top - 5} textAnchor="middle" className={chartClasses.noteNumber}>
                  {number + 1}
                </text>
              </g>
            )
          );
        })}
        <LinePath
          {...line}
          y={({ value }) => y(value ?? 0)}
          defined={({ value }) => value !== null}
          className={chartClasses.line!}
          fill="none"
        />
        {points.map((point, index) => {
          const days = `${point.from}..${point.to}`;
          return (
            point.value !== null && (
              <ChartMark
                key={`${point.from}/${index}`}
                x={x(index)}
                y={y(point.value)}
                shape={shapeOf(point)}
                isChosen={days === chosen}
                onOpen={() => onOpen(days)}
                label={t(`point.${point.signal ?? 'usual'}`, {
                  period: periodName(point.from, period, formats),
                  value: isShare ? formats.percent(point.value) : formats.decimals(point.value),
                  seen: formats.whole(point.numerator),
                  followed: formats.whole(point.denominator),
                })}
              />
            )
          );
        })}
      </ChartFrame>
    </div>
  );
}

function shapeOf({ signal, provisional }: Point): MarkShape {
  if (signal !== null) return signal === 'above' ? 'up' : 'down';
  return provisional ? 'hollow' : 'dot';
}
