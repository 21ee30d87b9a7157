import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { KEPT } from '../kept/kept';

export type Course = components['schemas']['ClientCourseBody'];
export type Photo = components['schemas']['ListedPhoto'];

/** @param atLeast position in the log that the answer must have reached */
export const courseQuery = (clinicId: string, clientId: string, atLeast = 0) =>
  queryOptions({
    queryKey: ['clinic', clinicId, 'course', clientId],
    queryFn: () => {
      const params = { path: { clinicId, clientId }, header: { 'Pinpoint-At-Least': atLeast } };
      return answerOf(api.GET('/api/v1/clinics/{clinicId}/clients/{clientId}/course', { params }));
    },
    meta: KEPT,
  });

export const photosQuery = (clinicId: string, clientId: string) =>
  queryOptions({
    queryKey: ['clinic', clinicId, 'photos', clientId],
    queryFn: async () => {
      const path = { clinicId, clientId };
      const { photos } = await answerOf(
        api.GET('/api/v1/clinics/{clinicId}/clients/{clientId}/photos', { params: { path } }),
      );
      return photos;
    },
    meta: KEPT,
  });

/** Where the picture itself is; it is sent only to whoever is signed in. */
export function pictureOf(clinicId: string, clientId: string, photoId: string, size: 'full' | 'thumbnail'): string {
  return `/api/v1/clinics/${clinicId}/clients/${clientId}/photos/${photoId}?size=${size}`;
}
