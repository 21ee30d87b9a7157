import { Module } from '@nestjs/common';
import { AbortSessionHandler } from './abort-session/abort-session.command.js';
import { AbortSessionController } from './abort-session/abort-session.controller.js';
import { ApplyAnestheticHandler } from './apply-anesthetic/apply-anesthetic.command.js';
import { ApplyAnestheticController } from './apply-anesthetic/apply-anesthetic.controller.js';
import { ApplyPostProcedureProductHandler } from './apply-post-procedure-product/apply-post-procedure-product.command.js';
import { ApplyPostProcedureProductController } from './apply-post-procedure-product/apply-post-procedure-product.controller.js';
import { AssessOutcomeHandler } from './assess-outcome/assess-outcome.command.js';
import { AssessOutcomeController } from './assess-outcome/assess-outcome.controller.js';
import { BookSessionHandler } from './book-session/book-session.command.js';
import { BookSessionController } from './book-session/book-session.controller.js';
import { CancelSessionHandler } from './cancel-session/cancel-session.command.js';
import { CancelSessionController } from './cancel-session/cancel-session.controller.js';
import { ChangeClientDetailsHandler } from './change-client-details/change-client-details.command.js';
import { ChangeClientDetailsController } from './change-client-details/change-client-details.controller.js';
import { CheckPreparationHandler } from './check-preparation/check-preparation.command.js';
import { CheckPreparationController } from './check-preparation/check-preparation.controller.js';
import { CleanseSkinHandler } from './cleanse-skin/cleanse-skin.command.js';
import { CleanseSkinController } from './cleanse-skin/cleanse-skin.controller.js';
import { ClientPhotos } from './client-photos.js';
import { DecideReportabilityHandler } from './decide-reportability/decide-reportability.command.js';
import { DecideReportabilityController } from './decide-reportability/decide-reportability.controller.js';
import { ListPhotosController } from './list-photos/list-photos.controller.js';
import { ListPhotosHandler } from './list-photos/list-photos.query.js';
import { NotifyAuthorityHandler } from './notify-authority/notify-authority.command.js';
import { NotifyAuthorityController } from './notify-authority/notify-authority.controller.js';
import { ReadPhotoController } from './read-photo/read-photo.controller.js';
import { ReadPhotoHandler } from './read-photo/read-photo.query.js';
import { TakePhotoHandler } from './take-photo/take-photo.command.js';
import { TakePhotoController } from './take-photo/take-photo.controller.js';
import { CompleteSessionHandler } from './complete-session/complete-session.command.js';
import { CompleteSessionController } from './complete-session/complete-session.controller.js';
import { CorrectEntryHandler } from './correct-entry/correct-entry.command.js';
import { CorrectEntryController } from './correct-entry/correct-entry.controller.js';
import { EndSeriesHandler } from './end-series/end-series.command.js';
import { EndSeriesController } from './end-series/end-series.controller.js';
import { GiveAftercareHandler } from './give-aftercare/give-aftercare.command.js';
import { GiveAftercareController } from './give-aftercare/give-aftercare.controller.js';
import { ObserveReactionHandler } from './observe-reaction/observe-reaction.command.js';
import { ObserveReactionController } from './observe-reaction/observe-reaction.controller.js';
import { TakeHistoryHandler } from './take-history/take-history.command.js';
import { TakeHistoryController } from './take-history/take-history.controller.js';
import { GivePreparationAdviceHandler } from './give-preparation-advice/give-preparation-advice.command.js';
import { GivePreparationAdviceController } from './give-preparation-advice/give-preparation-advice.controller.js';
import { GiveConsentHandler } from './give-consent/give-consent.command.js';
import { GiveConsentController } from './give-consent/give-consent.controller.js';
import { WithdrawConsentHandler } from './withdraw-consent/withdraw-consent.command.js';
import { WithdrawConsentController } from './withdraw-consent/withdraw-consent.controller.js';
import { PlanSeriesHandler } from './plan-series/plan-series.command.js';
import { PlanSeriesController } from './plan-series/plan-series.controller.js';
import { ProgressSideEffectHandler } from './progress-side-effect/progress-side-effect.command.js';
import { ProgressSideEffectController } from './progress-side-effect/progress-side-effect.controller.js';
import { ReadClientHandler } from './read-client/read-client.query.js';
import { ReadClientController } from './read-client/read-client.controller.js';
import { ReadSeriesHandler } from './read-series/read-series.query.js';
import { ReadSeriesController } from './read-series/read-series.controller.js';
import { ReadSessionHandler } from './read-session/read-session.query.js';
import { ReadSessionController } from './read-session/read-session.controller.js';
import { RebookSessionHandler } from './rebook-session/rebook-session.command.js';
import { RebookSessionController } from './rebook-session/rebook-session.controller.js';
import { RecordConsultationHandler } from './record-consultation/record-consultation.command.js';
import { RecordConsultationController } from './record-consultation/record-consultation.controller.js';
import { RecordFollowUpHandler } from './record-follow-up/record-follow-up.command.js';
import { RecordFollowUpController } from './record-follow-up/record-follow-up.controller.js';
import { RegisterClientHandler } from './register-client/register-client.command.js';
import { RegisterClientController } from './register-client/register-client.controller.js';
import { RemoveAnestheticHandler } from './remove-anesthetic/remove-anesthetic.command.js';
import { RemoveAnestheticController } from './remove-anesthetic/remove-anesthetic.controller.js';
import { ReportSideEffectHandler } from './report-side-effect/report-side-effect.command.js';
import { ReportSideEffectController } from './report-side-effect/report-side-effect.controller.js';
import { ResolveSideEffectHandler } from './resolve-side-effect/resolve-side-effect.command.js';
import { ResolveSideEffectController } from './resolve-side-effect/resolve-side-effect.controller.js';
import { ReviseSeriesHandler } from './revise-series/revise-series.command.js';
import { ReviseSeriesController } from './revise-series/revise-series.controller.js';
import { StartSessionHandler } from './start-session/start-session.command.js';
import { StartSessionController } from './start-session/start-session.controller.js';
import { TreatAreaHandler } from './treat-area/treat-area.command.js';
import { TreatAreaController } from './treat-area/treat-area.controller.js';
import { VoidEntryHandler } from './void-entry/void-entry.command.js';
import { VoidEntryController } from './void-entry/void-entry.controller.js';
import { ApproveErasureHandler } from './approve-erasure/approve-erasure.command.js';
import { ApproveErasureController } from './approve-erasure/approve-erasure.controller.js';
import { ClientErasures } from './client-erasures.js';
import { ErasureStatusController } from './erasure-status/erasure-status.controller.js';
import { ReadErasureStatusHandler } from './erasure-status/erasure-status.query.js';
import { RefuseErasureHandler } from './refuse-erasure/refuse-erasure.command.js';
import { RefuseErasureController } from './refuse-erasure/refuse-erasure.controller.js';
import { RequestErasureHandler } from './request-erasure/request-erasure.command.js';
import { RequestErasureController } from './request-erasure/request-erasure.controller.js';
import { SetRetentionHandler } from './set-retention/set-retention.command.js';
import { SetRetentionController } from './set-retention/set-retention.controller.js';
import { AnnotationsController } from './annotations/annotations.controller.js';
import { Attempts } from './attempts.js';
import { CartridgeLotsController } from './cartridge-lots/cartridge-lots.controller.js';
import { ClinicRegisters } from './clinic-registers.js';
import { ClinicSettingsController } from './clinic-settings/clinic-settings.controller.js';
import { ReadClinicSettingsHandler } from './clinic-settings/clinic-settings.query.js';
import { DeviceRegisterController } from './device-register/device-register.controller.js';
import { EnterInRegisterHandler } from './enter-in-register.command.js';
import { ProductRegisterController } from './product-register/product-register.controller.js';
import { ReadRegisterHandler } from './read-register.query.js';
import { RetireRegisterEntryController } from './retire-register-entry/retire-register-entry.controller.js';
import { RuleLimitsController } from './rule-limits/rule-limits.controller.js';
import { ReadSafetyRulesHandler } from './rule-limits/rule-limits.query.js';
import { SheetTemplatesController } from './sheet-templates/sheet-templates.controller.js';
import { TechniquePresetsController } from './technique-presets/technique-presets.controller.js';
import { SafetyCheck } from './safety-check.js';
import { AcknowledgeAlertHandler } from './acknowledge-alert/acknowledge-alert.command.js';
import { AcknowledgeSignalController } from './acknowledge-signal/acknowledge-signal.controller.js';
import { AcknowledgeSignalHandler } from './acknowledge-signal/acknowledge-signal.command.js';
import { ListSignalsController } from './list-signals/list-signals.controller.js';
import { ListSignalsHandler } from './list-signals/list-signals.query.js';
import { RaiseSignalHandler } from './raise-signal/raise-signal.command.js';
import { AcknowledgeAlertController } from './acknowledge-alert/acknowledge-alert.controller.js';
import { OverrideAlertHandler } from './override-alert/override-alert.command.js';
import { OverrideAlertController } from './override-alert/override-alert.controller.js';
import { RaiseAlertHandler } from './raise-alert/raise-alert.command.js';
import { RaiseAlertController } from './raise-alert/raise-alert.controller.js';
import { UndoEntryHandler } from './undo-entry/undo-entry.command.js';
import { UndoEntryController } from './undo-entry/undo-entry.controller.js';
import { RecallLotHandler } from './recall-lot/recall-lot.query.js';
import { PrintSheetController } from './print-sheet/print-sheet.controller.js';
import { ReadSheetHandler } from './print-sheet/print-sheet.query.js';
import { RecallLotController } from './recall-lot/recall-lot.controller.js';
import { ReadClientAlertsHandler } from './client-alerts/client-alerts.query.js';
import { ClientAlertsController } from './client-alerts/client-alerts.controller.js';
import { RecordReader } from './record-reader.js';
import { TreatmentRecords } from './treatment-records.js';
import { VOCABULARIES } from './record-today.js';
import { loadVocabularies } from './vocabularies.js';

