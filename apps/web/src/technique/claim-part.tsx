import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FigureFoot } from '../figures/figure-foot';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { FactorDetail } from './factor-detail';
import { RateBars } from './rate-bars';
import { claimQuery } from './technique-queries';
import { type TechniqueSearch } from './technique-search';
import classes from './technique.module.css';

/** The claim that started this product, held against what the clinic has seen. */
export function ClaimPart({ search }: { search: TechniqueSearch }) {
  const { t } = useTranslation('technique');
  const answer = useQuery(claimQuery(useClinic(), search));
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LateSkeleton />;
  const { claim, overall, technique, aftercare, neither } = answer.data;
  return (
    <>
      <section className={classes.section} aria-labelledby="claim">
        <div>
          <Title order={2} id="claim">
            {t('claim.title')}
          </Title>
          <blockquote className={classes.claim}>{claim}</blockquote>
          <Text c="dimmed" size="sm" className={classes.note}>
            {t('claim.note')}
          </Text>
        </div>
        <RateBars
          rates={[
            { name: t('claim.overall'), rate: overall },
            { name: t('claim.technique'), rate: technique.exposed },
            { name: t('claim.aftercare'), rate: aftercare.exposed },
            { name: t('claim.neither'), rate: neither },
          ]}
        />
        <Text c="dimmed" size="sm" className={classes.note}>
          {t('claim.neitherNote')}
        </Text>
      </section>
      <FactorDetail comparison={technique} title={t('claim.technique')} />
      <FactorDetail comparison={aftercare} title={t('claim.aftercare')} />
      <FigureFoot figure={answer.data} />
    </>
  );
}
