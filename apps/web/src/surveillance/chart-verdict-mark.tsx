import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type components } from '../api-client/interface.generated';
import { MarkIcon } from '../figures/verdict-mark';
import figureClasses from '../figures/figures.module.css';

type Verdict = components['schemas']['ChartVerdict'] | components['schemas']['FunnelVerdict'];

const UP = <path d="M8 2.5L14 13H2z" fill="currentColor" />;
const SHAPES: Record<Verdict, { tone: string; shape: ReactNode }> = {
  usual: { tone: figureClasses.good!, shape: <path d="M2.5 8.5l3.5 3.5 7.5-8" /> },
  within: { tone: figureClasses.good!, shape: <path d="M2.5 8.5l3.5 3.5 7.5-8" /> },
  pattern: { tone: figureClasses.watch!, shape: <path d="M1.5 10l3.5-4 3 4 3-4 3.5 4" /> },
  alert: { tone: figureClasses.watch!, shape: <path d="M8 2L14 8L8 14L2 8z" fill="currentColor" /> },
  above: { tone: figureClasses.alarm!, shape: UP },
  alarm: { tone: figureClasses.alarm!, shape: UP },
  below: { tone: figureClasses.plain!, shape: <path d="M8 13.5L14 3H2z" fill="currentColor" /> },
  low_follow_up: {
    tone: figureClasses.watch!,
    shape: <path d="M8 2.5a5.5 5.5 0 0 1 0 11zM8 2.5a5.5 5.5 0 0 0 0 11" />,
  },
  too_few: { tone: figureClasses.quiet!, shape: <circle cx="8" cy="8" r="5.5" strokeDasharray="2.2 2.2" /> },
};

export function ChartVerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('surveillance');
  const { tone, shape } = SHAPES[verdict];
  return (
    <span className={`${figureClasses.mark} ${tone}`}>
      <MarkIcon>{shape}</MarkIcon>
      {t(`verdict.${verdict}`)}
    </span>
  );
}
