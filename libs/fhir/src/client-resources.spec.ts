import {
  type AllergyIntolerance,
  type AuditEvent,
  type Condition,
  type Consent,
  type Media,
  type MedicationStatement,
  type Observation,
  type Patient,
} from '@medplum/fhirtypes';
import { assessments } from './assessment.js';
import { auditEvent } from './audit-event.js';
import { aChart, CLIENT_ID, CLINIC_ID, eventId, PRACTITIONER_ID, sent, vocabularies } from './chart.fixture.js';
import { consents } from './consent.js';
import { consultations } from './consultation.js';
import { healthHistory } from './health-history.js';
import { patientOf } from './patient.js';
import { photos } from './photo.js';
import { provenances } from './provenance.js';

const registered = {
  type: 'ClientRegistered' as const,
  data: { birthYear: 1990, sex: 'female' as const },
  words: { identity: { name: 'Zoe Berg', email: 'zoe@example.org', reference: 'A 12' } },
};

describe('a client', () => {
  it('is a patient as last told: of each word and field, what came last', () => {
    const renamed = {
      type: 'ClientDetailsChanged' as const,
      data: { birthYear: 1991 },
      words: { identity: { name: 'Zoe Mai' } },
    };
    expect(sent<Patient>(patientOf(aChart({ client: [registered, renamed] }), CLINIC_ID))).toMatchObject({
      id: CLIENT_ID,
      active: true,
      name: [{ text: 'Zoe Mai' }],
      telecom: [{ system: 'email', value: 'zoe@example.org' }],
      gender: 'female',
      birthDate: '1991',
      identifier: [{ value: CLIENT_ID }, { value: 'A 12', type: { coding: [{ code: 'MR' }] } }],
    });
  });

  it('has nothing that names them where words are withheld', () => {
    const patient = sent<Patient>(patientOf(aChart({ client: [{ ...registered, words: {} }] }), CLINIC_ID));
    for (const member of ['name', 'telecom']) expect(patient).not.toHaveProperty(member);
    expect(patient.identifier).toHaveLength(1);
  });

  it('who was erased is an id, and says that they were', () => {
    const erased = [
      { ...registered, words: {}, event: { data: null, destroyed: ['clinical' as const, 'identity' as const] } },
    ];
    expect(sent<Patient>(patientOf(aChart({ client: erased }), CLINIC_ID))).toEqual({
      resourceType: 'Patient',
      id: CLIENT_ID,
      meta: { lastUpdated: '2026-03-02T18:00:00.000Z', tag: [expect.objectContaining({ code: 'erased' })] },
      identifier: [{ system: 'urn:pinpoint:client', value: CLIENT_ID }],
      active: false,
      managingOrganization: { reference: `Organization/${CLINIC_ID}` },
    });
  });
});

describe('a consultation', () => {
  it('is the concern as a condition, and weight and skin type as observations', () => {
    const mapped = consultations(
      aChart({
        client: [
          {
            type: 'ConsultationRecorded',
            data: { consultedOn: '2026-03-01', concern: 'acne_scar', weightG: 64_500, fitzpatrick: 'III' },
          },
        ],
      }),
    );
    const [discussion, concern, weight, skinType] = mapped;
    expect(sent<Observation>(discussion)).toMatchObject({ dataAbsentReason: { coding: [{ code: 'not-applicable' }] } });
    expect(sent<Condition>(concern)).toMatchObject({ code: { text: 'Acne scar' } });
    expect(sent<Observation>(weight)).toMatchObject({
      code: { coding: [{ code: '29463-7' }] },
      valueQuantity: { value: 64.5, code: 'kg' },
      effectiveDateTime: '2026-03-01',
    });
    expect(sent<Observation>(skinType)).toMatchObject({ valueCodeableConcept: { coding: [{ code: 'III' }] } });
    expect(new Set(mapped.map(({ resource }) => `${resource.resourceType}/${resource.id}`)).size).toBe(4);
  });
});

describe('a health history', () => {
  it('refutes what the client does not have', () => {
    const [, present, absent, allergy, medicine] = healthHistory(
      aChart({
        client: [
          {
            type: 'HistoryTaken',
            data: {
              takenOn: '2026-03-01',
              informant: 'client',
              conditions: [
                { condition: 'acne', status: 'past' },
                { condition: 'keloid_tendency', status: 'absent' },
              ],
              allergies: [{ allergy: 'latex', status: 'present' }],
              medications: [{ medication: 'nsaid', status: 'stopped', lastTakenOn: '2026-02-01' }],
            },
          },
        ],
      }),
      vocabularies,
    );
    const statuses = ({ clinicalStatus, verificationStatus }: Condition | AllergyIntolerance) =>
      [clinicalStatus, verificationStatus].map((status) => status?.coding?.[0]?.code);
    expect(statuses(sent(present))).toEqual(['inactive', 'confirmed']);
    expect(statuses(sent(absent))).toEqual(['inactive', 'refuted']);
    expect(statuses(sent(allergy))).toEqual(['active', 'unconfirmed']);
    expect(sent<MedicationStatement>(medicine)).toMatchObject({
      status: 'stopped',
      effectivePeriod: { end: '2026-02-01' },
      informationSource: { reference: `Patient/${CLIENT_ID}` },
    });
  });
});

