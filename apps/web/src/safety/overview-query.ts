import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { figureQuery } from '../figures/figure-search';
import { type MyClinic } from '../sign-in/me';
import { type SafetySearch } from './safety-search';

export type Overview = components['schemas']['SafetyOverviewBody'];
export type Indicator = components['schemas']['IndicatorBody'];

export function overviewQuery({ id: clinicId, timeZone }: MyClinic, search: SafetySearch) {
  return queryOptions({
    queryKey: ['clinics', clinicId, 'overview', search],
    queryFn: () => {
      const query = { ...figureQuery(search, timeZone), ...(search.clinics && { clinics: search.clinics }) };
      const params = { path: { clinicId }, query };
      return answerOf(api.GET('/api/v1/clinics/{clinicId}/outcomes/overview', { params }));
    },
    placeholderData: keepPreviousData,
  });
}
