import { NativeSelect, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSetSearch } from '../figures/figure-filters';
import { FigureFoot } from '../figures/figure-foot';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { ChartVerdictMark } from './chart-verdict-mark';
import { type ChartsSearch } from './charts-search';
import { ControlChart } from './control-chart';
import { ControlChartTable } from './control-chart-table';
import { CusumChart } from './cusum-chart';
import { annotationsOf, annotationsQuery, controlChartQuery } from './surveillance-queries';
import { useFormats } from '../figures/use-formats';
import classes from './surveillance.module.css';

const PERIODS = ['month', 'week', 'quarter'] as const;

/** An indicator over time against its own usual range, with what changed in the clinic meanwhile. */
export function ControlChartSection({ search }: { search: ChartsSearch }) {
  const { t } = useTranslation('surveillance');
  const clinic = useClinic();
  const formats = useFormats();
  const set = useSetSearch<ChartsSearch>();
  const answer = useQuery(controlChartQuery(clinic, search));
  const register = useQuery(annotationsQuery(clinic.id));
  const annotations = annotationsOf(register.data?.entries ?? []);
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LateSkeleton />;
  const { chart, cusum, period, label } = answer.data;
  return (
    <section className={classes.section} aria-labelledby="over-time">
      <header className={classes.head}>
        <div>
          <Title order={2} id="over-time">
            {t('overTime', { label })}
          </Title>
          <ChartVerdictMark verdict={chart.verdict} />
          <Text className={classes.words}>{chart.words}</Text>
        </div>
        <NativeSelect
          label={t('period')}
          value={search.period ?? period}
          onChange={({ currentTarget: { value } }) =>
            set({ period: value === 'week' || value === 'quarter' ? value : undefined, days: undefined })
          }
          data={PERIODS.map((value) => ({ value, label: t(`periods.${value}`) }))}
        />
      </header>
      {chart.points.length > 0 && (
        <ControlChart
          chart={chart}
          period={period}
          annotations={annotations}
          chosen={search.days}
          onOpen={(days) => set({ days: days === search.days ? undefined : days })}
        />
      )}
      <p className={classes.method}>{t(`method.${chart.method === 'spc.pChart' ? 'p' : 'g'}`)}</p>
      {annotations.length > 0 && (
        <ol className={classes.annotations}>
          {annotations.map(({ id, on, kind, text }) => (
            <li key={id}>
              <strong>{formats.day(on)}</strong> {t(`kind.${kind as 'training'}`)}
              {text && `: ${text}`}
            </li>
          ))}
        </ol>
      )}
      <ControlChartTable chart={chart} period={period} />
      <div className={classes.sub}>
        <Title order={3}>{t('evidence')}</Title>
        <Text className={classes.words}>{cusum.words}</Text>
        {cusum.points.length > 0 && <CusumChart cusum={cusum} />}
      </div>
      <FigureFoot figure={answer.data} />
    </section>
  );
}