/** In the order of a treatment; the OpenAPI document follows it. */
const controllers = [
  RegisterClientController,
  ChangeClientDetailsController,
  RecordConsultationController,
  TakeHistoryController,
  GiveConsentController,
  WithdrawConsentController,
  AssessOutcomeController,
  TakePhotoController,
  ListPhotosController,
  ReadPhotoController,
  PlanSeriesController,
  ReviseSeriesController,
  EndSeriesController,
  BookSessionController,
  RebookSessionController,
  CancelSessionController,
  StartSessionController,
  GivePreparationAdviceController,
  CheckPreparationController,
  CleanseSkinController,
  ApplyAnestheticController,
  RemoveAnestheticController,
  TreatAreaController,
  ObserveReactionController,
  ApplyPostProcedureProductController,
  GiveAftercareController,
  CompleteSessionController,
  AbortSessionController,
  RecordFollowUpController,
  ReportSideEffectController,
  ProgressSideEffectController,
  ResolveSideEffectController,
  DecideReportabilityController,
  NotifyAuthorityController,
  CorrectEntryController,
  VoidEntryController,
  ReadClientController,
  ReadSeriesController,
  ReadSessionController,
  RequestErasureController,
  ApproveErasureController,
  RefuseErasureController,
  ErasureStatusController,
  SetRetentionController,
  DeviceRegisterController,
  CartridgeLotsController,
  ProductRegisterController,
  TechniquePresetsController,
  SheetTemplatesController,
  RuleLimitsController,
  AnnotationsController,
  ClinicSettingsController,
  AcknowledgeAlertController,
  AcknowledgeSignalController,
  ListSignalsController,
  OverrideAlertController,
  RaiseAlertController,
  UndoEntryController,
  RecallLotController,
  PrintSheetController,
  ClientAlertsController,
  RetireRegisterEntryController,
];

