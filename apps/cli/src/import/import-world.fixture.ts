import { type Settings } from '#composition/settings.js';
import { openStores, type Stores } from '#composition/stores.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTestDatabase } from '../../../../test/support/postgres.js';
import { createTempDir } from '../../../../test/support/temp-dir.js';
import { folderFiles, type FileName } from './folder-files.js';
import { type FileResult, type ImportOptions } from './import-folder.js';
import { type ClinicImport, importIntoClinic } from './import-into-clinic.js';
import { openFolder } from './read-folder.js';
import { type RowFault } from './staging.js';

export const vocabularies = loadVocabularies();

/** Stores of one engine, in places of their own. */
export interface ImportWorld {
  settings: Settings;
  stores: Stores;
  remove(): Promise<void>;
}

export const engines: { name: string; open: () => Promise<ImportWorld> }[] = [
  { name: 'SQLite', open: () => openWorld(null) },
  { name: 'PostgreSQL', open: async () => openWorld(await createTestDatabase()) },
];

async function openWorld(database: { url: string; drop(): Promise<void> } | null): Promise<ImportWorld> {
  const directory = await createTempDir();
  const settings: Settings = {
    dataDirectory: directory.path,
    ...(database && { databaseUrl: database.url }),
    originHost: 'pinpoint.example',
    kekFile: directory.file('kek'),
    signingDirectory: directory.file('signing'),
    erasureJournalFile: directory.file('signing', 'erasures.ndjson'),
    photoDirectory: directory.file('photos'),
    listen: { host: '127.0.0.1', port: 0 },
    production: false,
  };
  const stores = await openStores(settings);
  return {
    settings,
    stores,
    remove: async () => {
      await stores.close();
      await database?.drop();
      await directory.remove();
    },
  };
}

export interface ImportOutcome {
  stopped: boolean;
  files: Partial<Record<FileName, FileResult>>;
  faults: RowFault[];
}

/** Imports a folder as the command does, and reads everything that it answers. */
export async function importPath(
  stores: Stores,
  path: string,
  options: Partial<ClinicImport> & Pick<ClinicImport, 'clinic'>,
): Promise<ImportOutcome> {
  const { folder, faults: refusals } = await openFolder(path, folderFiles(vocabularies));
  if (refusals.length > 0) return { stopped: false, files: {}, faults: refusals };
  const signal: ImportOptions['signal'] = new AbortController().signal;
  const result = await importIntoClinic(stores, { signal, ...options, folder, vocabularies });
  const outcome = {
    stopped: result.stopped,
    files: Object.fromEntries(result.files),
    faults: [...result.faults()],
  };
  result.close();
  return outcome;
}

/** Text of each file of a folder; a list is its lines. */
export type FolderText = Partial<Record<`${string}.csv`, string | Buffer | readonly string[]>>;

export async function writeFolder(path: string, files: FolderText): Promise<string> {
  await mkdir(path, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue;
    const isLines = Array.isArray(content);
    await writeFile(join(path, name), isLines ? `${content.join('\n')}\n` : (content as string | Buffer));
  }
  return path;
}

/** Two clients and three sessions, with a row in every file. */
export const SMALL_FOLDER = {
  'clients.csv': [
    'client_ref,fitzpatrick,birth_year,sex,concern,concern_severity,enrolled_on,name,email,phone,weight_kg',
    'A,III,1985,F,acne_scar,severe,2024-01-08,Ängström,a@example.org,030 1,62.5',
    'B,IV,1990,M,fine_lines,modest,2024-01-09,,,,',
  ],
  'series.csv': [
    'series_ref,client_ref,planned_sessions,interval_days,ended_on,end_reason',
    'SA,A,2,30,2024-03-01,completed',
  ],
  'sessions.csv': [
    'session_ref,client_ref,series_ref,session_no,practitioner_ref,started_at,duration_min,anesthetic_product,' +
      'anesthetic_contact_min,anesthetic_mass_g,post_topical',
    'A1,A,SA,1,dr,2024-01-10T10:00:00+01:00,45,lidocaine_prilocaine_2.5_2.5,60,12.5,Hyaluronic serum',
    'A2,A,SA,2,dr,2024-02-10T10:00:00+01:00,40.5,none,,,',
    'B1,B,,,,2024-01-11T10:00:00Z,,,,,',
  ],
  'areas.csv': [
    'session_ref,area,side,arm,device_type,needle_length_mm,passes,endpoint,device_model,cartridge_lot,' +
      'cartridge_expiry,speed_value,speed_unit,pattern,pressure,pin_count,glide_product',
    'A1,cheek,left,,pen,1.5,4,pinpoint_bleeding_uniform,Dr. Pen M8,L-1,2025-01-31,8000,rpm,star,medium,36,saline',
    'A1,cheek,left,,pen,0.5,2,erythema,,,,,,,,,',
    'A2,forehead,midline,,roller,0.75,3,erythema,,,,,,,,,',
    'B1,periorbital,both,,,,,,,,,,,,,,',
  ],
  'preparation.csv': ['session_ref,item,status,last_done_on', 'A1,sun,met,2024-01-01', 'A1,retinoid,not_met,'],
  'reactions.csv': ['session_ref,type,severity,area,pain_nrs,minutes_after', 'A1,erythema,1,cheek,4,5'],
  'aftercare.csv': ['session_ref,item', 'A1,no_sun_24h', 'A1,sunscreen_daily'],
  'follow_ups.csv': [
    'session_ref,day,contacted_on,reached,adherence_sun,adherence_makeup,adherence_cleanser,adherence_sunscreen,' +
      'adherence_retinoid,adherence_peel',
    'A1,7,2024-01-17,yes,yes,partly,no,unknown,,',
    'A1,28,,no,unknown,,,,,',
  ],
  'side_effects.csv': [
    'effect_ref,session_ref,type,area,onset_on,grade,resolved_on,causality,serious',
    'E1,A1,post_inflammatory_hyperpigmentation,cheek,2024-01-25,2,2024-04-01,probable,no',
  ],
  'assessments.csv': [
    'client_ref,arm,area,phase,assessed_on,scale,variant,value',
    'A,,,baseline,2024-01-08,goodman_baron_quantitative,,12',
    'A,prp,cheek,final,2024-06-01,gais,1_5_lower,2',
    'A,,,final,2024-06-01,investigator_response,blinded_photo,good',
  ],
} as const satisfies FolderText;
