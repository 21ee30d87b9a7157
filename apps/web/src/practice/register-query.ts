import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';

export type RegisterEntry = components['schemas']['RegisterEntryBody'];
export type RegisterPath = 'devices' | 'cartridge-lots' | 'products' | 'presets' | 'templates' | 'annotations';

export function registerQuery(clinicId: string, register: RegisterPath) {
  return queryOptions({
    queryKey: ['clinics', clinicId, register],
    queryFn: () => answerOf(api.GET(`/api/v1/clinics/{clinicId}/${register}`, { params: { path: { clinicId } } })),
  });
}

/** A member of an entry, whose shape its event type gives. */
export function member(entry: RegisterEntry, name: string): string | number | undefined {
  const value = (entry.data as Record<string, unknown>)[name];
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
