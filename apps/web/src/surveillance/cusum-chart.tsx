import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useTranslation } from 'react-i18next';
import { ChartFrame, everyFew, MARGIN } from '../charts/chart-frame';
import { ChartMark } from '../charts/chart-mark';
import { useWidth } from '../charts/use-width';
import chartClasses from '../charts/charts.module.css';
import { FigureTable } from '../figures/figure-table';
import { useFormats } from '../figures/use-formats';
import { type ControlChartAnswer } from './surveillance-queries';
import classes from './surveillance.module.css';

const HEIGHT = 240;
const TICK_WIDTH = 160;

/** Evidence that gathers session by session, of more side effects and of fewer, until it crosses the threshold. */
export function CusumChart({ cusum }: { cusum: ControlChartAnswer['cusum'] }) {
  const { t } = useTranslation('surveillance');
  const formats = useFormats();
  const [element, width] = useWidth();
  const { points, threshold, signals } = cusum;
  const top = Math.max(threshold ?? 0, ...points.map(({ above, below }) => Math.max(above, below))) * 1.15;
  const y = scaleLinear({ domain: [0, top], range: [HEIGHT - MARGIN.bottom, MARGIN.top] });
  const x = scaleLinear({ domain: [0, Math.max(1, points.length - 1)], range: [MARGIN.left, width - MARGIN.right] });
  const data = points.map((point, index) => ({ ...point, index }));
  return (
    <>
      <div ref={element}>
        <ChartFrame
          width={width}
          height={HEIGHT}
          label={t('cusumLabel')}
          xTitle={t('axis.session')}
          yTitle={t('axis.evidence')}
          x={everyFew(data, (width - MARGIN.left) / TICK_WIDTH).map(({ on, index }) => ({
            at: x(index),
            text: formats.day(on),
          }))}
          y={y.ticks(4).map((value) => ({ at: y(value), text: formats.decimals(value) }))}
        >
          {threshold !== null && (
            <line
              x1={MARGIN.left}
              x2={width - MARGIN.right}
              y1={y(threshold)}
              y2={y(threshold)}
              className={chartClasses.limit}
            />
          )}
          <LinePath
            data={data}
            x={({ index }) => x(index)}
            y={({ above }) => y(above)}
            className={chartClasses.line!}
            fill="none"
          />
          <LinePath
            data={data}
            x={({ index }) => x(index)}
            y={({ below }) => y(below)}
            className={chartClasses.second!}
            fill="none"
          />
          {signals.map(({ on, direction, sessions, events }) => {
            const point = data.findLast((one) => one.on <= on && (threshold === null || one[direction] >= threshold));
            return (
              point && (
                <ChartMark
                  key={`${on}/${direction}`}
                  x={x(point.index)}
                  y={y(point[direction])}
                  shape={direction === 'above' ? 'up' : 'down'}
                  label={t(`signal.${direction}`, {
                    day: formats.day(on),
                    sessions: formats.whole(sessions),
                    events: formats.whole(events),
                  })}
                />
              )
            );
          })}
        </ChartFrame>
      </div>
      <p className={classes.method}>{t('method.cusum')}</p>
      <FigureTable
        title={t('cusumTable')}
        fileName="cusum"
        columns={[t('column.session'), t('column.day'), t('column.above'), t('column.below')]}
        rows={points.map(({ session, on, above, below }) => ({
          key: String(session),
          cells: [
            { text: formats.whole(session), value: session },
            { text: formats.day(on), value: on },
            { text: formats.fixed(above, 2), value: above },
            { text: formats.fixed(below, 2), value: below },
          ],
        }))}
      />
    </>
  );
}
