import { queryOptions } from '@tanstack/react-query';
import { ApiProblem } from '../api-client/api-problem';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { KEPT } from '../kept/kept';

export type SessionBody = components['schemas']['SessionBody'];
export type WorkList = components['schemas']['WorkListBody'];
export type RegisterEntry = components['schemas']['RegisterEntryBody'];

/** @param atLeast position in the log that the answer must have reached */
export const workListQuery = (clinicId: string, atLeast = 0) =>
  queryOptions({
    queryKey: ['clinic', clinicId, 'work-list'],
    queryFn: async () => {
      const params = { path: { clinicId }, header: { 'Pinpoint-At-Least': atLeast } };
      return { ...(await answerOf(api.GET('/api/v1/clinics/{clinicId}/work-list', { params }))), upTo: atLeast };
    },
    meta: KEPT,
    refetchInterval: 60_000,
  });

export const clientsQuery = (clinicId: string) =>
  queryOptions({
    queryKey: ['clinic', clinicId, 'clients'],
    queryFn: async () => {
      const clients: components['schemas']['ListedClient'][] = [];
      let after: string | undefined;
      do {
        const query = { limit: 200, ...(after !== undefined && { after }) };
        const page = await answerOf(
          api.GET('/api/v1/clinics/{clinicId}/clients', { params: { path: { clinicId }, query } }),
        );
        clients.push(...page.items);
        after = page.next ?? undefined;
      } while (after !== undefined);
      return clients;
    },
    staleTime: 60_000,
    meta: KEPT,
  });

/** A session; null of one that nobody has booked or begun yet. */
export const sessionQuery = (clinicId: string, sessionId: string) =>
  queryOptions({
    queryKey: ['clinic', clinicId, 'session', sessionId],
    queryFn: async (): Promise<SessionBody | null> => {
      try {
        const path = { clinicId, sessionId };
        return await answerOf(api.GET('/api/v1/clinics/{clinicId}/sessions/{sessionId}', { params: { path } }));
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
    meta: KEPT,
  });

/** The last session of a client that was carried out, but for the one that is going on; null of a new client. */
export const lastSessionQuery = (clinicId: string, clientId: string, but: string) =>
  queryOptions({
    queryKey: ['clinic', clinicId, 'last-session', clientId, but],
    queryFn: async (): Promise<SessionBody | null> => {
      const path = { clinicId, clientId };
      const list = await answerOf(
        api.GET('/api/v1/clinics/{clinicId}/clients/{clientId}/sessions', { params: { path, query: { limit: 200 } } }),
      );
      const last = list.items
        .filter(({ sessionId, state }) => state === 'completed' && sessionId !== but)
        .sort((a, b) => (a.startedAt ?? '').localeCompare(b.startedAt ?? ''))
        .at(-1);
      if (!last) return null;
      const session = { clinicId, sessionId: last.sessionId };
      return answerOf(api.GET('/api/v1/clinics/{clinicId}/sessions/{sessionId}', { params: { path: session } }));
    },
    staleTime: 300_000,
    meta: KEPT,
  });

export const clientQuery = (clinicId: string, clientId: string) =>
  queryOptions({
    queryKey: ['clinic', clinicId, 'client', clientId],
    queryFn: () =>
      answerOf(api.GET('/api/v1/clinics/{clinicId}/clients/{clientId}', { params: { path: { clinicId, clientId } } })),
    meta: KEPT,
  });

export const presetsQuery = (clinicId: string) =>
  queryOptions({
    queryKey: ['clinic', clinicId, 'presets'],
    queryFn: () => answerOf(api.GET('/api/v1/clinics/{clinicId}/presets', { params: { path: { clinicId } } })),
    staleTime: 300_000,
    meta: KEPT,
  });

export const lotsQuery = (clinicId: string) =>
  queryOptions({
    queryKey: ['clinic', clinicId, 'lots'],
    queryFn: () => answerOf(api.GET('/api/v1/clinics/{clinicId}/cartridge-lots', { params: { path: { clinicId } } })),
    staleTime: 300_000,
    meta: KEPT,
  });

export const templatesQuery = (clinicId: string) =>
  queryOptions({
    queryKey: ['clinic', clinicId, 'templates'],
    queryFn: () => answerOf(api.GET('/api/v1/clinics/{clinicId}/templates', { params: { path: { clinicId } } })),
    staleTime: 300_000,
    meta: KEPT,
  });