const handlers = [
  RegisterClientHandler,
  ChangeClientDetailsHandler,
  RecordConsultationHandler,
  TakeHistoryHandler,
  GiveConsentHandler,
  WithdrawConsentHandler,
  AssessOutcomeHandler,
  TakePhotoHandler,
  ListPhotosHandler,
  ReadPhotoHandler,
  PlanSeriesHandler,
  ReviseSeriesHandler,
  EndSeriesHandler,
  BookSessionHandler,
  RebookSessionHandler,
  CancelSessionHandler,
  StartSessionHandler,
  GivePreparationAdviceHandler,
  CheckPreparationHandler,
  CleanseSkinHandler,
  ApplyAnestheticHandler,
  RemoveAnestheticHandler,
  TreatAreaHandler,
  ObserveReactionHandler,
  ApplyPostProcedureProductHandler,
  GiveAftercareHandler,
  CompleteSessionHandler,
  AbortSessionHandler,
  RecordFollowUpHandler,
  ReportSideEffectHandler,
  ProgressSideEffectHandler,
  ResolveSideEffectHandler,
  DecideReportabilityHandler,
  NotifyAuthorityHandler,
  CorrectEntryHandler,
  VoidEntryHandler,
  ReadClientHandler,
  ReadSeriesHandler,
  ReadSessionHandler,
  RequestErasureHandler,
  ApproveErasureHandler,
  RefuseErasureHandler,
  ReadErasureStatusHandler,
  SetRetentionHandler,
  AcknowledgeAlertHandler,
  RaiseSignalHandler,
  AcknowledgeSignalHandler,
  ListSignalsHandler,
  OverrideAlertHandler,
  RaiseAlertHandler,
  UndoEntryHandler,
  RecallLotHandler,
  ReadClientAlertsHandler,
  ReadSheetHandler,
  EnterInRegisterHandler,
  ReadRegisterHandler,
  ReadSafetyRulesHandler,
  ReadClinicSettingsHandler,
];

/** The clinical record: what is done to a client, and what comes of it. */
@Module({
  controllers,
  providers: [
    ...handlers,
    Attempts,
    TreatmentRecords,
    ClinicRegisters,
    SafetyCheck,
    RecordReader,
    ClientErasures,
    ClientPhotos,
    { provide: VOCABULARIES, useFactory: () => loadVocabularies() },
  ],
})
export class TreatmentsModule {}
