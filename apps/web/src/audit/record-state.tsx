import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { asOfQuery, recordOf } from './record-query';
import { type HistoryEvent } from './use-events';
import { wordsOf } from './words-of-data';
import classes from './timeline.module.css';

/** The record of an event as it stood right after it, with the corrections up to then. */
export function RecordState({ event }: { event: HistoryEvent }) {
  const record = recordOf(event);
  return record && <StateAsOf record={record} event={event} />;
}

function StateAsOf({ record, event }: { record: NonNullable<ReturnType<typeof recordOf>>; event: HistoryEvent }) {
  const { t } = useTranslation('audit');
  const { id: clinicId } = useClinic();
  const formats = useFormats();
  const state = useQuery(asOfQuery(clinicId, record, event.position));
  return (
    <section className={classes.panel} aria-labelledby="state">
      <Title order={2} id="state">
        {t(`state.${record.kind}`)}
      </Title>
      <Text size="sm" c="dimmed" className="numbers">
        {t('state.asOf', { position: formats.whole(event.position) })}
      </Text>
      {state.isPending && <LateSkeleton lines={3} />}
      {state.isError && <ErrorState error={state.error} onRetry={() => void state.refetch()} />}
      {state.data?.erased && <Text>{t('state.erased')}</Text>}
      <ol className={classes.entries}>
        {state.data?.entries.map(({ entryId, title, data, words, correctedBy }) => (
          <li key={entryId}>
            <strong>{title}</strong>
            {correctedBy.length > 0 && <span className={classes.pin}>{t('corrected')}</span>}
            <Text size="sm" c="dimmed">
              {[...wordsOf(data), ...Object.entries(words)].map(([name, value]) => `${name}: ${value}`).join(' · ')}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  );
}
