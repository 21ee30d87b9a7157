import { newId } from '#kernel/ids.js';
import { type Headers, type TestService } from '../support/service.js';
import type supertest from 'supertest';

/** One request of a treatment; together they call every route that records something in a clinic. */
export interface Step {
  /** Of the OpenAPI document. */
  operation: string;
  path: string | ((alertOf: (operation: string) => string) => string);
  /** `entryOf('treatArea')` is the id of the entry that the last such step made. */
  body: (entryOf: (operation: string) => string) => Record<string, unknown>;
}

export interface TreatmentIds {
  clientId: string;
  seriesId: string;
  sessionId: string;
  cancelledId: string;
  abortedId: string;
  applicationId: string;
  effectId: string;
}

export const PRACTITIONER_ID = '7d0d0f6e-52f7-4d0c-8c26-0d4e9a5b7c02';

export function treatmentIds(): TreatmentIds {
  return {
    clientId: newId(),
    seriesId: newId(),
    sessionId: newId(),
    cancelledId: newId(),
    abortedId: newId(),
    applicationId: newId(),
    effectId: newId(),
  };
}

/** `at(9, 30)` is 9:30 UTC on the day of the session, 10:30 in Berlin. */
export function at(hour: number, minute = 0): string {
  return new Date(Date.UTC(2025, 2, 10, hour, minute)).toISOString();
}

export const aCheek = {
  at: at(9, 30),
  endedAt: at(9, 40),
  area: 'cheek',
  side: 'both',
  deviceType: 'pen',
  cartridgeLot: 'LOT-4711',
  needleLengthUm: 1500,
  speed: 90,
  speedUnit: 'hz',
  passes: 4,
  pattern: 'star',
  endpoint: 'pinpoint_bleeding_uniform',
};

