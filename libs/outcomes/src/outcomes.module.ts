import { Module } from '@nestjs/common';
import { AdjustedController } from './adjusted/adjusted.controller.js';
import { AdjustedModels } from './adjusted/adjusted-models.js';
import { CalendarFeedController } from './calendar-feed/calendar-feed.controller.js';
import { ReadCalendarFeedHandler } from './calendar-feed/calendar-feed.query.js';
import { ClientListController } from './client-list/client-list.controller.js';
import { ListClientsHandler } from './client-list/client-list.query.js';
import { ClientSearch } from './client-search.js';
import { ClientNames } from './client-names.js';
import { SettingsOfClinics } from './clinic-settings.js';
import { ClientCourseController } from './client-course/client-course.controller.js';
import { ReadClientCourseHandler } from './client-course/client-course.query.js';
import { outcomeVocabularies } from './outcome-vocabularies.js';
import { ControlChartController } from './control-chart/control-chart.controller.js';
import { ReadControlChartHandler } from './control-chart/control-chart.query.js';
import { FunnelController } from './funnel/funnel.controller.js';
import { ReadFunnelHandler } from './funnel/funnel.query.js';
import { Indicators } from './indicators.js';
import { SessionsBehindController } from './sessions-behind/sessions-behind.controller.js';
import { ListClientsBehindHandler, ListSessionsBehindHandler } from './sessions-behind/sessions-behind.query.js';
import { FindSignalsHandler } from './find-signals/find-signals.query.js';
import { FactStore } from './fact-store.js';
import { FigureScopes } from './figure-scope.js';
import { PrintableReportController } from './printable-report.controller.js';
import { ReadPrintableReportHandler } from './printable-report.query.js';
import { RatesController } from './rates/rates.controller.js';
import { FigureFiles } from './figure-file.js';
import { OutsideScopes } from './outside-scope.js';
import { RatesFiles } from './rates/rates-files.js';
import { ReadRatesOutsideHandler } from './rates/rates-outside.query.js';
import { ReadRatesHandler } from './rates/rates.query.js';
import { SafetyOverviewController } from './safety-overview/safety-overview.controller.js';
import { ReadSafetyOverviewOutsideHandler } from './safety-overview/overview-outside.query.js';
import { ReadSafetyOverviewHandler } from './safety-overview/safety-overview.query.js';
import { SeriesReportController } from './series-report/series-report.controller.js';
import { ReadSeriesReportHandler } from './series-report/series-report.query.js';
import { SessionListController } from './session-list/session-list.controller.js';
import { ListSessionsHandler } from './session-list/session-list.query.js';
import { SessionTimelineController } from './session-timeline/session-timeline.controller.js';
import { ReadSessionTimelineHandler } from './session-timeline/session-timeline.query.js';
import { SideEffectRatesController } from './side-effect-rates/side-effect-rates.controller.js';
import { ReadSideEffectRatesHandler } from './side-effect-rates/side-effect-rates.query.js';
import { ResolutionController } from './resolution/resolution.controller.js';
import { ReadResolutionHandler } from './resolution/resolution.query.js';
import { ResultsController } from './results/results.controller.js';
import { ReadResultsHandler } from './results/results.query.js';
import { ReadResultsOutsideHandler } from './results/results-outside.query.js';
import { TechniqueController } from './technique/technique.controller.js';
import { ReadTechniqueHandler } from './technique/technique.query.js';
import { ReadTechniqueOutsideHandler } from './technique/technique-outside.query.js';
import { TechniqueClaimController } from './technique-claim/technique-claim.controller.js';
import { ReadTechniqueClaimHandler } from './technique-claim/technique-claim.query.js';
import { WorkListController } from './work-list/work-list.controller.js';
import { ReadWorkListHandler } from './work-list/work-list.query.js';

/** How often, and what came of it: figures from the read models. */
@Module({
  controllers: [
    AdjustedController,
    CalendarFeedController,
    ClientListController,
    SessionListController,
    WorkListController,
    ClientCourseController,
    ControlChartController,
    FunnelController,
    PrintableReportController,
    RatesController,
    SessionsBehindController,
    ResolutionController,
    ResultsController,
    TechniqueController,
    TechniqueClaimController,
    SafetyOverviewController,
    SeriesReportController,
    SessionTimelineController,
    SideEffectRatesController,
  ],
  providers: [
    AdjustedModels,
    ReadCalendarFeedHandler,
    ClientNames,
    SettingsOfClinics,
    ClientSearch,
    ListClientsHandler,
    ListSessionsHandler,
    ReadWorkListHandler,
    ReadClientCourseHandler,
    FindSignalsHandler,
    ReadPrintableReportHandler,
    FigureFiles,
    RatesFiles,
    ReadRatesOutsideHandler,
    FactStore,
    FigureScopes,
    OutsideScopes,
    Indicators,
    ListSessionsBehindHandler,
    ListClientsBehindHandler,
    ReadControlChartHandler,
    ReadFunnelHandler,
    ReadRatesHandler,
    ReadResolutionHandler,
    ReadResultsHandler,
    ReadResultsOutsideHandler,
    ReadTechniqueHandler,
    ReadTechniqueOutsideHandler,
    ReadTechniqueClaimHandler,
    ReadSafetyOverviewHandler,
    ReadSafetyOverviewOutsideHandler,
    ReadSeriesReportHandler,
    ReadSessionTimelineHandler,
    ReadSideEffectRatesHandler,
    outcomeVocabularies,
  ],
})
export class OutcomesModule {}
