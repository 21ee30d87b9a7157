import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Waiting } from './use-waiting';
import classes from './today.module.css';

interface WaitingSectionProps {
  name: string;
  waiting: Omit<Waiting<'alerts'>, 'items'> & { items: readonly unknown[] };
  children: ReactNode;
}

/** Things that wait, with how many there are; nothing where there is none. */
export function WaitingSection({ name, waiting, children }: WaitingSectionProps) {
  if (waiting.total === 0) return null;
  return (
    <section className={classes.list}>
      <h2 className={classes.section}>
        {name} <span className={classes.count}>{waiting.total}</span>
      </h2>
      <ul>{children}</ul>
      <ShowMore name={name} waiting={waiting} />
    </section>
  );
}

/** Asks for the next page, while there is one. */
export function ShowMore({ name, waiting }: Omit<WaitingSectionProps, 'children'>) {
  const { t } = useTranslation('record');
  const left = waiting.total - waiting.items.length;
  if (left <= 0) return null;
  return (
    <button
      type="button"
      className={classes.more}
      aria-label={`${name}: ${t('today.more', { count: left })}`}
      disabled={waiting.isLoading}
      onClick={waiting.showMore}
    >
      {t('today.more', { count: left })}
    </button>
  );
}
