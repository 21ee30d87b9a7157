import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { type FigureSearch, figureQuery } from '../figures/figure-search';
import { type MyClinic } from '../sign-in/me';

export type Overview = components['schemas']['SafetyOverviewBody'];
export type Indicator = components['schemas']['IndicatorBody'];

export function overviewQuery({ id: clinicId, timeZone }: MyClinic, search: FigureSearch) {
  return queryOptions({
    queryKey: ['clinics', clinicId, 'overview', search],
    queryFn: () => {
      const params = { path: { clinicId }, query: figureQuery(search, timeZone) };
      return answerOf(api.GET('/api/v1/clinics/{clinicId}/outcomes/overview', { params }));
    },
    placeholderData: keepPreviousData,
  });
}
