import { type OutboxItem } from '../outbox/queued-command';

/** An entry as the service holds it. */
export interface RecordedEntry {
  entryId: string;
  type: string;
  data: Record<string, unknown>;
}

/** What happened in a session: recorded, or entered here and on its way. */
export interface SessionFact {
  /** The entry's id, or that of its command while it has none. */
  key: string;
  type: string;
  data: Record<string, unknown>;
  state: 'recorded' | 'waiting' | 'attention';
  /** Absent while it waits. */
  entryId?: string;
  /** Absent of what the service told. */
  commandId?: string;
}

/** The event that each command leads to. */
export const EVENT_OF = {
  registerClient: 'ClientRegistered',
  changeClientDetails: 'ClientDetailsChanged',
  recordConsultation: 'ConsultationRecorded',
  takeHistory: 'HistoryTaken',
  withdrawConsent: 'ConsentWithdrawn',
  assessOutcome: 'OutcomeAssessed',
  planSeries: 'SeriesPlanned',
  reviseSeries: 'SeriesRevised',
  endSeries: 'SeriesEnded',
  bookSession: 'SessionBooked',
  rebookSession: 'SessionRebooked',
  cancelSession: 'SessionCancelled',
  startSession: 'SessionStarted',
  givePreparationAdvice: 'PreparationAdviceGiven',
  checkPreparation: 'PreparationChecked',
  cleanseSkin: 'SkinCleansed',
  applyAnesthetic: 'AnestheticApplied',
  removeAnesthetic: 'AnestheticRemoved',
  treatArea: 'AreaTreated',
  observeReaction: 'ImmediateReactionObserved',
  applyPostProcedureProduct: 'PostProcedureProductApplied',
  giveAftercare: 'AftercareGiven',
  completeSession: 'SessionCompleted',
  giveConsent: 'ConsentGiven',
  recordFollowUp: 'FollowUpRecorded',
  reportSideEffect: 'SideEffectReported',
  progressSideEffect: 'SideEffectProgressed',
  resolveSideEffect: 'SideEffectResolved',
  decideReportability: 'ReportabilityDecided',
  notifyAuthority: 'AuthorityNotified',
  acknowledgeClientAlert: 'AlertAcknowledged',
  acknowledgeSeriesAlert: 'AlertAcknowledged',
  acknowledgeSessionAlert: 'AlertAcknowledged',
} as const;

export type SessionOperation = keyof typeof EVENT_OF;

/**
 * The session as this device knows it: what the service has told, and after it what was entered here since. With no
 * connection it is what will be true once everything has arrived.
 *
 * @param entries as the service last told them
 * @param upTo position in the log up to which `entries` reaches
 * @param items commands of the session, in order of entry
 */
export function factsOf(
  entries: readonly RecordedEntry[],
  upTo: number,
  items: readonly OutboxItem[],
): readonly SessionFact[] {
  let facts: SessionFact[] = entries.map(({ entryId, type, data }) => ({
    ...{ key: entryId, entryId, type, data, state: 'recorded' },
  }));
  for (const item of items) {
    const { acknowledgement: answer } = item;
    if (answer && answer.position <= upTo) continue;
    if (item.operation === 'voidSessionEntry') facts = without(facts, item);
    else if (item.operation === 'correctSessionEntry') facts = corrected(facts, item);
    else facts = withItem(facts, factOf(item));
  }
  return facts;
}

/**
 * The service may tell of an entry before its answer to the command is here: then it is one fact, which an undo finds
 * by either id.
 */
function withItem(facts: readonly SessionFact[], entered: SessionFact): SessionFact[] {
  const told = facts.find((fact) => fact.commandId === undefined && isSame(fact, entered));
  if (!told) return [...facts, entered];
  return facts.map((fact) => (fact === told ? { ...told, commandId: entered.commandId! } : fact));
}

/** Whether it is the same tap: what was said stands in the entry, with the time of the tap to the millisecond. */
function isSame(told: SessionFact, entered: SessionFact): boolean {
  if (entered.entryId !== undefined) return told.entryId === entered.entryId;
  if (told.type !== entered.type || entered.data['at'] === undefined) return false;
  const said = Object.entries(entered.data).filter(([, value]) => typeof value !== 'object');
  return said.every(([field, value]) => told.data[field] === value);
}

function without(facts: readonly SessionFact[], { body, entryOf }: OutboxItem): SessionFact[] {
  return facts.filter(({ entryId, commandId }) => {
    if (entryOf !== undefined && commandId === entryOf) return false;
    return entryId === undefined || entryId !== body['entryId'];
  });
}

function corrected(facts: readonly SessionFact[], { body, state }: OutboxItem): SessionFact[] {
  const changes = body['changes'] as { field: string; new: unknown }[];
  return facts.map((fact) =>
    fact.entryId === body['entryId']
      ? {
          ...fact,
          data: { ...fact.data, ...Object.fromEntries(changes.map((change) => [change.field, change.new])) },
          state: state === 'acknowledged' ? 'recorded' : state,
        }
      : fact,
  );
}

export function factOf({ id, operation, body, path, state, acknowledgement }: OutboxItem): SessionFact {
  const data = Object.fromEntries(Object.entries(body).filter(([field]) => field !== 'notes' && field !== 'late'));
  const applicationId = /\/anesthetics\/([^/]+)\/removal$/.exec(path)?.[1];
  const entryId = acknowledgement?.entryIds[0];
  return {
    key: entryId ?? id,
    type: EVENT_OF[operation as SessionOperation],
    data: applicationId === undefined ? data : { ...data, applicationId },
    state: state === 'acknowledged' ? 'recorded' : state,
    commandId: id,
    ...(entryId !== undefined && { entryId }),
  };
}
