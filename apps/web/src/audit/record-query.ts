import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api-client/client';
import { type HistoryEvent } from './use-events';

/** What can be had as of a position. */
export interface AuditRecord {
  kind: 'client' | 'series' | 'session';
  id: string;
}

/** The record of an event that can be had as of a position; null where there is none. */
export function recordOf({ recordKind, recordId }: HistoryEvent): AuditRecord | null {
  if (recordId === null) return null;
  return recordKind === 'client' || recordKind === 'series' || recordKind === 'session'
    ? { kind: recordKind, id: recordId }
    : null;
}

export function asOfQuery(clinicId: string, record: AuditRecord, position: number) {
  return queryOptions({
    queryKey: ['clinics', clinicId, 'as-of', record, position],
    queryFn: () => {
      const query = { asOf: String(position) };
      const { kind, id } = record;
      switch (kind) {
        case 'client':
          return answerOf(
            api.GET('/api/v1/clinics/{clinicId}/history/clients/{clientId}', {
              params: { path: { clinicId, clientId: id }, query },
            }),
          );
        case 'series':
          return answerOf(
            api.GET('/api/v1/clinics/{clinicId}/history/series/{seriesId}', {
              params: { path: { clinicId, seriesId: id }, query },
            }),
          );
        case 'session':
          return answerOf(
            api.GET('/api/v1/clinics/{clinicId}/history/sessions/{sessionId}', {
              params: { path: { clinicId, sessionId: id }, query },
            }),
          );
      }
    },
    placeholderData: keepPreviousData,
  });
}

/** What changed in a record between two positions. */
export function differenceQuery(clinicId: string, { kind, id }: AuditRecord, from: number, to: number) {
  const query = { from: String(Math.min(from, to)), to: String(Math.max(from, to)) };
  return queryOptions({
    queryKey: ['clinics', clinicId, 'difference', kind, id, query],
    queryFn: () => {
      switch (kind) {
        case 'client':
          return answerOf(
            api.GET('/api/v1/clinics/{clinicId}/history/clients/{clientId}/difference', {
              params: { path: { clinicId, clientId: id }, query },
            }),
          );
        case 'series':
          return answerOf(
            api.GET('/api/v1/clinics/{clinicId}/history/series/{seriesId}/difference', {
              params: { path: { clinicId, seriesId: id }, query },
            }),
          );
        case 'session':
          return answerOf(
            api.GET('/api/v1/clinics/{clinicId}/history/sessions/{sessionId}/difference', {
              params: { path: { clinicId, sessionId: id }, query },
            }),
          );
      }
    },
  });
}
