import { type AuditEvent } from '@medplum/fhirtypes';
import { hl7Coding, ownCoding } from './terms.js';

/** One time that somebody was shown records, as the access trail has it. */
export interface ShownAccess {
  /** In the clinic's access log. */
  position: number;
  at: string;
  staffId: string;
  role: string;
  reason: string;
  operation: string;
  clients: readonly string[];
}

/** Why, in the words of HL7, where it has one for it. */
const PURPOSE: Readonly<Record<string, string>> = {
  treatment: 'TREAT',
  client_request: 'PATRQT',
  oversight: 'HOPERAT',
  audit: 'HCOMPL',
  emergency: 'ETREAT',
};

/**
 * An entry of the access trail.
 *
 * @param clients whose references may stand in it: those of an export of one client are not to name the others
 */
export function auditEvent(clinicId: string, access: ShownAccess, clients: readonly string[]): AuditEvent {
  const { position, at, staffId, role, reason, operation } = access;
  const isPerson = role !== 'machine' && staffId !== 'system';
  const purpose = PURPOSE[reason];
  return {
    resourceType: 'AuditEvent',
    id: `access-${position}`,
    type: hl7Coding('audit-event-type', 'rest', 'RESTful Operation'),
    subtype: [ownCoding('operation', operation, operation)],
    action: 'R',
    recorded: at,
    outcome: '0',
    purposeOfEvent: [
      {
        coding: [
          ownCoding('access-reason', reason),
          ...(purpose === undefined ? [] : [hl7Coding('v3-ActReason', purpose)]),
        ],
      },
    ],
    agent: [
      {
        role: [{ coding: [ownCoding('role', role)] }],
        who: { reference: isPerson ? `Practitioner/${staffId}` : `Device/${staffId}` },
        requestor: true,
      },
    ],
    source: { observer: { reference: `Organization/${clinicId}` } },
    ...(clients.length > 0 && {
      entity: clients.map((clientId) => ({
        what: { reference: `Patient/${clientId}` },
        type: hl7Coding('audit-entity-type', '1', 'Person'),
        role: hl7Coding('object-role', '1', 'Patient'),
      })),
    }),
  };
}
