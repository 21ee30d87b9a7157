import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { type ChartsSearch } from './charts-search';
import { sessionsBehindQuery } from './surveillance-queries';
import classes from './surveillance.module.css';

/** The sessions with a side effect that a point was counted from. */
export function SessionsBehind({ search }: { search: ChartsSearch }) {
  const { t } = useTranslation('surveillance');
  const formats = useFormats();
  const answer = useQuery(sessionsBehindQuery(useClinic(), search));
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
            <span>{formats.instant(startedAt)}</span>
            <span className={classes.id}>{sessionId.slice(0, 8)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
