import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { scaleLinear } from '@visx/scale';
import { useTranslation } from 'react-i18next';
import { type components } from '../api-client/interface.generated';
import { ChartFrame, MARGIN } from '../charts/chart-frame';
import chartClasses from '../charts/charts.module.css';
import { useWidth } from '../charts/use-width';
import { FigureTable } from '../figures/figure-table';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { resolutionQuery } from './technique-queries';
import { type TechniqueSearch } from './technique-search';
import classes from './technique.module.css';

const HEIGHT = 280;

/** How long side effects stay: the share that is still unresolved, with its band (Kaplan and Meier). */
export function ResolutionCurve({ search }: { search: TechniqueSearch }) {
  const answer = useQuery(resolutionQuery(useClinic(), search));
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LateSkeleton />;
  return <Curve answer={answer.data} />;
}

function Curve({ answer: { words, steps, days, median } }: { answer: components['schemas']['ResolutionBody'] }) {
  const { t } = useTranslation('technique');
  const formats = useFormats();
  const [box, width] = useWidth();
  const last = Math.max(1, ...steps.map(({ time }) => time));
  const x = scaleLinear({ domain: [0, last], range: [MARGIN.left, width - MARGIN.right] });
  const y = scaleLinear({ domain: [0, 1], range: [HEIGHT - MARGIN.bottom, MARGIN.top] });
  const banded = steps.filter(({ lower, upper }) => lower !== null && upper !== null);
  const upperEdge = stairs(banded.map(({ time, upper }) => [x(time), y(upper!)]));
  const lowerEdge = stairs(banded.map(({ time, lower }) => [x(time), y(lower!)]));
  const path = (points: readonly (readonly [number, number])[]): string => points.map((one) => one.join()).join('L');
  return (
    <section className={classes.section} aria-labelledby="resolution">
      <div>
        <Title order={2} id="resolution">
          {t('resolution.title')}
        </Title>
        <Text className={classes.words}>{words}</Text>
        {days.length > 0 && (
          <Text className="numbers">
            {t('resolution.days', { days: days.map((day) => formats.decimals(day)).join(', ') })}
          </Text>
        )}
      </div>
      {steps.length > 1 && (
        <div ref={box}>
          <ChartFrame
            width={width}
            height={HEIGHT}
            label={t('resolution.label')}
            xTitle={t('axis.days')}
            yTitle={t('column.open')}
            x={x.ticks(Math.min(7, width / 90)).map((tick) => ({
              at: x(tick),
              text: formats.whole(tick),
            }))}
            y={[0, 0.25, 0.5, 0.75, 1].map((tick) => ({ at: y(tick), text: formats.roundPercent(tick) }))}
          >
            {banded.length > 1 && (
              <path d={`M${path(upperEdge)}L${path(lowerEdge.toReversed())}Z`} className={chartClasses.band} />
            )}
            <path
              d={`M${path(stairs(steps.map(({ time, survival }) => [x(time), y(survival)])))}`}
              className={chartClasses.line}
              fill="none"
            />
            {median && median.time !== null && (
              <line x1={x(median.time)} x2={x(median.time)} y1={y(0.5)} y2={y(0)} className={chartClasses.note} />
            )}
          </ChartFrame>
        </div>
      )}
      {steps.length > 1 && (
        <FigureTable
          title={t('resolution.table')}
          fileName="resolution"
          columns={(['day', 'open', 'lower', 'upper', 'atRisk'] as const).map((column) => t(`column.${column}`))}
          rows={steps.map(({ time, survival, lower, upper, atRisk }) => ({
            key: String(time),
            cells: [
              { text: formats.fixed(time), value: time },
              { text: formats.percent(survival), value: survival },
              ...[lower, upper].map((value) => ({ text: value === null ? '–' : formats.percent(value), value })),
              { text: formats.whole(atRisk), value: atRisk },
            ],
          }))}
        />
      )}
    </section>
  );
}

/** A share holds until the next step, so that the line goes sideways first and then down. */
function stairs(points: readonly [number, number][]): [number, number][] {
  return points.flatMap((point, index) => (index === 0 ? [point] : [[point[0], points[index - 1]![1]], point]));
}
