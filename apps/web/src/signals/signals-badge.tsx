import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClinic } from '../shell/use-clinic';
import { moreFirst } from './more-first';
import { openSignalsQuery } from './signals-query';
import classes from './signals.module.css';

/** On the overview: that signals wait for an answer, and what the newest that says more is about; good news only where there is nothing else. */
export function SignalsBadge({ indicators }: { indicators: readonly { code: string; label: string }[] }) {
  const { t } = useTranslation('signals');
  const { id: clinicId } = useClinic();
  const { data } = useQuery(openSignalsQuery(clinicId));
  if (!data) return null;
  const { open, items } = data;
  const [first] = moreFirst(items);
  const label = (indicator: string): string => indicators.find(({ code }) => code === indicator)?.label ?? indicator;
  return (
    <Link className={classes.badge} data-open={open > 0} to="/clinics/$clinicId/signals" params={{ clinicId }}>
      <strong>
        <span aria-hidden="true">{open > 0 ? '▲' : '✓'} </span>
        {open > 0 ? t('open', { count: open }) : t('noneOpen')}
      </strong>
      {first && (
        <span>
          <strong>{label(first.indicator)}</strong> · {first.words}
        </span>
      )}
    </Link>
  );
}
