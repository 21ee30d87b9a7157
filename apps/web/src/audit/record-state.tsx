import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { asOfQuery, recordOf } from './record-query';
import { type HistoryEvent } from './use-events';
import { type Words } from './use-words';
import classes from './timeline.module.css';

interface RecordStateProps {
  event: HistoryEvent;
  words: Words;
  onGo: (position: number) => void;
}

/** The record of an event as it stood right after it, with the corrections up to then. */
export function RecordState({ event, ...shown }: RecordStateProps) {
  const record = recordOf(event);
  return record && <StateAsOf record={record} event={event} {...shown} />;
}

function StateAsOf({
  record,
  event,
  words,
  onGo,
}: RecordStateProps & { record: NonNullable<ReturnType<typeof recordOf>> }) {
  const { t } = useTranslation('audit');
  const { id: clinicId } = useClinic();
  const formats = useFormats();
  const state = useQuery(asOfQuery(clinicId, record, event.position));
  return (
    <section className={classes.panel} aria-labelledby="state" data-record={record.kind}>
      <Title order={2} id="state">
        {t(`state.${record.kind}`)}
      </Title>
      <Text size="sm" c="dimmed" className="numbers" data-as-of={state.data?.position}>
        {t('state.asOf', { position: formats.whole(event.position), recorded: formats.exactInstant(event.recordedAt) })}
      </Text>
      {state.isPending && <LateSkeleton lines={3} />}
      {state.isError && <ErrorState error={state.error} onRetry={() => void state.refetch()} />}
      {state.data?.erased && <Text>{t('state.erased')}</Text>}
      <ol className={classes.entries}>
        {state.data?.entries.map(({ entryId, title, data, words: spoken, correctedBy }) => (
          <li key={entryId}>
            <strong>{title}</strong>
            {correctedBy.map((position) => (
              <Button key={position} variant="subtle" className={classes.inline} onClick={() => onGo(position)}>
                {t('state.correctedBy', { position: formats.whole(position) })}
              </Button>
            ))}
            <Text size="sm" c="dimmed">
              {[...words.members(data), ...words.members(spoken)]
                .map(({ name, value }) => `${name}: ${value}`)
                .join(' · ')}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  );
}
