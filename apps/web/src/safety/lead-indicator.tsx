import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IntervalPlot } from '../charts/interval-plot';
import { scaleOf } from '../charts/scale';
import { ScaleAxis } from '../charts/scale-axis';
import { Sparkline } from '../charts/sparkline';
import { useFormats } from '../figures/use-formats';
import { VerdictMark } from '../figures/verdict-mark';
import { FollowUpBar } from './follow-up-bar';
import { monthsEnds, monthsLabel, sparkPoints } from './indicator-spark';
import { type Indicator } from './overview-query';
import classes from './safety.module.css';

/** The indicator over all side effects, in large: the one figure that somebody in a hurry should take along. */
export function LeadIndicator({ indicator: { label, rate, months } }: { indicator: Indicator }) {
  const { t } = useTranslation('safety');
  const formats = useFormats();
  const hasInterval = rate.lower !== null && rate.upper !== null;
  const scale = scaleOf([0, rate.upper ?? 1]);
  return (
    <section className={classes.lead} aria-labelledby="lead-indicator">
      <div className={classes.leadFigure}>
        <Title order={2} id="lead-indicator" className={classes.leadLabel}>
          {label}
        </Title>
        <VerdictMark verdict={rate.verdict} />
        <p className={`${classes.leadNumber} numbers`}>
          {rate.estimate === null ? '–' : formats.percent(rate.estimate)}
        </p>
        {hasInterval && (
          <>
            <p className={`${classes.leadInterval} numbers`}>
              {t('interval', { interval: formats.interval(rate.lower!, rate.upper!) })}
            </p>
            <IntervalPlot
              marks={[{ estimate: rate.estimate, lower: rate.lower, upper: rate.upper }]}
              scale={scale}
              label={t('intervalLabel', { interval: formats.interval(rate.lower!, rate.upper!) })}
            />
            <ScaleAxis scale={scale} tell={formats.stepPercent} />
          </>
        )}
        <Text className={classes.words}>{rate.words}</Text>
      </div>
      <div className={classes.leadSide}>
        <div className={classes.leadSpark}>
          <Text size="sm" c="dimmed" className={classes.sideLabel}>
            {t('months')}
          </Text>
          <Sparkline
            points={sparkPoints(months)}
            label={monthsLabel(months, formats, t)}
            tell={formats.stepPercent}
            ends={monthsEnds(months, formats)}
            width={400}
            height={110}
          />
        </div>
        <FollowUpBar rate={rate} />
      </div>
    </section>
  );
}
