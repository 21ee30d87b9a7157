import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type FigureSearch } from '../figures/figure-search';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { type BehindFilters, sessionsBehindQuery } from './surveillance-queries';
import classes from './surveillance.module.css';

interface SessionsBehindProps {
  search: FigureSearch & { indicator?: string };
  filters: BehindFilters;
  /** Of a point that stands for another clinic, that clinic; by default the one of the page. */
  clinicId?: string;
}

/** The sessions with a side effect that a figure was counted from. */
export function SessionsBehind({ search, filters, clinicId }: SessionsBehindProps) {
  const { t } = useTranslation('surveillance');
  const formats = useFormats();
  const page = useClinic();
  const clinic = clinicId === undefined ? page : { ...page, id: clinicId };
  const answer = useQuery(sessionsBehindQuery(clinic, search, filters));
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LateSkeleton lines={3} />;
  const { items, total } = answer.data;
  return (
    <section className={classes.behind} aria-live="polite">
      <Title order={3}>{t('behind', { count: total })}</Title>
      {total > items.length && (
        <Text size="sm" c="dimmed">
          {t('behindFirst', { count: items.length })}
        </Text>
      )}
      <ul className={`${classes.sessions} numbers`}>
        {items.map(({ sessionId, startedAt }) => (
          <li key={sessionId}>
            <Link to="/clinics/$clinicId/timeline" params={{ clinicId: clinic.id }} search={{ sessionId }}>
              {formats.instant(startedAt)}
            </Link>
            <span className={classes.id}>{sessionId.slice(0, 8)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
