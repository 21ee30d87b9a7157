import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type components } from '../api-client/interface.generated';
import { useSetSearch } from '../figures/figure-filters';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { type AuditRecord, differenceQuery, recordOf } from './record-query';
import { type TimelineSearch } from './timeline-search';
import { type HistoryEvent } from './use-events';
import { type Words } from './use-words';
import classes from './timeline.module.css';

type Difference = components['schemas']['DifferenceEntryBody'];

interface PinsDifferenceProps {
  /** The event that is looked at: the difference is that of its record, or of its client. */
  event: HistoryEvent;
  search: TimelineSearch;
  words: Words;
  onGo: (position: number) => void;
}

/** What changed in a record between the two pins, field by field and in plain words. */
export function PinsDifference({ event, search: { from, to, ...search }, words, onGo }: PinsDifferenceProps) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const set = useSetSearch<TimelineSearch>();
  if (from === undefined && to === undefined) return null;
  const own = recordOf(event);
  const ofClient: AuditRecord | null = event.clientId === null ? null : { kind: 'client', id: event.clientId };
  const wantsClient = search.about === 'client' || search.clientId !== undefined;
  const record = wantsClient ? (ofClient ?? own) : (own ?? ofClient);
  const hasChoice = own !== null && ofClient !== null && own.kind !== 'client' && search.clientId === undefined;
  return (
    <section className={classes.panel} aria-labelledby="difference">
      <Title order={2} id="difference">
        {t('difference.title')}
      </Title>
      {from === undefined || to === undefined ? (
        <Text>{t('difference.other')}</Text>
      ) : (
        <>
          {record && (
            <Text size="sm" c="dimmed" className="numbers">
              {t(`difference.between.${record.kind}`, {
                from: formats.whole(Math.min(from, to)),
                to: formats.whole(Math.max(from, to)),
                id: words.text(record.id),
              })}
            </Text>
          )}
          {hasChoice && (
            <div role="group" aria-label={t('difference.about.label')} className={classes.choice}>
              {([own.kind, 'client'] as const).map((kind) => (
                <Button
                  key={kind}
                  variant={(kind === 'client') === wantsClient ? 'filled' : 'default'}
                  aria-pressed={(kind === 'client') === wantsClient}
                  onClick={() => set({ about: kind === 'client' ? 'client' : undefined })}
                >
                  {t(`difference.about.${kind}`)}
                </Button>
              ))}
            </div>
          )}
          {record ? <Differences {...{ record, from, to, words, onGo }} /> : <Text>{t('difference.noRecord')}</Text>}
        </>
      )}
    </section>
  );
}

interface DifferencesProps extends Pick<PinsDifferenceProps, 'words' | 'onGo'> {
  record: AuditRecord;
  from: number;
  to: number;
}

function Differences({ record, from, to, words, onGo }: DifferencesProps) {
  const { t } = useTranslation('audit');
  const answer = useQuery(differenceQuery(useClinic().id, record, from, to));
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LateSkeleton lines={3} />;
  const { differences, erased } = answer.data;
  return (
    <>
      {erased && <Text>{t('state.erased')}</Text>}
      {differences.length === 0 && <Text>{t('difference.none')}</Text>}
      <ol className={classes.entries}>
        {differences.map((difference, number) => (
          <OneDifference key={difference.entryId ?? number} difference={difference} words={words} onGo={onGo} />
        ))}
      </ol>
    </>
  );
}

/** An entry that came, changed or went: each of its fields as it is now, and as it was. */
function OneDifference({
  difference,
  words,
  onGo,
}: { difference: Difference } & Pick<DifferencesProps, 'words' | 'onGo'>) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const { kind, title, fields, causes, inWords } = difference;
  return (
    <li>
      <strong>{title ?? words.text(inWords)}</strong>{' '}
      <span className={classes.kind}>{t(`difference.kind.${kind}`)}</span>
      <ul className={classes.fields}>
        {fields.map((field) => (
          <li key={field.field}>{words.text(field.inWords)}</li>
        ))}
      </ul>
      {causes.map((cause) => (
        <Text key={cause.position} size="sm" c="dimmed" className="numbers">
          {words.who(cause)}, {formats.exactInstant(cause.recordedAt)}
          {cause.reason !== null && ` (${words.text(cause.reason.replaceAll('_', ' '))})`}
          <Button variant="subtle" className={classes.inline} onClick={() => onGo(cause.position)}>
            {t('detail.event', { position: formats.whole(cause.position) })}
          </Button>
        </Text>
      ))}
    </li>
  );
}
