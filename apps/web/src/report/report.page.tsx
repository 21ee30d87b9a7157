import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FigureFilters } from '../figures/figure-filters';
import { useFormats } from '../figures/use-formats';
import { PageHead } from '../shell/page-head';
import { useClinic } from '../shell/use-clinic';
import { openSignalsQuery } from '../signals/signals-query';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { useMe } from '../sign-in/me';
import { nameOf } from '../texts/code-names';
import { ReportFindings } from './report-findings';
import { ReportIndicators } from './report-indicators';
import { checkpointQuery, indicatorsFile, reportQuery } from './report-queries';
import { usePrintedMargins } from './use-printed-margins';
import classes from './report.module.css';

const route = getRouteApi('/clinics/$clinicId/report');

/** The clinic on paper: figures with their words, what they rest on, and the head of the log that they came from. */
export function ReportPage() {
  const { t } = useTranslation('report');
  const clinic = useClinic();
  const { name: reader } = useMe();
  const formats = useFormats();
  const search = route.useSearch();
  const report = useQuery(reportQuery(clinic, search));
  const signals = useQuery(openSignalsQuery(clinic.id));
  const checkpoint = useQuery(checkpointQuery(clinic.id));
  const answers = [report, signals, checkpoint];
  const failed = answers.find(({ isError }) => isError);
  const isReady = answers.every(({ data }) => data !== undefined);
  const head = checkpoint.data && t('head', { size: formats.whole(checkpoint.data.size), root: checkpoint.data.root });
  const asOf = report.data && t('asOf', { time: formats.instant(report.data.at), zone: report.data.timeZone });
  const known = report.data?.clinics.find(({ clinicId }) => clinicId === clinic.id)?.knownAt ?? -1;
  const isCovered = checkpoint.data !== undefined && known < checkpoint.data.size;
  usePrintedMargins({
    top: [clinic.name, asOf].filter(Boolean).join(' · '),
    bottom: head ?? '',
    page: t('page'),
    of: t('of'),
  });
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <FigureFilters search={search} />
        {report.data && (
          <Button variant="default" component="a" href={indicatorsFile(clinic, search, report.data)} download>
            {t('csv')}
          </Button>
        )}
        <Button disabled={!isReady} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </PageHead>
      {failed && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && !isReady && <LateSkeleton />}
      {report.data && signals.data && checkpoint.data && (
        <article className={classes.sheet} aria-labelledby="report">
          <h2 id="report" className={classes.title}>
            {clinic.name}
          </h2>
          <dl className={`${classes.facts} numbers`}>
            <Fact name={t('fact.asOf')}>{`${formats.instant(report.data.at)} (${report.data.timeZone})`}</Fact>
            <Fact name={t('fact.window')}>{t('days', { count: report.data.windowDays })}</Fact>
            <Fact name={t('fact.area')}>{search.area ? nameOf('area', search.area) : t('allAreas')}</Fact>
            <Fact name={t('fact.method')}>{t('version', { version: String(report.data.methodVersion) })}</Fact>
            <Fact name={t('fact.events')}>
              {report.data.clinics.map(({ knownAt }) => formats.whole(knownAt + 1)).join(', ')}
            </Fact>
            <Fact name={t('fact.reader')}>{reader}</Fact>
          </dl>
          <ReportIndicators indicators={report.data.overview.indicators} />
          <ReportFindings report={report.data} />
          <section>
            <h3>{t('signals')}</h3>
            <p>{t('openSignals', { count: signals.data.open })}</p>
          </section>
          <footer className={`${classes.proof} numbers`}>
            <h3>{t('log')}</h3>
            <p>{head}</p>
            <pre className={classes.note}>{checkpoint.data.note}</pre>
            <p>{t(isCovered ? 'proofNote' : 'notCovered')}</p>
          </footer>
        </article>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
