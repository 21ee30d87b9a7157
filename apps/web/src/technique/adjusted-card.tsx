import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type components } from '../api-client/interface.generated';
import { JobProgress } from '../audit/job-progress';
import { FigureFoot } from '../figures/figure-foot';
import { ErrorState } from '../states/error-state';
import { AdjustedForest } from './adjusted-forest';
import { ComparisonMark } from './comparison-mark';
import { type Comparison } from './technique-queries';
import { type Factor, type TechniqueSearch } from './technique-search';
import { useModel } from './use-model';
import classes from './technique.module.css';

type Model = components['schemas']['AdjustedModelBody'];

interface AdjustedCardProps {
  search: TechniqueSearch;
  factor: Factor;
  /** The same as counted. */
  comparison: Comparison;
}

/** A factor with all else alike: a regression of the service, which takes its time, beside what was counted. */
export function AdjustedCard({ search, factor, comparison }: AdjustedCardProps) {
  const { t } = useTranslation('technique');
  const { job, error, isRunning, start, stop } = useModel(search, factor);
  return (
    <section className={classes.section} aria-labelledby="adjusted">
      <div>
        <Title order={2} id="adjusted">
          {t('model.title', { factor: t(`factor.${factor}`) })}
        </Title>
        <p className={classes.caution}>{t('model.caution')}</p>
        <Text c="dimmed" size="sm" className={classes.note}>
          {t('model.lead')}
        </Text>
      </div>
      {error !== null && <ErrorState error={error} onRetry={start} />}
      {job?.failure && <Text role="alert">{job.failure.detail}</Text>}
      {job?.result && <Result model={job.result} comparison={comparison} />}
      {isRunning ? (
        <JobProgress label={t('model.progress')} job={job} onStop={stop} />
      ) : (
        <Button variant={job?.result ? 'default' : 'filled'} className={classes.start} onClick={start}>
          {t(job?.result ? 'model.again' : 'model.start')}
        </Button>
      )}
    </section>
  );
}

function Result({ model, comparison }: { model: Model; comparison: Comparison }) {
  return (
    <div role="status" className={classes.model}>
      <ComparisonMark verdict={model.verdict} />
      <Text className={classes.words}>{model.words}</Text>
      <AdjustedForest model={model} counted={comparison.factor === model.factor ? comparison : null} />
      <FigureFoot figure={model} />
    </div>
  );
}
