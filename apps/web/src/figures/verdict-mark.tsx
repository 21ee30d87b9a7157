import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type components } from '../api-client/interface.generated';
import classes from './figures.module.css';

type Verdict = components['schemas']['RateVerdict'];

/** Each has a shape of its own, so that none depends on its colour. */
const SHAPES: Record<Verdict, { tone: string; shape: ReactNode }> = {
  rate: { tone: classes.plain!, shape: <circle cx="8" cy="8" r="5" fill="currentColor" stroke="none" /> },
  none_seen: { tone: classes.good!, shape: <path d="M2.5 8.5l3.5 3.5 7.5-8" /> },
  review: { tone: classes.watch!, shape: <path d="M8 2.5L14.5 13.5h-13zM8 6.5v3M8 11.6v.1" /> },
  low_follow_up: {
    tone: classes.watch!,
    shape: (
      <>
        <circle cx="8" cy="8" r="5.5" />
        <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
      </>
    ),
  },
  too_few: { tone: classes.quiet!, shape: <circle cx="8" cy="8" r="5.5" strokeDasharray="2.2 2.2" /> },
  no_data: { tone: classes.quiet!, shape: <path d="M3 8h10" /> },
};

/** A verdict in words, with an icon that says the same. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('figures');
  const { tone, shape } = SHAPES[verdict];
  return (
    <span className={`${classes.mark} ${tone}`}>
      <MarkIcon>{shape}</MarkIcon>
      {t(`verdict.${verdict}`)}
    </span>
  );
}

export function MarkIcon({ children }: { children: ReactNode }) {
  return (
    <svg
      className={classes.markIcon}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
