import { systemClock } from '#kernel/clock.js';
import { Module } from '@nestjs/common';
import { TreatAreaHandler } from './treat-area/treat-area.command.js';
import { TreatAreaController } from './treat-area/treat-area.controller.js';
import { CLOCK, TreatmentRecords, VOCABULARIES } from './treatment-records.js';
import { loadVocabularies } from './vocabularies.js';

const controllers = [TreatAreaController];
const handlers = [TreatAreaHandler];

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
