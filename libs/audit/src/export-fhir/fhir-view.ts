import { type FhirType, isExportedType } from '#fhir/export-resources.js';
import { Problem } from '#kernel/problem.js';
import { type FhirRequest } from './fhir-export.js';

/** Those who may read the staff register and the access trail. */
const OVERSEERS: readonly string[] = ['owner', 'auditor', 'emergency_access'];

/** What an export of one client may show to somebody of a role. Whoever may ask for it may read the client, names included. */
export function viewOfClient(role: string, position: number, openSealed: boolean): FhirRequest {
  const accesses = OVERSEERS.includes(role);
  return { position, clientWords: openSealed, staffNames: openSealed && accesses, accesses };
}

/**
 * What an export of a whole clinic may show. A machine gets no names: nobody answers for whom it hands them to.
 *
 * @throws Problem `names_not_for_tokens`
 */
export function viewOfClinic(role: string, position: number, openSealed: boolean): FhirRequest {
  if (openSealed && role === 'machine') {
    const detail = 'A token exports a clinic without names. Leave openSealed out, or sign in as owner or auditor.';
    throw new Problem('forbidden', 'names_not_for_tokens', detail);
  }
  return { position, clientWords: openSealed, staffNames: openSealed, accesses: true };
}

/** @throws Problem `fhir_type_unknown` */
export function typesIn(list: string | undefined): ReadonlySet<FhirType> | undefined {
  if (list === undefined) return undefined;
  const types = list.split(',');
  const unknown = types.find((type) => !isExportedType(type));
  if (unknown === undefined) return new Set(types as FhirType[]);
  throw new Problem('invalid', 'fhir_type_unknown', 'An export holds no resources of one of these types.', {
    type: unknown,
  });
}
