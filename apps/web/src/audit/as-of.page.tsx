import { Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSetSearch } from '../figures/figure-filters';
import { FigureTable } from '../figures/figure-table';
import { isDay } from '../figures/figure-search';
import { useFormats } from '../figures/use-formats';
import { PageHead } from '../shell/page-head';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { changesQuery, overviewOfDay, type OverviewOfDay } from './as-of-queries';
import { type AsOfSearch } from './as-of-search';
import classes from './as-of.module.css';

const route = getRouteApi('/clinics/$clinicId/as-of');
const DEFAULT_AGE_MS = 90 * 86_400_000;
const KINDS = ['late', 'corrected', 'voided', 'erased'] as const;

/** What the dashboard said on a day, beside what is known of that day today, and why the two differ. */
export function AsOfPage() {
  const { t } = useTranslation('audit');
  const search = route.useSearch();
  const clinic = useClinic();
  const set = useSetSearch<AsOfSearch>();
  const day = search.day ?? new Date(Date.now() - DEFAULT_AGE_MS).toISOString().slice(0, 10);
  const then = useQuery(overviewOfDay(clinic, day, 'then'));
  const now = useQuery(overviewOfDay(clinic, day, 'now'));
  const failed = [then, now].find(({ isError }) => isError);
  return (
    <>
      <PageHead title={t('asOf.title')} lead={t('asOf.lead')}>
        <TextInput
          type="date"
          label={t('asOf.day')}
          value={day}
          onChange={({ currentTarget: { value } }) => isDay(value) && set({ day: value })}
        />
      </PageHead>
      {failed && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && (!then.data || !now.data) && <LateSkeleton />}
      {then.data && now.data && <Comparison day={day} then={then.data} now={now.data} />}
      <Changes day={day} />
    </>
  );
}

function Comparison({ day, then, now }: { day: string; then: OverviewOfDay; now: OverviewOfDay }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const told = (rate: OverviewOfDay['indicators'][number]['rate']) => ({
    text: rate.estimate === null ? '–' : formats.percent(rate.estimate),
    value: rate.estimate,
  });
  const whole = (value: number) => ({ text: formats.whole(value), value });
  return (
    <FigureTable
      title={t('asOf.table', { day: formats.day(day) })}
      note={t('asOf.note')}
      fileName={`as-of-${day}`}
      isOpen
      columns={(
        ['indicator', 'then', 'seenThen', 'followedThen', 'now', 'seenNow', 'followedNow', 'change'] as const
      ).map((column) => t(`asOf.column.${column}`))}
      rows={then.indicators.map(({ code, label, rate }) => {
        const today = now.indicators.find((one) => one.code === code)?.rate ?? rate;
        const isSame = today.numerator === rate.numerator && today.denominator === rate.denominator;
        return {
          key: code,
          cells: [
            { text: label, value: label },
            told(rate),
            whole(rate.numerator),
            whole(rate.denominator),
            told(today),
            whole(today.numerator),
            whole(today.denominator),
            { text: t(isSame ? 'asOf.same' : 'asOf.differs'), value: isSame ? 'same' : 'differs' },
          ],
        };
      })}
    />
  );
}

/** What was recorded, corrected or taken back since, of the time up to that day. */
function Changes({ day }: { day: string }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const clinic = useClinic();
  const answer = useQuery(changesQuery(clinic, day));
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return null;
  const { counts, changes, next } = answer.data;
  return (
    <section className={classes.changes} aria-labelledby="changes">
      <Title order={2} id="changes">
        {t('asOf.why')}
      </Title>
      <ul className={`${classes.counts} numbers`}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <strong>{formats.whole(counts[kind])}</strong>
            <span>{t(`asOf.kind.${kind}`)}</span>
          </li>
        ))}
      </ul>
      {changes.length === 0 && <Text>{t('asOf.none')}</Text>}
      <ol className={classes.list}>
        {changes.map(({ position, inWords, recordedAt, kind }) => (
          <li key={position}>
            <span>
              {inWords}{' '}
              <span className={classes.kind}>
                {t(`asOf.kind.${kind}`)}, {formats.instant(recordedAt)}
              </span>
            </span>
            <Link to="/clinics/$clinicId/timeline" params={{ clinicId: clinic.id }} search={{ at: position }}>
              {t('asOf.open', { position: formats.whole(position) })}
            </Link>
          </li>
        ))}
      </ol>
      {next !== null && <Text c="dimmed">{t('asOf.more')}</Text>}
    </section>
  );
}
