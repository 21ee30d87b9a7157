import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { figureQuery, type FigureSearch } from '../figures/figure-search';
import { type MyClinic } from '../sign-in/me';

export type Report = components['schemas']['PrintableReportBody'];

/** All figures that are printed, of one state of the log, as the service has judged them. */
export function reportQuery({ id: clinicId, timeZone }: MyClinic, search: FigureSearch) {
  return queryOptions({
    queryKey: ['clinics', clinicId, 'report', search],
    queryFn: () => {
      const params = { path: { clinicId }, query: figureQuery(search, timeZone) };
      return answerOf(api.GET('/api/v1/clinics/{clinicId}/outcomes/report', { params }));
    },
    placeholderData: keepPreviousData,
  });
}

/** The indicators of a report as a file: of the same state of the log, so with the same verdicts. */
export function indicatorsFile({ id: clinicId }: MyClinic, { area }: FigureSearch, report: Report): string {
  const known = report.clinics.find((clinic) => clinic.clinicId === clinicId)!;
  const query = new URLSearchParams({
    ...{ knownAt: String(known.knownAt), at: report.at, window: String(report.windowDays) },
    ...(area && { area }),
  });
  return `/api/v1/clinics/${clinicId}/outcomes/overview/csv?${query}`;
}

/** The newest signed checkpoint: what a report can later be held against. */
export function checkpointQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['clinics', clinicId, 'checkpoint'],
    queryFn: () => answerOf(api.GET('/api/v1/clinics/{clinicId}/log/checkpoint', { params: { path: { clinicId } } })),
  });
}
