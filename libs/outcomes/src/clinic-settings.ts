import { EventLog } from '#event-log/event-log.js';
import {
  type ClinicEvent,
  type ClinicSettings,
  type SettingsToday,
  settingsToday,
} from '#treatments/domain/clinic.events.js';
import { effectiveEntries, type Entered, type EntryEvent } from '#treatments/domain/entry.events.js';
import { Injectable } from '@nestjs/common';

type SettingEntry = Entered<Extract<ClinicEvent, { type: 'ClinicSettingsChanged' }> | EntryEvent>;

const TYPES = ['ClinicSettingsChanged', 'EntryCorrected', 'EntryVoided'];

/** What clinics have set. Of the stream of a clinic only what is new is read each time. */
@Injectable()
export class SettingsOfClinics {
  private readonly read = new Map<string, { version: number; entries: SettingEntry[] }>();

  constructor(private readonly log: EventLog) {}

  async of(clinicId: string): Promise<SettingsToday> {
    const known = this.read.get(clinicId) ?? { version: 0, entries: [] };
    const recorded = await this.log.readStream(clinicId, 'clinic', known.version + 1);
    const added = recorded.filter(({ type }) => TYPES.includes(type)) as unknown as SettingEntry[];
    const entries = [...known.entries, ...added];
    this.read.set(clinicId, { version: recorded.at(-1)?.streamVersion ?? known.version, entries });
    const changes = effectiveEntries<Exclude<SettingEntry, Entered<EntryEvent>>>(entries);
    return settingsToday(Object.assign({}, ...changes.map(({ data }) => data)) as ClinicSettings);
  }
}
