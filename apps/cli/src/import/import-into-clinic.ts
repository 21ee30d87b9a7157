import { type Stores } from '#composition/stores.js';
import { isProblem, Problem } from '#kernel/problem.js';
import { type Vocabularies } from '#treatments/domain/vocabularies.js';
import { clientStream, sessionStream } from '#treatments/treatment-events.js';
import { randomUUID } from 'node:crypto';
import { openRecordsBus } from '../records-bus.js';
import { importFolder, type ImportOptions, type ImportResult } from './import-folder.js';
import { type ImportFolder } from './read-folder.js';
import { rehearsalOf } from './rehearsal.js';

export interface ClinicImport extends Pick<ImportOptions, 'signal' | 'onProgress'> {
  folder: ImportFolder;
  /** Name of the clinic; it is added where it is new. */
  clinic: string;
  /** IANA name, for a new clinic. */
  timeZone?: string;
  source?: string;
  /** Checks everything and writes nothing, not even the clinic. */
  dryRun?: boolean;
  vocabularies: Vocabularies;
}

/**
 * Imports a folder through the service's own handlers. `close` the result when its faults have been read.
 *
 * @throws Problem `clinic_name_invalid`, `time_zone_unknown`, `time_zone_differs`, and what the stores throw
 */
export async function importIntoClinic(stores: Stores, wanted: ClinicImport): Promise<ImportResult> {
  const { folder, source = '', dryRun = false, ...others } = wanted;
  const clinic = await clinicOf(stores, wanted);
  const rehearsal = dryRun ? rehearsalOf(stores) : undefined;
  const used = rehearsal?.stores ?? stores;
  const bus = await openRecordsBus(used, clinic);
  try {
    return await importFolder(folder, {
      ...others,
      clinic,
      source,
      commands: {
        execute: (command) => bus.execute(command),
        sessionEvents: (sessionId) => used.log.readStream(clinic.id, sessionStream(sessionId)),
      },
      ...(rehearsal && { onClientEntered: (id) => rehearsal.forgetClient(clinic.id, clientStream(id)) }),
    });
  } finally {
    await bus.close();
  }
}

/** A dry run only makes believe of a clinic that is new. */
async function clinicOf(
  { clinics }: Stores,
  { clinic: name, timeZone, dryRun }: ClinicImport,
): Promise<{ id: string; name: string; timeZone: string }> {
  try {
    const known = await clinics.byName(name);
    if (timeZone === undefined || timeZone === known.timeZone) return known;
    const detail = `The clinic is there already, and its days are days in ${known.timeZone}.`;
    throw new Problem('conflict', 'time_zone_differs', detail, { timeZone: known.timeZone });
  } catch (problem) {
    if (!isProblem(problem, 'clinic_not_found')) throw problem;
    return dryRun ? { id: randomUUID(), name, timeZone: timeZone ?? 'UTC' } : clinics.add(name, timeZone);
  }
}
