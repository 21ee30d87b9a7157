import { newId } from '#kernel/ids.js';
import { type Headers, type TestService } from '../support/service.js';

/** An entry that was accepted, as far as later commands need to know it. */
interface EnteredHere {
  record: string;
  entryId: string;
  type: string;
  /** As it was sent, with what was corrected since. */
  data: Record<string, unknown>;
}

export interface Sent {
  path: string;
  body: object | Buffer;
  headers?: Headers;
  /** Of a correction: what to remember once it was accepted. */
  corrects?: { entry: EnteredHere; field: string; value: unknown };
}

/** Records of two clients that a sequence of commands writes in. All ids are its own, so that two worlds do not meet. */
export class RecordWorld {
  readonly ids = {
    clients: [newId(), newId()],
    series: newId(),
    sessions: [newId(), newId(), newId()],
    lots: [`L${newId().slice(-12)}`, `M${newId().slice(-12)}`],
    effects: [newId(), newId()],
    applications: [newId(), newId()],
  } as const;
  readonly entries: EnteredHere[] = [];
  readonly alerts: { record: string; alertId: string }[] = [];

  constructor(
    private readonly service: TestService,
    readonly picture: Buffer,
  ) {}

  get records(): string[] {
    const { clients, series, sessions } = this.ids;
    return [...clients.map((id) => `clients/${id}`), `series/${series}`, ...sessions.map((id) => `sessions/${id}`)];
  }

  /** Sends what the attempt makes of the world; whether it was accepted. Null where there is nothing to send. */
  async take({ attempt, n }: Attempted): Promise<{ status: number; body: unknown } | null> {
    const sent = ATTEMPTS[attempt]!(this, n);
    if (sent === null) return null;
    const { status, body } = await this.service.post(sent.path, sent.body, sent.headers);
    if (status === 201) this.accepted(sent, body as Receipt);
    return { status, body };
  }

  private accepted({ path, body, corrects }: Sent, { events, alerts }: Receipt): void {
    const record = this.records.find((known) => path.startsWith(known));
    const [{ eventId, type }] = events as [Receipt['events'][number]];
    if (record === undefined) return;
    if (corrects) corrects.entry.data[corrects.field] = corrects.value;
    else if (type !== 'EntryVoided') {
      this.entries.push({ record, entryId: eventId, type, data: Buffer.isBuffer(body) ? {} : { ...body } });
    }
    for (const { alertId } of alerts ?? []) this.alerts.push({ record, alertId });
  }
}

interface Receipt {
  events: { eventId: string; type: string }[];
  alerts?: { alertId: string }[];
}

/** One attempt at entering something; `n` says which of several. */
export interface Attempted {
  attempt: string;
  n: number;
}

type Make = (world: RecordWorld, n: number) => Sent | null;

const LATE = { late: { reason: 'forgotten' } };
const at = (minute: number): string => new Date(Date.UTC(2025, 2, 10, 9, minute)).toISOString();
/** Mostly the first, so that something comes together there. */
const mostlyFirst = <Item>(items: readonly Item[], n: number): Item => items[n % 5 < 4 ? 0 : (n >> 3) % items.length]!;
const one = <Item>(items: readonly Item[], n: number): Item => items[n % items.length]!;
/** Every other one is entered late, so that the order of a session stands in its way only sometimes. */
const lateOrNot = (n: number): object => (n % 2 === 0 ? {} : LATE);

const ofClient =
  (step: string, make: (world: RecordWorld, n: number) => object): Make =>
  (world, n) => ({ path: `clients/${mostlyFirst(world.ids.clients, n)}/${step}`, body: make(world, n) });
const ofSession =
  (step: string | ((world: RecordWorld, n: number) => string), make: (world: RecordWorld, n: number) => object): Make =>
  (world, n) => ({
    path: `sessions/${mostlyFirst(world.ids.sessions, n)}/${typeof step === 'string' ? step : step(world, n)}`,
    body: { ...make(world, n), ...lateOrNot(n >> 2) },
  });
const ofSeries =
  (step: string, make: (world: RecordWorld, n: number) => object): Make =>
  (world, n) => ({ path: `series/${world.ids.series}/${step}`, body: make(world, n) });

/** The items of ECCA with their weights. */
const ECCA = {
  ...{ v_shaped: 15, u_shaped: 20, m_shaped: 25 },
  ...{ superficial_elastolysis: 30, hypertrophic_inflammatory: 40, keloid_hypertrophic: 50 },
};
const scoresOf = (n: number) =>
  Object.entries(ECCA).map(([item, weight], index) => ({ item, score: weight * ((n >> index) % 4) }));
const CONSENTS = ['treatment', 'clinical_photo'] as const;