describe('a consent', () => {
  const given = (kind: 'treatment' | 'clinical_photo', on: string) => ({
    type: 'ConsentGiven' as const,
    data: { kind, given: on, templateVersion: 2 },
  });
  const withdrawn = {
    type: 'ConsentWithdrawn' as const,
    data: { kind: 'treatment' as const, withdrawn: '2026-03-05' },
  };

  it('ends with a withdrawal of its kind that came after it', () => {
    const client = [given('treatment', '2026-03-01'), given('clinical_photo', '2026-03-01'), withdrawn];
    const again = given('treatment', '2026-03-06');
    const all = consents(aChart({ client: [...client, again] })).map((one) => sent<Consent>(one));
    expect(all.map(({ status }) => status)).toEqual(['inactive', 'active', 'active']);
    expect(all[0]!.provision!.period).toEqual({ start: '2026-03-01', end: '2026-03-05' });
    expect(all[0]!.policy).toEqual([{ uri: `urn:pinpoint:template:${CLINIC_ID}:consent_treatment:2` }]);
  });

  it('holds again where its withdrawal was voided', () => {
    const voided = {
      type: 'EntryVoided' as const,
      data: { entryId: eventId(1), reason: 'entered_in_error' as const },
    };
    const client = [given('treatment', '2026-03-01'), withdrawn, voided];
    expect(sent<Consent>(consents(aChart({ client }))[0])).toMatchObject({ status: 'active' });
  });
});

describe('an assessment', () => {
  it('has the total as value and its parts as components, and whoever rated as performer', () => {
    const [mapped] = assessments(
      aChart({
        client: [
          {
            type: 'OutcomeAssessed',
            data: {
              assessedOn: '2026-06-01',
              phase: 'final',
              scale: 'ecca',
              value: 75,
              items: [{ item: 'm_shaped', score: 75 }],
              rater: 'client',
              area: 'cheek',
            },
          },
        ],
      }),
      vocabularies,
    );
    const observation = sent<Observation>(mapped);
    expect(observation).toMatchObject({
      valueInteger: 75,
      performer: [{ reference: `Patient/${CLIENT_ID}` }],
      bodySite: { text: 'Cheek' },
    });
    expect(observation.component![0]).toMatchObject({
      code: { text: 'M-shaped atrophic scars' },
      valueInteger: 75,
    });
  });
});

describe('a photo', () => {
  it('is told by hashes, without the picture', () => {
    const [mapped] = photos(
      aChart({
        client: [
          {
            type: 'PhotoTaken',
            data: {
              ...{ photoId: eventId(77), taken: '2026-03-01', view: 'front', phase: 'baseline' },
              ...{ widthPx: 600, heightPx: 400, contentHash: 'a'.repeat(64), thumbnailHash: 'b'.repeat(64) },
            },
            words: { photo: { contentHash: 'c'.repeat(64) } },
          },
        ],
      }),
    );
    const media = sent<Media>(mapped);
    expect(media.identifier!.map(({ value }) => value)).toEqual(['a'.repeat(64), 'c'.repeat(64)]);
    expect(media.content).not.toHaveProperty('data');
  });
});

describe('provenance', () => {
  it('leads from each event to what it said, and from a correction to what it changed', () => {
    const corrected = {
      type: 'EntryCorrected' as const,
      data: {
        entryId: eventId(0),
        changes: [{ field: 'birthYear', old: 1990, new: 1991 }],
        reason: 'typing_error' as const,
      },
      event: { actor: 'system', role: 'system' },
    };
    const chart = aChart({ client: [registered, corrected] });
    const all = provenances(chart, [patientOf(chart, CLINIC_ID)], 'Patient/x');
    expect(all.map(({ target }) => target)).toEqual([
      [{ reference: `Patient/${CLIENT_ID}` }],
      [{ reference: `Patient/${CLIENT_ID}` }],
    ]);
    expect(all.map(({ activity }) => activity!.coding![0]!.code)).toEqual(['CREATE', 'UPDATE']);
    expect(all.map(({ agent }) => agent[0]!.who.reference)).toEqual([
      `Practitioner/${PRACTITIONER_ID}`,
      'Device/system',
    ]);
    expect(all[0]!.extension![0]!.extension![2]).toEqual({ url: 'leafHash', valueString: '00'.repeat(32) });
  });

  it('of what no resource says leads to the record as a whole', () => {
    const chart = aChart({ client: [registered] });
    expect(provenances(chart, [], 'Patient/x')[0]!.target).toEqual([{ reference: 'Patient/x' }]);
  });
});

describe('an access', () => {
  it('is an audit event with why in the words of HL7, and nobody but those who are to be named', () => {
    const access = {
      ...{ position: 7, at: '2026-03-02T18:00:00.000Z', staffId: PRACTITIONER_ID, role: 'practitioner' },
      ...{ reason: 'treatment', operation: 'listClients', clients: [CLIENT_ID, 'another'] },
    };
    const event: AuditEvent = auditEvent(CLINIC_ID, access, [CLIENT_ID]);
    expect(event.purposeOfEvent![0]!.coding!.map(({ code }) => code)).toEqual(['treatment', 'TREAT']);
    expect(event.entity!.map(({ what }) => what!.reference)).toEqual([`Patient/${CLIENT_ID}`]);
    const machine = auditEvent(CLINIC_ID, { ...access, role: 'machine', reason: 'transfer' }, []);
    expect(machine.agent[0]!.who!.reference).toBe(`Device/${PRACTITIONER_ID}`);
    expect(machine).not.toHaveProperty('entity');
  });
});
