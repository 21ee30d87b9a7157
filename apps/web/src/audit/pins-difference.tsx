import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { differenceQuery } from './record-query';
import { type HistoryEvent } from './use-events';
import classes from './timeline.module.css';

interface PinsDifferenceProps {
  /** The event that is looked at: the difference is that of its client. */
  event: HistoryEvent;
  from: number;
  to: number;
}

/** What changed about a client between the two pins, field by field and in plain words. */
export function PinsDifference({ event, from, to }: PinsDifferenceProps) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  return (
    <section className={classes.panel} aria-labelledby="difference">
      <Title order={2} id="difference">
        {t('difference.title')}
      </Title>
      <Text size="sm" c="dimmed" className="numbers">
        {t('difference.between', {
          from: formats.whole(Math.min(from, to)),
          to: formats.whole(Math.max(from, to)),
        })}
      </Text>
      {event.clientId === null ? (
        <Text>{t('difference.noClient')}</Text>
      ) : (
        <Differences clientId={event.clientId} from={from} to={to} />
      )}
    </section>
  );
}

function Differences({ clientId, from, to }: { clientId: string; from: number; to: number }) {
  const { t } = useTranslation('audit');
  const answer = useQuery(differenceQuery(useClinic().id, clientId, from, to));
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LateSkeleton lines={3} />;
  const { differences, erased } = answer.data;
  return (
    <>
      {erased && <Text>{t('state.erased')}</Text>}
      {differences.length === 0 && <Text>{t('difference.none')}</Text>}
      <ol className={classes.entries}>
        {differences.map(({ entryId, kind, inWords, fields }, number) => (
          <li key={entryId ?? number}>
            {inWords} <span className={classes.pin}>{t(`difference.kind.${kind}`)}</span>
            {kind === 'corrected' && (
              <ul>
                {fields.map(({ field, inWords: words }) => (
                  <li key={field}>{words}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