/** Fields that can be corrected, with values that could have been entered. */
const CORRECTABLE: Readonly<Record<string, readonly [field: string, ...values: unknown[]]>> = {
  ConsultationRecorded: ['fitzpatrick', 'II', 'V'],
  HistoryTaken: ['informant', 'client', 'document'],
  ConsentGiven: ['channel', 'paper', 'spoken'],
  OutcomeAssessed: ['blinded', true, false],
  PhotoTaken: ['side', 'left', 'right'],
  SeriesPlanned: ['targetSessions', 3, 7],
  SessionBooked: ['plannedDurationS', 1_800, 3_600],
  SessionStarted: ['sessionNumber', 1, 2],
  AreaTreated: ['passes', 2, 9],
  ImmediateReactionObserved: ['severity', 0, 3],
  FollowUpRecorded: ['day', 3, 14],
  SideEffectReported: ['grade', 2, 3],
};

/** Everything that a record takes, in the order in which a treatment usually goes. */
export const ATTEMPTS: Readonly<Record<string, Make>> = {
  registerClient: ofClient('registration', (_, n) => ({
    birthYear: 1960 + (n % 40),
    identity: { name: `Client ${n}` },
  })),
  changeDetails: ofClient('details', () => ({ sex: 'female' })),
  consult: ofClient('consultations', (_, n) => ({
    ...{ consultedOn: `2025-01-${10 + (n % 9)}`, concern: 'acne_scar', concernSeverity: 'severe' },
    ...{ fitzpatrick: one(['III', 'IV'], n), expectationsDiscussed: n % 2 === 0, weightG: 61_000 },
  })),
  takeHistory: ofClient('histories', (_, n) => ({
    takenOn: '2025-01-11',
    conditions: [
      { condition: one(['keloid_tendency', 'herpes_simplex'], n), status: one(['present', 'past'], n >> 1) },
    ],
    allergies: [{ allergy: 'latex', status: 'absent' }],
    informant: 'practitioner',
  })),
  giveConsent: ofClient('consents', (_, n) => ({ kind: one(CONSENTS, n), given: `2025-01-1${n % 9}` })),
  withdrawConsent: ofClient('consent-withdrawals', (_, n) => ({ kind: one(CONSENTS, n), withdrawn: '2025-03-01' })),
  planSeries: ofSeries('plan', ({ ids }, n) => ({
    ...{ clientId: ids.clients[0], targetSessions: 2 + (n % 5), intervalDays: 28, plannedOn: '2025-01-12' },
    concern: 'acne_scar',
  })),
  reviseSeries: ofSeries('revisions', (_, n) => ({ revisedOn: '2025-02-01', targetSessions: 3 + (n % 3) })),
  receiveLot: ({ ids }, n) => {
    const lot = { lot: one(ids.lots, n), expiresOn: one(['2024-12-31', '2027-03-31'], n), cartridges: 1 + (n % 3) };
    return { path: 'cartridge-lots', body: lot };
  },
  takePhoto: ({ ids, picture }, n) => {
    const shows = new URLSearchParams({ taken: '2025-02-01', view: 'front', phase: 'baseline', area: 'cheek' });
    const path = `clients/${mostlyFirst(ids.clients, n)}/photos/${newId()}?${String(shows)}`;
    return { path, body: picture, headers: { 'content-type': 'image/jpeg' } };
  },
  bookSession: ofSession('booking', ({ ids }, n) => ({
    clientId: mostlyFirst(ids.clients, n >> 2),
    plannedFor: at(0),
  })),
  rebookSession: ofSession('rebookings', (_, n) => ({ plannedFor: at(n % 30), plannedDurationS: 2_700 })),
  cancelSession: ofSession('cancellation', () => ({ reason: 'missed' })),
  advise: ofSession('preparation-advice', () => ({ at: '2025-03-01T09:00:00.000Z', templateVersion: 1 })),
  startSession: ofSession('start', ({ ids }, n) => ({
    ...{ clientId: mostlyFirst(ids.clients, n >> 2), at: at(n % 3), practitionerId: ids.series, ...LATE },
    ...(n % 2 === 1 && { seriesId: ids.series }),
  })),
  checkPreparation: ofSession('preparation', (_, n) => ({
    at: at(1),
    items: [
      { item: one(['sun', 'retinoid', 'keloid'], n), status: one(['met', 'not_met'], n >> 1) },
      { item: 'regimen_discussed', status: 'met' },
    ],
  })),
  cleanseSkin: ofSession('cleansings', () => ({ at: at(3) })),
  applyAnesthetic: ofSession('anesthetics', ({ ids }, n) => ({
    applicationId: mostlyFirst(ids.applications, n),
    ...{ at: at(4), product: 'lidocaine_4', areas: ['cheek'] },
  })),
  removeAnesthetic: ofSession(
    ({ ids }, n) => `anesthetics/${mostlyFirst(ids.applications, n)}/removal`,
    (_, n) => ({ at: at(10 + (n % 40)) }),
  ),
  treatArea: ofSession('areas', ({ ids }, n) => ({
    ...{ at: at(52), endedAt: at(53 + (n % 5)), area: one(['cheek', 'forehead'], n), side: 'both', deviceType: 'pen' },
    ...{ needleLengthUm: one([500, 1_000, 1_600], n), passes: 4 },
    ...(n % 4 !== 0 && { cartridgeLot: one(ids.lots, n) }),
  })),
  observeReaction: ofSession('reactions', (_, n) => ({ at: at(58), type: 'erythema', severity: 1 + (n % 2) })),
  applyProduct: ofSession('post-procedure-products', () => ({ at: at(58), product: 'calming_serum' })),
  giveAftercare: ofSession('aftercare', () => ({ at: at(59), items: ['no_sun_24h'], templateVersion: 2 })),
  completeSession: ofSession('completion', () => ({ at: at(60) })),
  abortSession: ofSession('abort', () => ({ at: at(60), reason: 'client_request' })),
  recordFollowUp: ofSession('follow-ups', (_, n) => ({ day: 7, contactedOn: '2025-03-17', reached: n % 2 === 0 })),
  reportSideEffect: ofSession('side-effects', ({ ids }, n) => ({
    ...{ effectId: mostlyFirst(ids.effects, n), type: one(['erythema', 'milia'], n), area: 'cheek', grade: 1 },
    onset: '2025-03-10',
  })),
  progressSideEffect: ofSession(
    ({ ids }, n) => `side-effects/${mostlyFirst(ids.effects, n)}/progress`,
    () => ({ observed: '2025-03-20', grade: 2, serious: true, seriousnessCriterion: 'medically_important' }),
  ),
  resolveSideEffect: ofSession(
    ({ ids }, n) => `side-effects/${mostlyFirst(ids.effects, n)}/resolution`,
    (_, n) => ({ resolved: one(['2025-03-18', '2025-04-18'], n), sequelae: 'none' }),
  ),
  decideReportability: ofSession(
    ({ ids }, n) => `side-effects/${mostlyFirst(ids.effects, n)}/reportability`,
    () => ({ decidedOn: '2025-04-19', reportable: true, reason: 'serious_injury', authority: 'bfarm' }),
  ),
  assessWithItems: ofClient('assessments', ({ ids }, n) => ({
    ...{ assessedOn: '2025-06-01', phase: one(['baseline', 'final'], n), scale: 'ecca', rater: 'investigator' },
    value: scoresOf(n).reduce((sum, { score }) => sum + score, 0),
    items: scoresOf(n),
    ...(n % 3 === 1 && { seriesId: ids.series }),
  })),
  endSeries: ofSeries('end', () => ({ endedOn: '2025-06-01', reason: 'completed' })),
  acknowledgeAlert: ({ alerts }, n) => {
    if (alerts.length === 0) return null;
    const { record, alertId } = one(alerts, n);
    return { path: `${record}/alerts/${alertId}/acknowledgement`, body: {} };
  },
  overrideAlert: ({ alerts }, n) => {
    const ofSessions = alerts.filter(({ record }) => record.startsWith('sessions/'));
    if (ofSessions.length === 0) return null;
    const { record, alertId } = one(ofSessions, n);
    return { path: `${record}/alerts/${alertId}/override`, body: { reason: 'clinical_judgement' } };
  },
  correct: ({ entries }, n) => {
    const known = entries.filter(({ type }) => type in CORRECTABLE);
    if (known.length === 0) return null;
    const entry = one(known, n);
    const [field, ...values] = CORRECTABLE[entry.type]!;
    const value = one(values, n >> 3);
    const changes = [{ field, old: entry.data[field] ?? null, new: value }];
    const body = { entryId: entry.entryId, changes, reason: 'typing_error' };
    return { path: `${entry.record}/corrections`, body, corrects: { entry, field, value } };
  },
  voidEntry: ({ entries }, n) => {
    if (entries.length === 0) return null;
    const { record, entryId } = one(entries, n);
    return { path: `${record}/voids`, body: { entryId, reason: 'entered_in_error', withDependents: n % 3 !== 0 } };
  },
  undo: ({ entries }, n) => {
    const ofSessions = entries.filter(({ record }) => record.startsWith('sessions/'));
    if (ofSessions.length === 0) return null;
    const { record } = one(ofSessions, n);
    const { entryId } = ofSessions.findLast((entry) => entry.record === record)!;
    return { path: `${record}/undo`, body: { entryId } };
  },
};