/** A treatment from registration to the end of the series, as it is entered while it happens. */
export function treatment(ids: TreatmentIds): Step[] {
  const client = `clients/${ids.clientId}`;
  const series = `series/${ids.seriesId}`;
  const session = `sessions/${ids.sessionId}`;
  const ofClient = { clientId: ids.clientId, practitionerId: PRACTITIONER_ID };
  const step = (operation: string, path: Step['path'], body: object | Step['body']): Step => ({
    operation,
    path,
    body: (typeof body === 'function' ? body : () => body) as Step['body'],
  });
  return [
    step('registerClient', `${client}/registration`, {
      birthYear: 1990,
      sex: 'female',
      enrolledOn: '2025-03-01',
      identity: { name: 'Zoe\u0308 A\u030angstro\u0308m', email: 'zoe@example.org', phone: '+49 30 1234567' },
    }),
    step('recordConsultation', `${client}/consultations`, { consultedOn: '2025-02-20', concern: 'acne_scar' }),
    step('acknowledgeClientAlert', (alertOf) => `${client}/alerts/${alertOf('recordConsultation')}/acknowledgement`, {
      notes: { text: 'to be discussed' },
    }),
    step('changeClientDetails', `${client}/details`, { birthYear: 1991, identity: { phone: '+49 30 7654321' } }),
    step('recordConsultation', `${client}/consultations`, {
      consultedOn: '2025-03-01',
      concern: 'acne_scar',
      concernSeverity: 'severe',
      fitzpatrick: 'III',
      weightG: 64_000,
      expectationsDiscussed: true,
      notes: { goals: 'smoother cheeks', allergies: 'none known' },
    }),
    step('takeHistory', `${client}/histories`, {
      takenOn: '2025-03-01',
      conditions: [{ condition: 'keloid_tendency', status: 'absent' }],
      medications: [{ medication: 'nsaid', status: 'stopped', lastTakenOn: '2025-02-01' }],
      informant: 'client',
      notes: { history: 'no operations' },
    }),
    step('giveConsent', `${client}/consents`, { kind: 'treatment', given: '2025-03-01', channel: 'on_screen' }),
    step('giveConsent', `${client}/consents`, { kind: 'marketing_photo', given: '2025-03-01' }),
    step('withdrawConsent', `${client}/consent-withdrawals`, { kind: 'marketing_photo', withdrawn: '2025-03-02' }),
    step('planSeries', `${series}/plan`, {
      clientId: ids.clientId,
      targetSessions: 4,
      intervalDays: 28,
      plannedOn: '2025-03-01',
      concern: 'acne_scar',
      areas: ['cheek', 'chin'],
    }),
    step('reviseSeries', `${series}/revisions`, { revisedOn: '2025-03-02', targetSessions: 6 }),
    step('acknowledgeSeriesAlert', (alertOf) => `${series}/alerts/${alertOf('planSeries')}/acknowledgement`, {
      notes: { text: 'revised' },
    }),
    step('bookSession', `sessions/${ids.cancelledId}/booking`, { ...ofClient, plannedFor: at(8) }),
    step('cancelSession', `sessions/${ids.cancelledId}/cancellation`, { reason: 'client_request' }),
    step('bookSession', `${session}/booking`, { ...ofClient, plannedFor: at(8), seriesId: ids.seriesId }),
    step('rebookSession', `${session}/rebookings`, { plannedFor: at(9), plannedDurationS: 3_600 }),
    step('givePreparationAdvice', `${session}/preparation-advice`, {
      at: at(8),
      templateVersion: 1,
      channel: 'printed',
    }),
    step('receiveCartridgeLot', 'cartridge-lots', { lot: 'LOT-4711', expiresOn: '2027-03-31', cartridges: 10_000 }),
    step('startSession', `${session}/start`, {
      ...{ ...ofClient, at: at(9), seriesId: ids.seriesId, sessionNumber: 1 },
      late: { reason: 'recorded_on_paper' },
    }),
    step('checkPreparation', `${session}/preparation`, {
      at: at(9, 1),
      items: [
        { item: 'sun', status: 'met' },
        { item: 'retinoid', status: 'not_met', lastDoneOn: '2025-03-07' },
      ],
      informant: 'client',
    }),
    step('acknowledgeSessionAlert', (alertOf) => `${session}/alerts/${alertOf('checkPreparation')}/acknowledgement`, {
      notes: { text: 'seen' },
    }),
    step('cleanseSkin', `${session}/cleansings`, { at: at(9, 2), product: 'chlorhexidine' }),
    step('applyAnesthetic', `${session}/anesthetics`, {
      applicationId: ids.applicationId,
      at: at(9, 3),
      product: 'lidocaine_prilocaine_2.5_2.5',
      massMg: 5_000,
      areas: ['cheek'],
    }),
    step('removeAnesthetic', `${session}/anesthetics/${ids.applicationId}/removal`, { at: at(9, 28) }),
    step('treatArea', `${session}/areas`, { ...aCheek, notes: { deviceSerial: 'SN 12-9', text: 'calm' } }),
    step('observeReaction', `${session}/reactions`, { at: at(9, 41), type: 'erythema', severity: 1, painNrs: 3 }),
    step('observeReaction', `${session}/reactions`, { at: at(9, 41), type: 'edema', severity: 1 }),
    step('undoEntry', `${session}/undo`, (entryOf) => ({ entryId: entryOf('observeReaction') })),
    step('applyPostProcedureProduct', `${session}/post-procedure-products`, {
      at: at(9, 42),
      product: 'hyaluronic_serum',
      areas: ['cheek'],
    }),
    step('giveAftercare', `${session}/aftercare`, { at: at(9, 43), items: ['no_sun_24h'], channel: 'printed' }),
    step('completeSession', `${session}/completion`, { at: at(9, 45) }),
    step('startSession', `sessions/${ids.abortedId}/start`, {
      ...{ ...ofClient, at: at(11) },
      late: { reason: 'recorded_on_paper' },
    }),
    step('checkPreparation', `sessions/${ids.abortedId}/preparation`, {
      at: at(11, 1),
      items: [{ item: 'active_lesion', status: 'not_met' }],
    }),
    step('overrideAlert', (alertOf) => `sessions/${ids.abortedId}/alerts/${alertOf('checkPreparation')}/override`, {
      reason: 'finding_wrong',
      notes: { text: 'an old scar' },
    }),
    step('abortSession', `sessions/${ids.abortedId}/abort`, { at: at(11, 5), reason: 'client_request' }),
    step('raiseSessionAlert', `sessions/${ids.abortedId}/alerts`, { rule: 'no_follow_up', acknowledged: true }),
    step('recordFollowUp', `${session}/follow-ups`, {
      day: 7,
      contactedOn: '2025-03-17',
      reached: true,
      adherence: [{ item: 'no_sun_24h', answer: 'yes' }],
    }),
    step('reportSideEffect', `${session}/side-effects`, {
      effectId: ids.effectId,
      type: 'post_inflammatory_hyperpigmentation',
      area: 'cheek',
      onset: '2025-03-20',
      grade: 2,
    }),
    step('progressSideEffect', `${session}/side-effects/${ids.effectId}/progress`, {
      observed: '2025-04-01T08:00:00+02:00',
      grade: 1,
    }),
    step('resolveSideEffect', `${session}/side-effects/${ids.effectId}/resolution`, {
      resolved: '2025-05-01',
      sequelae: 'none',
    }),
    step('decideReportability', `${session}/side-effects/${ids.effectId}/reportability`, {
      decidedOn: '2025-04-02',
      reportable: true,
      reason: 'serious_injury',
      authority: 'bfarm',
      learnedOn: '2025-04-01',
    }),
    step('notifyAuthority', `${session}/side-effects/${ids.effectId}/authority-report`, {
      authority: 'bfarm',
      notifiedOn: '2025-04-03',
      notes: { reference: '4711/25' },
    }),
    step('assessOutcome', `${client}/assessments`, {
      assessedOn: '2025-06-01',
      phase: 'final',
      scale: 'goodman_baron_qualitative',
      value: 2,
      rater: 'investigator',
      blinded: true,
      seriesId: ids.seriesId,
      sessionId: ids.sessionId,
    }),
    step('endSeries', `${series}/end`, { endedOn: '2025-06-01', reason: 'completed' }),
    step('correctClientEntry', `${client}/corrections`, (entryOf) => ({
      entryId: entryOf('recordConsultation'),
      changes: [{ field: 'weightG', old: 64_000, new: 62_000 }],
      reason: 'typing_error',
      notes: { goals: 'smoother cheeks and chin' },
    })),
    step('correctSeriesEntry', `${series}/corrections`, (entryOf) => ({
      entryId: entryOf('planSeries'),
      changes: [{ field: 'areas', old: ['cheek', 'chin'], new: ['cheek'] }],
      reason: 'wrong_choice',
    })),
    step('correctSessionEntry', `${session}/corrections`, (entryOf) => ({
      entryId: entryOf('treatArea'),
      changes: [{ field: 'passes', old: 4, new: 5 }],
      reason: 'typing_error',
    })),
    step('voidClientEntry', `${client}/voids`, (entryOf) => ({
      entryId: entryOf('assessOutcome'),
      reason: 'duplicate',
      explanation: 'rated twice',
    })),
    step('voidSeriesEntry', `${series}/voids`, (entryOf) => ({
      entryId: entryOf('endSeries'),
      reason: 'entered_in_error',
    })),
    step('voidSessionEntry', `${session}/voids`, (entryOf) => ({
      entryId: entryOf('applyAnesthetic'),
      reason: 'did_not_happen',
      withDependents: true,
    })),
  ];
}

