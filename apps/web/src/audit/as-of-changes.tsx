import { Button, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { changesQuery } from './as-of-queries';
import { useWords } from './use-words';
import classes from './as-of.module.css';

const KINDS = ['late', 'corrected', 'voided', 'erased'] as const;

/** What was recorded, corrected or taken back since, of the time up to that day. */
export function AsOfChanges({ day }: { day: string }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const clinic = useClinic();
  const words = useWords();
  const answer = useInfiniteQuery(changesQuery(clinic, day));
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LateSkeleton lines={3} />;
  const { counts } = answer.data.pages[0]!;
  const changes = answer.data.pages.flatMap((page) => page.changes);
  return (
    <section className={classes.changes} aria-labelledby="changes">
      <Title order={2} id="changes">
        {t('asOf.why')}
      </Title>
      <ul className={`${classes.totals} numbers`}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <strong>{formats.whole(counts[kind])}</strong>
            <span>{t(`asOf.kind.${kind}`)}</span>
          </li>
        ))}
      </ul>
      {changes.length === 0 ? (
        <Text>{t('asOf.none')}</Text>
      ) : (
        <ol className={classes.list}>
          {changes.map(({ position, inWords, recordedAt, kind, actor, role }) => (
            <li key={position}>
              <span>
                {words.text(inWords)}
                <span className={classes.by}>
                  {t(`asOf.kind.${kind}`)} · {words.who({ actor, role })}
                  {kind !== 'late' && ` · ${formats.instant(recordedAt)}`}
                </span>
              </span>
              <Link to="/clinics/$clinicId/timeline" params={{ clinicId: clinic.id }} search={{ at: position }}>
                {t('detail.event', { position: formats.whole(position) })}
              </Link>
            </li>
          ))}
        </ol>
      )}
      {answer.hasNextPage && (
        <Button variant="default" loading={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
          {t('asOf.more')}
        </Button>
      )}
    </section>
  );
}
