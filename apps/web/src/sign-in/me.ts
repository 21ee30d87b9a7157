import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api-client/client';
import { ApiProblem } from '../api-client/api-problem';
import { KEPT } from '../kept/kept';
import { type components } from '../api-client/interface.generated';

export type Me = components['schemas']['WhoAmIBody'];
export type MyClinic = components['schemas']['MyClinicBody'];

/** Who is signed in; null where nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await answerOf(api.GET('/api/v1/me'));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
  meta: KEPT,
});

/** Whoever is signed in. Only for pages that are shown to nobody else. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('Nobody is signed in.');
  return data;
}

/** Nothing of a clinic opens before an authenticator app is enrolled and was shown. */
export function owesSecondFactor({ secondFactor, platformAdmin, clinics }: Me): boolean {
  return !secondFactor && (platformAdmin || clinics.some(({ needsSecondFactor }) => needsSecondFactor));
}
