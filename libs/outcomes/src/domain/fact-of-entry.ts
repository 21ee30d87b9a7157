import { assessmentFact, clientFact } from './client.fact.js';
import { type FactKind, type PlacedEntry } from './fact.js';
import { seriesFact } from './series.fact.js';
import { alertFact, areaTreatmentFact, followUpFact, sessionFact, sideEffectFact } from './session.fact.js';

export const FACT_KINDS: readonly FactKind[] = [
  clientFact,
  assessmentFact,
  seriesFact,
  sessionFact,
  areaTreatmentFact,
  alertFact,
  followUpFact,
  sideEffectFact,
];

export interface FactOfEntry {
  kind: FactKind;
  /** Names the fact within its stream. */
  key: string;
  /** Whether earlier entries of the stream may belong to the same fact. */
  continues: boolean;
}

/** The fact that an entry is a part of; undefined where it makes none. Corrections and voids belong to their entry's. */
export function factOfEntry(entry: PlacedEntry): FactOfEntry | undefined {
  switch (entry.type) {
    case 'ClientRegistered':
    case 'ClientDetailsChanged':
    case 'ConsultationRecorded':
      return { kind: clientFact, key: 'client', continues: true };
    case 'SeriesPlanned':
    case 'SeriesRevised':
    case 'SeriesEnded':
      return { kind: seriesFact, key: 'series', continues: true };
    case 'SessionBooked':
    case 'SessionRebooked':
    case 'SessionCancelled':
    case 'SessionStarted':
    case 'SessionCompleted':
    case 'SessionAborted':
      return { kind: sessionFact, key: 'session', continues: true };
    case 'OutcomeAssessed':
      return { kind: assessmentFact, key: entry.eventId, continues: false };
    case 'AreaTreated':
      return { kind: areaTreatmentFact, key: entry.eventId, continues: false };
    case 'FollowUpRecorded':
      return { kind: followUpFact, key: entry.eventId, continues: false };
    case 'AlertRaised':
      return { kind: alertFact, key: entry.data.alertId, continues: false };
    case 'AlertAcknowledged':
    case 'AlertOverridden':
      return { kind: alertFact, key: entry.data.alertId, continues: true };
    case 'SideEffectReported':
    case 'SideEffectProgressed':
    case 'SideEffectResolved':
    case 'ReportabilityDecided':
    case 'AuthorityNotified':
      return { kind: sideEffectFact, key: entry.data.effectId, continues: true };
    case 'PreparationAdviceGiven':
    case 'PreparationChecked':
    case 'SkinCleansed':
    case 'AnestheticApplied':
    case 'AnestheticRemoved':
    case 'ImmediateReactionObserved':
    case 'PostProcedureProductApplied':
    case 'AftercareGiven':
    case 'PhotoTaken':
    case 'HistoryTaken':
    case 'ConsentGiven':
    case 'ConsentWithdrawn':
    case 'EntryCorrected':
    case 'EntryVoided':
      return undefined;
  }
}
