import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { FigureFiles } from '../figures/figure-files';
import { FigureFoot } from '../figures/figure-foot';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { DoseResponse } from './dose-response';
import { FactorDetail } from './factor-detail';
import { FactorForest } from './factor-forest';
import { HeatMap } from './heat-map';
import { comparedQuery, techniqueQuery } from './technique-queries';
import { type TechniqueSearch } from './technique-search';

/** Seldom asked for, and much to load. */
const AdjustedCard = lazy(() => import('./adjusted-card').then((loaded) => ({ default: loaded.AdjustedCard })));

/** Side effects by how was treated: the factors beside each other, one of them in full, the lengths, and the areas. */
export function ComparisonPart({ search }: { search: TechniqueSearch }) {
  const factor = search.factor ?? 'needle_length';
  const clinic = useClinic();
  const answer = useQuery(techniqueQuery(clinic, search, factor));
  const { indicator, strata } = search;
  const chosen = { factor, ...(indicator && { indicator }) };
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LateSkeleton />;
  return (
    <>
      <FactorForest search={search} />
      <FactorDetail comparison={answer.data.comparison} />
      <Suspense fallback={<LateSkeleton lines={3} />}>
        <AdjustedCard key={factor} search={search} factor={factor} comparison={answer.data.comparison} />
      </Suspense>
      <DoseResponse trend={answer.data.trend} />
      <HeatMap search={search} />
      <FigureFoot figure={answer.data} />
      <FigureFiles
        what="technique"
        query={{ ...comparedQuery(clinic, search, factor), ...(strata && { strata }) }}
        outsideQuery={chosen}
      />
    </>
  );
}
