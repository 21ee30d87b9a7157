import { type Bundle, type Resource } from '@medplum/fhirtypes';

/** The media types of FHIR: one resource, and one resource a line (bulk data). */
export const FHIR_JSON = 'application/fhir+json';
export const FHIR_NDJSON = 'application/fhir+ndjson';

/**
 * Resources as one document. References in it are relative, and the addresses of its entries say to what.
 *
 * @param base address below which the resources lie, without a slash at its end
 */
export function collection(resources: readonly Resource[], base: string, timestamp: string): Bundle {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp,
    entry: resources.map((resource) => ({ fullUrl: `${base}/${resource.resourceType}/${resource.id}`, resource })),
  };
}
