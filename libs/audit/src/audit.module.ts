import { Module } from '@nestjs/common';
import { AccessTrail } from './access-trail.js';
import { ListAccessesController } from './list-accesses/list-accesses.controller.js';
import { ExplainDifferenceController } from './explain-difference/explain-difference.controller.js';
import { ExplainDifferenceHandler } from './explain-difference/explain-difference.query.js';
import { ListEventSchemasController } from './list-event-schemas/list-event-schemas.controller.js';
import { ListEventsController } from './list-events/list-events.controller.js';
import { ListEventsHandler } from './list-events/list-events.query.js';
import { ReadAsOfController } from './read-as-of/read-as-of.controller.js';
import { ReadAsOfDifferenceHandler, ReadAsOfHandler } from './read-as-of/read-as-of.query.js';
import { ClinicLedger } from './clinic-ledger.js';
import { ExportEventsController } from './export-events/export-events.controller.js';
import { EventLines } from './export-events/event-lines.js';
import { ExportFhirController } from './export-fhir/export-fhir.controller.js';
import { FhirExport } from './export-fhir/fhir-export.js';
import { FhirRecords } from './export-fhir/fhir-records.js';
import { ExportSlots } from './export-slots.js';
import { HistoryIndex } from './history-index.js';
import { ProveController } from './prove/prove.controller.js';
import { RecordsAsOf } from './records-as-of.js';
import { ReplayController } from './replay/replay.controller.js';
import { Replay } from './replay/replay.js';
import { ExportBundleController } from './export-bundle/export-bundle.controller.js';
import { VerifyClinicController } from './verify-clinic/verify-clinic.controller.js';

/** What an auditor asks of a clinic. */
@Module({
  controllers: [
    ListAccessesController,
    ListEventsController,
    ListEventSchemasController,
    ExplainDifferenceController,
    ReadAsOfController,
    ProveController,
    ReplayController,
    VerifyClinicController,
    ExportBundleController,
    ExportEventsController,
    ExportFhirController,
  ],
  providers: [
    AccessTrail,
    ClinicLedger,
    EventLines,
    ExportSlots,
    FhirExport,
    FhirRecords,
    HistoryIndex,
    RecordsAsOf,
    Replay,
    ListEventsHandler,
    ExplainDifferenceHandler,
    ReadAsOfHandler,
    ReadAsOfDifferenceHandler,
  ],
  exports: [AccessTrail],
})
export class AuditModule {}
