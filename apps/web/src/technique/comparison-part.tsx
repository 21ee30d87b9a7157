import { useQuery } from '@tanstack/react-query';
import { FigureFoot } from '../figures/figure-foot';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { DoseResponse } from './dose-response';
import { FactorDetail } from './factor-detail';
import { FactorForest } from './factor-forest';
import { HeatMap } from './heat-map';
import { techniqueQuery } from './technique-queries';
import { type TechniqueSearch } from './technique-search';

/** Side effects by how was treated: the factors beside each other, one of them in full, the lengths, and the areas. */
export function ComparisonPart({ search }: { search: TechniqueSearch }) {
  const answer = useQuery(techniqueQuery(useClinic(), search, search.factor ?? 'needle_length'));
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LateSkeleton />;
  return (
    <>
      <FactorForest search={search} />
      <FactorDetail comparison={answer.data.comparison} />
      <DoseResponse trend={answer.data.trend} />
      <HeatMap search={search} />
      <FigureFoot figure={answer.data} />
    </>
  );
}
