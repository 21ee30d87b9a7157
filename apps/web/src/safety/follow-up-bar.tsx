import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import { type Indicator } from './overview-query';
import classes from './safety.module.css';

/** How many of those whose window is over were followed up, without which no rate says much. */
export function FollowUpBar({ rate: { due, missing, notDue, followUpRate } }: { rate: Indicator['rate'] }) {
  const { t } = useTranslation('safety');
  const formats = useFormats();
  const share = followUpRate ?? 0;
  return (
    <div>
      <Text size="sm" c="dimmed" className={classes.sideLabel}>
        {t('followUp.title')}
      </Text>
      <p className={`${classes.sideNumber} numbers`}>
        {followUpRate === null ? '–' : formats.roundPercent(followUpRate)}
        <span className={classes.sideOf}>
          {t('followUp.of', { done: formats.whole(due - missing), due: formats.whole(due) })}
        </span>
      </p>
      <svg className={classes.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="8" className={classes.barTrack} />
        <rect width={100 * share} height="8" className={classes.barDone} />
      </svg>
      <Text size="sm" c="dimmed" className="numbers">
        {t('followUp.rest', { missing: formats.whole(missing), notDue: formats.whole(notDue) })}
      </Text>
    </div>
  );
}