/** What a clinic enters in its registers; an owner may do all of it. */
export function registers(): Step[] {
  const step = (operation: string, path: string, body: object | Step['body']): Step => ({
    operation,
    path,
    body: (typeof body === 'function' ? body : () => body) as Step['body'],
  });
  const deviceId = newId();
  const presetId = newId();
  return [
    step('registerDevice', 'devices', { deviceId, deviceType: 'pen', notes: { name: 'Room 1', serial: 'SN 12-9' } }),
    step('registerProduct', 'products', { product: 'own_gel', use: 'anesthetic', massMaxMg: 10_000 }),
    step('definePreset', 'presets', {
      presetId,
      deviceId,
      deviceType: 'pen',
      needleLengthUm: 1_000,
      passes: 4,
      areas: ['cheek'],
      notes: { name: 'Cheeks, first session' },
    }),
    step('publishTemplate', 'templates', {
      template: 'preparation',
      language: 'en',
      notes: { title: 'Before your treatment', body: 'No sun for two weeks.' },
    }),
    step('changeRuleLimits', 'safety-rules/limits', {
      rule: 'duration_unusual',
      limits: [{ limit: 'min_minutes', value: 10 }],
      reason: 'clinic_protocol',
      notes: { text: 'Small areas take less.' },
    }),
    step('annotate', 'annotations', { annotationId: newId(), on: '2025-03-01', kind: 'device_changed' }),
    step('changeClinicSettings', 'settings', { followUpDays: [1, 3, 7, 14, 28] }),
    step('correctRegisterEntry', 'registers/corrections', (entryOf) => ({
      entryId: entryOf('definePreset'),
      changes: [{ field: 'passes', old: 4, new: 5 }],
      reason: 'typing_error',
    })),
    step('retireRegisterEntry', 'registers/retirements', { register: 'device', key: deviceId }),
    step('voidRegisterEntry', 'registers/voids', (entryOf) => ({
      entryId: entryOf('annotate'),
      reason: 'entered_in_error',
    })),
  ];
}

/** What a step was answered, with the body that was sent. */
export interface Taken extends Step {
  path: string;
  sent: Record<string, unknown>;
  answer: supertest.Response;
}

/** Sends the steps one after the other; each must be recorded. `say` may change a body before it is sent. */
export async function record(
  service: TestService,
  steps: readonly Step[],
  say: (body: Record<string, unknown>, step: Step) => Record<string, unknown> = (body) => body,
  headers: Headers = {},
): Promise<Taken[]> {
  const entries = new Map<string, string>();
  const alerts = new Map<string, string>();
  const taken: Taken[] = [];
  for (const step of steps) {
    const sent = say(
      step.body((operation) => entries.get(operation)!),
      step,
    );
    const path = typeof step.path === 'string' ? step.path : step.path((operation) => alerts.get(operation)!);
    const answer = await service.post(path, sent, headers);
    if (answer.status !== 201) throw new Error(`${step.operation}: ${answer.status} ${JSON.stringify(answer.body)}`);
    entries.set(step.operation, answer.body.events[0].eventId as string);
    const [alert] = answer.body.alerts as { alertId: string }[];
    if (alert) alerts.set(step.operation, alert.alertId);
    taken.push({ ...step, path, sent, answer });
  }
  return taken;
}

/** The steps up to the last one of an operation. */
export function until(steps: readonly Step[], operation: string): Step[] {
  return steps.slice(0, steps.findLastIndex((step) => step.operation === operation) + 1);
}
