import { systemClock } from '#kernel/clock.js';
import { Module } from '@nestjs/common';
import { ClientCourseController } from './client-course/client-course.controller.js';
import { ReadClientCourseHandler } from './client-course/client-course.query.js';
import { outcomeVocabularies } from './outcome-vocabularies.js';
import { SeriesReportController } from './series-report/series-report.controller.js';
import { ReadSeriesReportHandler } from './series-report/series-report.query.js';
import { SessionTimelineController } from './session-timeline/session-timeline.controller.js';
import { ReadSessionTimelineHandler } from './session-timeline/session-timeline.query.js';
import { SideEffectRatesController } from './side-effect-rates/side-effect-rates.controller.js';
import { OUTCOMES_CLOCK, ReadSideEffectRatesHandler } from './side-effect-rates/side-effect-rates.query.js';

/** How often, and what came of it: figures from the read models. */
@Module({
  controllers: [ClientCourseController, SeriesReportController, SessionTimelineController, SideEffectRatesController],
  providers: [
    ReadClientCourseHandler,
    ReadSeriesReportHandler,
    ReadSessionTimelineHandler,
    ReadSideEffectRatesHandler,
    outcomeVocabularies,
    { provide: OUTCOMES_CLOCK, useValue: systemClock },
  ],
})
export class OutcomesModule {}
