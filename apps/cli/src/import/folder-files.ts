import { type Json } from '#kernel/json.js';
import { type Vocabularies } from '#treatments/domain/vocabularies.js';
import { assessmentsFile, clientsFile, seriesFile } from './client-files.js';
import { type Columns } from './columns.js';
import { type ImportFile } from './import-file.js';
import {
  aftercareFile,
  areasFile,
  followUpsFile,
  preparationFile,
  reactionsFile,
  sessionsFile,
  sideEffectsFile,
} from './session-files.js';

/** The files of the import format, in the order in which they are read and reported. */
export const FILE_NAMES = [
  'clients',
  'series',
  'sessions',
  'preparation',
  'areas',
  'reactions',
  'aftercare',
  'follow_ups',
  'side_effects',
  'assessments',
] as const;
export type FileName = (typeof FILE_NAMES)[number];

/** Files that a folder must have. */
export const NEEDED_FILES: readonly FileName[] = ['clients', 'sessions'];

/** A file whose columns are known to itself alone. */
export type AnyImportFile = ImportFile<Columns, Json>;

export function folderFiles(vocabularies: Vocabularies): Readonly<Record<FileName, AnyImportFile>> {
  const files = {
    clients: clientsFile,
    series: seriesFile,
    sessions: sessionsFile,
    preparation: preparationFile,
    areas: areasFile,
    reactions: reactionsFile,
    aftercare: aftercareFile,
    follow_ups: followUpsFile,
    side_effects: sideEffectsFile,
    assessments: assessmentsFile(vocabularies.scales),
  };
  return files as unknown as Record<FileName, AnyImportFile>;
}
