import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useTranslation } from 'react-i18next';
import { ChartFrame, MARGIN } from '../charts/chart-frame';
import { ChartMark, type MarkShape } from '../charts/chart-mark';
import { useWidth } from '../charts/use-width';
import chartClasses from '../charts/charts.module.css';
import { useFormats } from '../figures/use-formats';
import { type FunnelAnswer } from './surveillance-queries';

type Unit = FunnelAnswer['units'][number];

interface FunnelProps {
  answer: FunnelAnswer;
  nameOf: (value: string) => string;
  /** The unit that is opened. */
  chosen: string | undefined;
  onOpen: (value: string) => void;
}

const HEIGHT = 360;
const LIMITS = ['lower95', 'upper95', 'lower998', 'upper998'] as const;

export function Funnel({ answer: { units, curve, target }, nameOf, chosen, onOpen }: FunnelProps) {
  const { t } = useTranslation('surveillance');
  const formats = useFormats();
  const [element, width] = useWidth();
  const shown = units.filter(({ estimate }) => estimate !== null);
  // Only who lies beyond the limits is named in the chart; names of the others would cover each other.
  const named = shown.filter(({ verdict, value }) => verdict === 'alarm' || verdict === 'alert' || value === chosen);
  const most = Math.max(...shown.map(({ denominator }) => denominator));
  const highest = Math.max(...shown.map(({ estimate }) => estimate!), target ?? 0);
  const x = scaleLinear({ domain: [0, most * 1.08], range: [MARGIN.left, width - MARGIN.right] });
  const y = scaleLinear({
    domain: [0, Math.min(1, Math.max(highest * 1.3, (target ?? 0) * 2))],
    range: [HEIGHT - MARGIN.bottom, MARGIN.top],
    clamp: true,
  });
  return (
    <div ref={element}>
      <ChartFrame
        width={width}
        height={HEIGHT}
        label={t('funnelLabel')}
        xTitle={t('axis.followed')}
        yTitle={t('axis.share')}
        x={x.ticks(Math.floor(width / 140)).map((value) => ({
          at: x(value),
          text: formats.whole(value),
        }))}
        y={y.ticks(5).map((value) => ({ at: y(value), text: formats.stepPercent(value) }))}
      >
        {target !== null && (
          <line
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            y1={y(target)}
            y2={y(target)}
            className={chartClasses.centre}
          />
        )}
        {LIMITS.map((limit) => (
          <LinePath
            key={limit}
            data={curve}
            x={({ trials }) => x(trials)}
            y={(point) => y(point[limit])}
            className={(limit.endsWith('998') ? chartClasses.outerLimit : chartClasses.limit)!}
          />
        ))}
        {shown.map((unit) => (
          <ChartMark
            key={unit.value}
            x={x(unit.denominator)}
            y={y(unit.estimate!)}
            shape={shapeOf(unit)}
            isChosen={unit.value === chosen}
            onOpen={() => onOpen(unit.value)}
            label={t('unit', {
              name: nameOf(unit.value),
              value: formats.percent(unit.estimate!),
              seen: formats.whole(unit.numerator ?? 0),
              followed: formats.whole(unit.denominator),
              words: unit.words,
            })}
          />
        ))}
        {named.map(({ value, denominator, estimate }) => (
          <text
            key={value}
            x={x(denominator)}
            y={y(estimate!) - 12}
            textAnchor={denominator > most * 0.85 ? 'end' : 'middle'}
            className={chartClasses.tick}
            aria-hidden="true"
          >
            {nameOf(value)}
          </text>
        ))}
      </ChartFrame>
    </div>
  );
}

function shapeOf({ verdict, direction }: Unit): MarkShape {
  if (verdict === 'alarm') return direction === 'low' ? 'down' : 'up';
  if (verdict === 'alert') return 'diamond';
  return verdict === 'low_follow_up' ? 'hollow' : 'dot';
}
