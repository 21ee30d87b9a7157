import { systemClock } from '#kernel/clock.js';
import { Module } from '@nestjs/common';
import { AbortSessionHandler } from './abort-session/abort-session.command.js';
import { ApplyAnestheticHandler } from './apply-anesthetic/apply-anesthetic.command.js';
import { ApplyPostProcedureProductHandler } from './apply-post-procedure-product/apply-post-procedure-product.command.js';
import { AssessOutcomeHandler } from './assess-outcome/assess-outcome.command.js';
import { BookSessionHandler } from './book-session/book-session.command.js';
import { CancelSessionHandler } from './cancel-session/cancel-session.command.js';
import { ChangeClientDetailsHandler } from './change-client-details/change-client-details.command.js';
import { CheckPreparationHandler } from './check-preparation/check-preparation.command.js';
import { CleanseSkinHandler } from './cleanse-skin/cleanse-skin.command.js';
import { CompleteSessionHandler } from './complete-session/complete-session.command.js';
import { CorrectEntryHandler } from './correct-entry/correct-entry.command.js';
import { EndSeriesHandler } from './end-series/end-series.command.js';
import { GiveAftercareHandler } from './give-aftercare/give-aftercare.command.js';
import { ObserveReactionHandler } from './observe-reaction/observe-reaction.command.js';
import { PlanSeriesHandler } from './plan-series/plan-series.command.js';
import { ProgressSideEffectHandler } from './progress-side-effect/progress-side-effect.command.js';
import { RebookSessionHandler } from './rebook-session/rebook-session.command.js';
import { RecordConsultationHandler } from './record-consultation/record-consultation.command.js';
import { RecordFollowUpHandler } from './record-follow-up/record-follow-up.command.js';
import { RegisterClientHandler } from './register-client/register-client.command.js';
import { RemoveAnestheticHandler } from './remove-anesthetic/remove-anesthetic.command.js';
import { ReportSideEffectHandler } from './report-side-effect/report-side-effect.command.js';
import { ResolveSideEffectHandler } from './resolve-side-effect/resolve-side-effect.command.js';
import { ReviseSeriesHandler } from './revise-series/revise-series.command.js';
import { StartSessionHandler } from './start-session/start-session.command.js';
import { TreatAreaHandler } from './treat-area/treat-area.command.js';
import { VoidEntryHandler } from './void-entry/void-entry.command.js';
import { TreatAreaController } from './treat-area/treat-area.controller.js';
import { CLOCK, TreatmentRecords, VOCABULARIES } from './treatment-records.js';
import { loadVocabularies } from './vocabularies.js';

const controllers = [TreatAreaController];
const handlers = [
  AbortSessionHandler,
  ApplyAnestheticHandler,
  ApplyPostProcedureProductHandler,
  AssessOutcomeHandler,
  BookSessionHandler,
  CancelSessionHandler,
  ChangeClientDetailsHandler,
  CheckPreparationHandler,
  CleanseSkinHandler,
  CompleteSessionHandler,
  CorrectEntryHandler,
  EndSeriesHandler,
  GiveAftercareHandler,
  ObserveReactionHandler,
  PlanSeriesHandler,
  ProgressSideEffectHandler,
  RebookSessionHandler,
  RecordConsultationHandler,
  RecordFollowUpHandler,
  RegisterClientHandler,
  RemoveAnestheticHandler,
  ReportSideEffectHandler,
  ResolveSideEffectHandler,
  ReviseSeriesHandler,
  StartSessionHandler,
  TreatAreaHandler,
  VoidEntryHandler,
];

/** The clinical record: what is done to a client, and what comes of it. */
@Module({
  controllers,
  providers: [
    ...handlers,
    TreatmentRecords,
    { provide: CLOCK, useValue: systemClock },
    { provide: VOCABULARIES, useFactory: () => loadVocabularies() },
  ],
})
export class TreatmentsModule {}
