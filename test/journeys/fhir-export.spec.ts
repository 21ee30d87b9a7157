import { EXPORTED_TYPES } from '#fhir/export-resources.js';
import { newId } from '#kernel/ids.js';
import {
  type AdverseEvent,
  type AuditEvent,
  type Bundle,
  type CarePlan,
  type Device,
  type MedicationAdministration,
  type Observation,
  type Patient,
  type Practitioner,
  type Procedure,
  type Provenance,
  type Resource,
} from '@medplum/fhirtypes';
import sharp from 'sharp';
import { danglingReferences, FhirValidator } from '../support/fhir-validation.js';
import { type Headers, serviceEngines, type TestPerson, type TestService } from '../support/service.js';
import { aCheek, at, PRACTITIONER_ID, record, registers, treatment, treatmentIds } from './treatment.steps.js';

const validator = new FhirValidator();
const late = { reason: 'recorded_on_paper' };
const SECRETS = ['ngstr', 'zoe@example.org', 'smoother cheeks', 'Petra Practitioner', 'SN 12-9'];

describe.each(serviceEngines)('the export to FHIR on $name', ({ start }) => {
  let service: TestService;
  let auditor: TestPerson;
  let token: Headers;
  let position: number;
  const ids = treatmentIds();
  const deviceId = newId();
  const applicationId = newId();

  const say = async (path: string, body: object, headers: Headers = {}): Promise<void> => {
    const answer = await service.post(path, body, headers);
    expect([path, answer.status, answer.body]).toMatchObject([path, 201, {}]);
  };
  const clientBundle = async (query = '', { headers } = service.owner): Promise<Bundle> => {
    const answer = await service.get(`clients/${ids.clientId}/fhir${query}`, headers);
    expect([answer.status, answer.type]).toEqual([200, 'application/fhir+json']);
    return answer.body as Bundle;
  };
  const resourcesIn = ({ entry = [] }: Bundle): Resource[] => entry.map(({ resource }) => resource!);
  const clientResources = async (query?: string, who?: TestPerson) => resourcesIn(await clientBundle(query, who));
  const ofType = <R extends Resource>(resources: readonly Resource[], type: R['resourceType']): R[] =>
    resources.filter(({ resourceType }) => resourceType === type) as R[];
  const open = (path: string, headers: Headers = service.owner.headers) =>
    fetch(`${service.url}/api/v1/clinics/${service.clinicId}/${path}`, { headers });
  const clinicResources = async (query = '', headers?: Headers): Promise<Resource[]> => {
    const answer = await open(`fhir${query}`, headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/fhir+ndjson']);
    const text = await answer.text();
    return text
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Resource);
  };

  beforeAll(async () => {
    service = await start();
    auditor = await service.hire('auditor', '2099-01-01T00:00:00.000Z');
    const issued = await service.stores.identity.tokens.issue({
      clinicId: service.clinicId,
      label: 'record system',
      scopes: ['audit'],
      lastsDays: 30,
      createdBy: service.owner.staffId,
    });
    token = { authorization: `Bearer ${issued.token}` };
    await record(service, registers(), undefined, service.owner.headers);
    const notes = { name: 'Room 2', serial: 'SN 12-9' };
    await say('devices', { deviceId, deviceType: 'rf_pen', notes }, service.owner.headers);
    await say(
      `staff/${service.practitioner.staffId}/qualifications`,
      { qualification: 'registered_nurse', heldSince: '2015-04-01' },
      service.owner.headers,
    );
    await record(service, treatment(ids));
    const session = `sessions/${ids.sessionId}`;
    const client = `clients/${ids.clientId}`;
    await say(`${client}/histories`, {
      takenOn: '2025-03-02',
      allergies: [
        { allergy: 'latex', status: 'present' },
        { allergy: 'lidocaine', status: 'absent' },
      ],
      regimen: [{ product: 'retinoid', status: 'current', lastUsedOn: '2025-03-01' }],
    });
    await say(`${session}/anesthetics`, {
      applicationId,
      at: at(9, 3),
      product: 'lidocaine_4',
      massMg: 4_500,
      surfaceMm2: 9_000,
      areas: ['cheek'],
      late,
    });
    await say(`${session}/anesthetics/${applicationId}/removal`, { at: at(9, 28), late });
    const technique = { deviceId, deviceType: 'rf_pen', cartridgeLot: 'LOT-99', powerMw: 5_000, speed: 3 };
    await say(`${session}/areas`, { ...aCheek, ...technique, speedUnit: 'level', area: 'chin', side: 'midline', late });
    await say(`${session}/side-effects`, {
      effectId: newId(),
      type: 'milia',
      onset: '2025-03-25',
      grade: 3,
      serious: true,
      seriousnessCriterion: 'medically_important',
      causality: 'possible',
    });
    await say(`${client}/assessments`, {
      assessedOn: '2025-06-02',
      phase: 'final',
      scale: 'pain_nrs',
      value: 2,
      rater: 'client',
      sessionId: ids.sessionId,
    });
    await say(`${client}/consents`, { kind: 'clinical_photo', given: '2025-03-01', templateVersion: 1 });
    const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#c08070' } })
      .jpeg()
      .toBuffer();
    const shown = String(new URLSearchParams({ taken: at(8, 55), view: 'front', phase: 'baseline', area: 'cheek' }));
    const photo = await service.post(`${client}/photos/${newId()}?${shown}`, picture, { 'content-type': 'image/jpeg' });
    expect(photo.status).toBe(201);
    ({ position } = photo.body as { position: number });
    await say(`clients/${newId()}/registration`, { birthYear: 1980, identity: { name: 'Somebody Else' } });
    // So that the access trail has something to say.
    expect((await service.get(client)).status).toBe(200);
  });

  afterAll(() => service.remove());

  it('gives a client with all types of resources, each valid, and all references leading somewhere', async () => {
    const resources = await clientResources();
    expect(new Set(resources.map(({ resourceType }) => resourceType))).toEqual(new Set(EXPORTED_TYPES));
    expect(resources.flatMap((resource) => validator.faultsOf(resource))).toEqual([]);
    expect(danglingReferences(resources)).toEqual([]);
    const bundle = await clientBundle();
    expect(validator.faultsOf(bundle)).toEqual([]);
    const addresses = bundle.entry!.map(({ fullUrl }) => fullUrl);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses[0]).toMatch(/^https:\/\/[^/]+\/api\/v1\/clinics\/[^/]+\/fhir\/Organization\//);
  });

  it('has a session as a procedure, its areas as parts of it, and their settings beside them', async () => {
    const resources = await clientResources();
    const procedures = ofType<Procedure>(resources, 'Procedure');
    const session = procedures.find(({ id }) => id === ids.sessionId)!;
    expect(session).toMatchObject({
      status: 'completed',
      basedOn: [{ reference: `CarePlan/${ids.seriesId}` }],
      performedPeriod: { start: at(9), end: at(9, 45) },
      performer: [{ actor: { reference: `Practitioner/${PRACTITIONER_ID}` } }],
    });
    const chin = procedures.find(({ bodySite }) => bodySite?.[0]?.text === 'Chin' && bodySite.length === 1)!;
    expect(chin.partOf).toEqual([{ reference: `Procedure/${ids.sessionId}` }]);
    expect(chin.usedReference).toEqual([
      { reference: `Device/${deviceId}` },
      { reference: `Device/lot-${Buffer.from('LOT-99').toString('hex')}` },
    ]);
    const technique = ofType<Observation>(resources, 'Observation').find(
      ({ partOf, code }) => code.text === 'Technique' && partOf?.[0]?.reference === `Procedure/${chin.id}`,
    )!;
    const lengths = technique.component!.filter(({ code }) => code.text === 'Needle length');
    expect(lengths).toMatchObject([{ valueQuantity: { value: 1_500, code: 'um' } }]);
    const lot = ofType<Device>(resources, 'Device').find(({ lotNumber }) => lotNumber === 'LOT-4711');
    expect(lot).toMatchObject({ expirationDate: '2027-03-31', status: 'active' });
    expect(ofType<MedicationAdministration>(resources, 'MedicationAdministration')).toMatchObject([
      { id: ids.applicationId, status: 'entered-in-error' },
      { id: applicationId, status: 'completed', dosage: { dose: { value: 4.5, code: 'g' } } },
    ]);
  });

  it('says what was corrected, voided, revised and reported', async () => {
    const resources = await clientResources();
    const observations = ofType<Observation>(resources, 'Observation');
    const technique = observations.find(({ code, status }) => code.text === 'Technique' && status === 'corrected')!;
    const passes = technique.component!.find(({ code }) => code.text === 'Passes');
    expect(passes).toMatchObject({ valueInteger: 5 });
    const assessed = observations.find(({ code }) => code.coding?.[0]?.code === 'goodman_baron_qualitative');
    expect(assessed).toMatchObject({ status: 'entered-in-error', valueInteger: 2 });
    const provenances = ofType<Provenance>(resources, 'Provenance');
    const about = (reference: string) =>
      provenances
        .filter(({ target }) => target.some((target) => target.reference === reference))
        .map(({ activity, reason }) => [activity?.coding?.[0]?.code, reason?.[0]?.coding?.[0]?.code]);
    expect(about(`Observation/${technique.id}`)).toEqual([
      ['CREATE', undefined],
      ['UPDATE', 'typing_error'],
    ]);
    expect(about(`Observation/${assessed!.id}`)).toEqual([
      ['CREATE', undefined],
      ['NULLIFY', 'duplicate'],
    ]);
    expect(ofType<CarePlan>(resources, 'CarePlan')).toMatchObject([
      { status: 'active', activity: [{ detail: { scheduledTiming: { repeat: { count: 6, period: 28 } } } }] },
    ]);
    expect(ofType<AdverseEvent>(resources, 'AdverseEvent')).toMatchObject([
      {
        id: ids.effectId,
        severity: { coding: [{ code: 'mild' }] },
        outcome: { coding: [{ code: 'resolved' }] },
        event: { coding: [{ code: 'post_inflammatory_hyperpigmentation' }, { code: 'L81.0' }] },
      },
      { seriousness: { coding: [{ code: 'Serious' }] } },
    ]);
  });

  it('names the place of each event in the log, with the hash that its leaf has there', async () => {
    const provenances = ofType<Provenance>(await clientResources(), 'Provenance');
    const recorded = await service.stores.log.readLog(service.clinicId, 0, 1_000);
    const hashes = new Map(recorded.map((event) => [event.eventId, event]));
    for (const { id, extension, agent, recorded: recordedAt } of provenances) {
      const event = hashes.get(id!)!;
      const leaf = Object.fromEntries(extension![0]!.extension!.map((one) => [one.url, one]));
      expect(leaf.leafHash!.valueString).toBe(event.leafHash.toString('hex'));
      expect(leaf.position!.valueDecimal).toBe(event.position);
      expect(recordedAt).toBe(event.recordedAt);
      expect(agent[0]!.who.reference).toBe(`Practitioner/${event.actor}`);
    }
  });

  it('gives a client as known earlier', async () => {
    const early = await clientResources(`?asOf=${position}`);
    const earliest = await service.get(`clients/${ids.clientId}/fhir?asOf=0`, service.owner.headers);
    expect([earliest.status, earliest.body.code]).toEqual([404, 'client_unknown']);
    expect(early.flatMap((resource) => validator.faultsOf(resource))).toEqual([]);
    const answer = await service.get(`clients/${ids.clientId}/fhir?asOf=${position}`, service.owner.headers);
    expect(answer.headers['pinpoint-position']).toBe(String(position));
  });

  it('gives a whole clinic, line by line, and nobody’s name unless it is asked for', async () => {
    const resources = await clinicResources();
    expect(resources.flatMap((resource) => validator.faultsOf(resource))).toEqual([]);
    expect(danglingReferences(resources)).toEqual([]);
    expect(ofType<Patient>(resources, 'Patient')).toHaveLength(2);
    const text = JSON.stringify(resources);
    for (const secret of [...SECRETS, 'Somebody Else']) expect(text).not.toContain(secret);
    const opened = JSON.stringify(await clinicResources('?openSealed=true'));
    for (const secret of [...SECRETS, 'Somebody Else']) expect(opened).toContain(secret);
    const unique = resources.map(({ resourceType, id }) => `${resourceType}/${id}`);
    expect(new Set(unique).size).toBe(unique.length);
  });

  it('gives the types that are asked for', async () => {
    const types = (await clinicResources('?_type=Patient,Procedure')).map(({ resourceType }) => resourceType);
    expect(new Set(types)).toEqual(new Set(['Patient', 'Procedure']));
    const refused = await open('fhir?_type=Patient,Basic');
    expect([refused.status, await refused.json()]).toMatchObject([400, { code: 'fhir_type_unknown' }]);
  });

  it('shows each role what it may see', async () => {
    const practitioner = await clientResources('', service.practitioner);
    expect(ofType<Patient>(practitioner, 'Patient')[0]!.name?.[0]?.text).toContain('Zo');
    expect(ofType<AuditEvent>(practitioner, 'AuditEvent')).toEqual([]);
    const colleagues = ofType<Practitioner>(practitioner, 'Practitioner');
    expect(colleagues.some(({ name }) => name !== undefined)).toBe(false);
    const withheld = await clientResources('?openSealed=false', auditor);
    expect(JSON.stringify(withheld)).not.toContain('ngstr');
    expect((await open('fhir', service.practitioner.headers)).status).toBe(403);
    const named = await open('fhir?openSealed=true', token);
    expect([named.status, await named.json()]).toMatchObject([403, { code: 'names_not_for_tokens' }]);
    expect(ofType<Patient>(await clinicResources('', token), 'Patient')).toHaveLength(2);
  });

  it('is in the access trail, client by client, before it is sent', async () => {
    await clientBundle('', auditor);
    await clinicResources('', auditor.headers);
    const { body } = await service.get('accesses?limit=2', service.owner.headers);
    expect(body.accesses).toMatchObject([
      { operation: 'exportClinicFhir', staffId: auditor.staffId, reason: 'transfer' },
      { operation: 'exportClientFhir', staffId: auditor.staffId, clients: [ids.clientId] },
    ]);
    expect(body.accesses[0].clients).toHaveLength(2);
    const audits = ofType<AuditEvent>(await clientResources(), 'AuditEvent');
    expect(audits.map(({ subtype }) => subtype![0]!.code)).toEqual(
      expect.arrayContaining(['readClient', 'exportClientFhir', 'exportClinicFhir']),
    );
    const patients = audits.flatMap(({ entity = [] }) => entity.map(({ what }) => what!.reference));
    expect(new Set(patients)).toEqual(new Set([`Patient/${ids.clientId}`]));
  });

  it('has nobody’s name of a client who was erased', async () => {
    const erasure = `clients/${ids.clientId}/erasure`;
    const asked = { depth: 'person', reason: 'client_request', retentionOverride: 'no_duty_to_keep' };
    const request = await service.post(erasure, asked, service.owner.headers);
    const { eventId: requestId } = (request.body as { events: { eventId: string }[] }).events[0]!;
    const approver = await service.hire('owner');
    await say(`${erasure}/approval`, { requestId }, approver.headers);
    const resources = await clientResources();
    expect(resources.flatMap((resource) => validator.faultsOf(resource))).toEqual([]);
    const [patient] = ofType<Patient>(resources, 'Patient');
    expect(patient).toMatchObject({ active: false, meta: { tag: [{ code: 'erased' }] } });
    expect(patient).not.toHaveProperty('name');
    const text = JSON.stringify([...resources, ...(await clinicResources('?openSealed=true'))]);
    for (const secret of ['ngstr', 'zoe@example.org', 'smoother cheeks']) expect(text).not.toContain(secret);
  });
});

describe('the validator', () => {
  const good = { resourceType: 'Procedure', id: 'a', status: 'completed', subject: { reference: 'Patient/x' } };
  it.each([
    ['a status that is none', { ...good, status: 'finished' }],
    ['a member that R4 does not have', { ...good, needle: 1 }],
    ['an id with an underscore', { ...good, id: 'a_b' }],
    ['no subject', { resourceType: 'Procedure', id: 'a', status: 'completed' }],
    [
      'a code that its system does not have',
      { ...good, category: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/media-type', code: 'film' }] } },
    ],
    ['a day that is none', { ...good, performedDateTime: 'yesterday' }],
    [
      'a broken invariant',
      { resourceType: 'Consent', id: 'a', status: 'active', scope: { text: 'b' }, category: [{ text: 'c' }] },
    ],
  ])('refuses %s', (_, broken) => {
    expect(validator.faultsOf(good)).toEqual([]);
    expect(validator.faultsOf(broken)).not.toEqual([]);
  });

  it('finds references that lead nowhere', () => {
    expect(danglingReferences([good as Resource])).toEqual(['Patient/x']);
  });
});
