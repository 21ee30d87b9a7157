import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { scaleOf } from '../charts/scale';
import { ScaleAxis } from '../charts/scale-axis';
import { useFormats } from '../figures/use-formats';
import { EmptyState } from '../states/empty-state';
import { IndicatorMonths } from './indicator-months';
import { IndicatorRow } from './indicator-row';
import { LeadIndicator } from './lead-indicator';
import { type Overview } from './overview-query';
import classes from './safety.module.css';

/** The first indicator in large, the others beneath it on one scale, and their months as a table. */
export function SafetyOverview({ overview }: { overview: Overview }) {
  const { t } = useTranslation('safety');
  const formats = useFormats();
  const [first, ...others] = overview.indicators;
  if (!first || first.rate.crude.denominator === 0) {
    return <EmptyState title={t('empty.title')} body={t('empty.body')} />;
  }
  const scale = scaleOf([0, 0.01, ...others.map(({ rate }) => rate.upper ?? rate.notExcludedUpTo ?? 0)]);
  return (
    <div className={classes.overview}>
      <LeadIndicator indicator={first} />
      <section aria-labelledby="kinds">
        <Title order={2} id="kinds">
          {t('kinds')}
        </Title>
        <Text c="dimmed" size="sm" className={classes.note}>
          {t('scaleNote')}
        </Text>
        <ul className={classes.rows}>
          <li className={`${classes.row} ${classes.scaleRow}`} aria-hidden="true">
            <div className={classes.rowInterval}>
              <ScaleAxis scale={scale} tell={formats.stepPercent} />
            </div>
          </li>
          {others.map((indicator) => (
            <IndicatorRow key={indicator.code} indicator={indicator} scale={scale} />
          ))}
        </ul>
      </section>
      <IndicatorMonths indicators={overview.indicators} />
    </div>
  );
}
