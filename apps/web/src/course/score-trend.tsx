import { scaleLinear, scaleTime } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useTranslation } from 'react-i18next';
import { ChartFrame, MARGIN } from '../charts/chart-frame';
import { ChartMark } from '../charts/chart-mark';
import chartClasses from '../charts/charts.module.css';
import { useWidth } from '../charts/use-width';
import { FigureTable } from '../figures/figure-table';
import { useFormats } from '../figures/use-formats';
import { nameOf } from '../texts/code-names';
import { type Course } from './course-queries';
import classes from './course.module.css';

type Assessment = Course['assessments'][number];

const HEIGHT = 190;

/** Each scale over time, with its values as a table. */
export function ScoreTrend({ assessments }: { assessments: readonly Assessment[] }) {
  const { t } = useTranslation('course');
  const formats = useFormats();
  return (
    <section aria-labelledby="scores">
      <h2 id="scores" className={classes.partTitle}>
        {t('scores')}
      </h2>
      {assessments.length === 0 && <p className={classes.fine}>{t('noScores')}</p>}
      <div className={classes.scales}>
        {groupsOf(assessments).map((group) => (
          <Scale key={nameOfGroup(group[0]!)} group={group} />
        ))}
      </div>
      {assessments.length > 0 && (
        <FigureTable
          title={t('scoreTable')}
          fileName="scores"
          columns={(['scale', 'day', 'phase', 'value'] as const).map((column) => t(`column.${column}`))}
          rows={assessments.map((one) => ({
            key: one.entryId,
            cells: [
              { text: nameOfGroup(one), value: one.scale },
              { text: formats.day(one.assessedOn), value: one.assessedOn },
              { text: t(`phase.${one.phase as 'baseline'}`), value: one.phase },
              { text: valueOf(one), value: one.value },
            ],
          }))}
        />
      )}
    </section>
  );

  function valueOf({ value }: Assessment): string {
    return typeof value === 'number' ? formats.decimals(value) : value.replaceAll('_', ' ');
  }
}

/** A scale that is scored in numbers, as a line; in words it is only in the table. */
function Scale({ group }: { group: readonly Assessment[] }) {
  const { t } = useTranslation('course');
  const formats = useFormats();
  const [box, width] = useWidth(340);
  const scored = group.flatMap((one) => (typeof one.value === 'number' ? [{ ...one, value: one.value }] : []));
  if (scored.length === 0) return null;
  const days = scored.map(({ assessedOn }) => new Date(`${assessedOn}T00:00Z`));
  const margin = days.length > 1 ? 0 : 86_400_000;
  const x = scaleTime({
    domain: [new Date(+days[0]! - margin), new Date(+days.at(-1)! + margin)],
    range: [MARGIN.left + 12, width - MARGIN.right - 12],
  });
  const most = Math.max(1, ...scored.map(({ value }) => value));
  const least = Math.min(0, ...scored.map(({ value }) => value));
  const y = scaleLinear({ domain: [least, most], range: [HEIGHT - MARGIN.bottom, MARGIN.top], nice: true });
  const name = nameOfGroup(group[0]!);
  const at = ({ assessedOn }: Assessment): number => x(new Date(`${assessedOn}T00:00Z`));
  const ends = scored.length > 1 ? [scored[0]!, scored.at(-1)!] : scored;
  return (
    <figure className={classes.scale} ref={box}>
      <figcaption>{name}</figcaption>
      <ChartFrame
        width={width}
        height={HEIGHT}
        label={name}
        x={ends.map((one) => ({ at: at(one), text: formats.shortMonth(one.assessedOn) }))}
        y={y.ticks(3).map((tick) => ({ at: y(tick), text: formats.decimals(tick) }))}
      >
        <LinePath data={scored} x={at} y={({ value }) => y(value)} className={chartClasses.line!} fill="none" />
        {scored.map((one) => (
          <ChartMark
            key={one.entryId}
            x={at(one)}
            y={y(one.value)}
            shape="dot"
            label={t('scoreOn', {
              value: formats.decimals(one.value),
              day: formats.day(one.assessedOn),
              phase: t(`phase.${one.phase as 'baseline'}`),
            })}
          />
        ))}
      </ChartFrame>
    </figure>
  );
}

function nameOfGroup({ scale, area, side, arm }: Assessment): string {
  const where = [area !== null && nameOf('area', area), side, arm].filter(Boolean).join(', ');
  return [nameOf('scale', scale), where].filter(Boolean).join(', ');
}

/** Only what is of one scale and one place can stand in one line. */
function groupsOf(assessments: readonly Assessment[]): Assessment[][] {
  const groups = new Map<string, Assessment[]>();
  for (const one of assessments) {
    const name = nameOfGroup(one);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()];
}
