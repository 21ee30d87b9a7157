import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartVerdictMark } from '../surveillance/chart-verdict-mark';
import { ComparisonMark } from '../technique/comparison-mark';
import { nameOf } from '../texts/code-names';
import { type Report } from './report-queries';
import classes from './report.module.css';

/** What was found beside the rates, each with its verdict and the sentence of the service. */
export function ReportFindings({ report: { chart, funnel, claim, results, resolution } }: { report: Report }) {
  const { t } = useTranslation('report');
  return (
    <>
      <section>
        <h3>{t('overTime', { label: chart.label })}</h3>
        <Finding
          name={t(`chart.${chart.period}`)}
          mark={<ChartVerdictMark verdict={chart.chart.verdict} />}
          words={chart.chart.words}
        />
        <Finding name={t('evidence')} words={chart.cusum.words} />
        <Finding name={t('across')} words={funnel.words} />
      </section>
      <section>
        <h3>{t('associations')}</h3>
        <p>{t('associationsNote')}</p>
        {([claim.technique, claim.aftercare] as const).map(({ factor, verdict, words }) => (
          <Finding
            key={factor}
            name={t(`association.${factor as 'adherence'}`)}
            mark={<ComparisonMark verdict={verdict} />}
            words={words}
          />
        ))}
        <Finding name={t('neither')} words={claim.neither.words} />
      </section>
      <section>
        <h3>{t('results')}</h3>
        {results.scales.length === 0 && <p>{t('noResults')}</p>}
        {results.scales.map(({ scale, arm, verdict, words }) => (
          <Finding
            key={`${scale} ${arm ?? ''}`}
            name={[nameOf('scale', scale), arm].filter(Boolean).join(', ')}
            mark={<ComparisonMark verdict={verdict} />}
            words={words}
          />
        ))}
        <Finding name={t('resolution')} words={resolution.words} />
      </section>
    </>
  );
}

function Finding({ name, mark, words }: { name: string; mark?: ReactNode; words: string }) {
  return (
    <div className={classes.finding}>
      <p>
        <strong>{name}</strong> {mark}
      </p>
      <p>{words}</p>
    </div>
  );
}
