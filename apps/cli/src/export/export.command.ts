import { Command } from 'commander';
import { exportEventsCommand } from './export-events.command.js';
import { exportFhirCommand } from './export-fhir.command.js';

/** `pinpoint export`: what other systems and programs read. */
export const exportCommand = new Command('export')
  .description('Export a client or a clinic for other systems: as FHIR R4, or as events.')
  .addCommand(exportFhirCommand)
  .addCommand(exportEventsCommand);
