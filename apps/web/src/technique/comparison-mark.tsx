import { useTranslation } from 'react-i18next';
import { type components } from '../api-client/interface.generated';
import figures from '../figures/figures.module.css';
import { MarkIcon } from '../figures/verdict-mark';

type Schemas = components['schemas'];
type Verdict = Schemas['ComparisonVerdict'] | Schemas['ImprovementVerdict'] | Schemas['LevelVerdict'];

const SHAPES: Record<Verdict, { tone: string; path: string; isDashed?: true }> = {
  too_few: { tone: figures.quiet!, path: 'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0', isDashed: true },
  low_follow_up: { tone: figures.watch!, path: 'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0M8 2.5v11' },
  no_difference: { tone: figures.plain!, path: 'M3 6h10M3 10h10' },
  higher: { tone: figures.alarm!, path: 'M8 13V3M4 7l4 -4 4 4' },
  lower: { tone: figures.good!, path: 'M8 3v10M4 9l4 4 4 -4' },
  improved: { tone: figures.good!, path: 'M2.5 8.5l3.5 3.5 7.5-8' },
  better: { tone: figures.good!, path: 'M2.5 8.5l3.5 3.5 7.5-8' },
  not_separable: { tone: figures.quiet!, path: 'M3 5h10M3 8h10M3 11h10', isDashed: true },
  worse: { tone: figures.alarm!, path: 'M8 2.5L14.5 13.5h-13zM8 6.5v3M8 11.6v.1' },
};

/** What came of a comparison, in words, with an icon that says the same. */
export function ComparisonMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('technique');
  const { tone, path, isDashed } = SHAPES[verdict];
  return (
    <span className={`${figures.mark} ${tone}`}>
      <MarkIcon>
        <path d={path} {...(isDashed && { strokeDasharray: '2.2 2.2' })} />
      </MarkIcon>
      {t(`verdict.${verdict}`)}
    </span>
  );
}
