import { dayIn } from '#kernel/calendar.js';
import { type Day } from '#kernel/clock.js';
import { type Uuid } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { type Aggregate } from './aggregate.js';
import { type RegisterName, type TemplateKind } from './closed-lists.js';
import { type ClinicEvent, type SettingsToday, settingsToday, type Template } from './clinic.events.js';
import { CLINIC_FORMS } from './clinic.forms.js';
import { type Entry } from './entry.js';
import { type Entered, type EntryEvent, type Standing } from './entry.events.js';
import { type DataOf, factOf, type NotesOf, type Said } from './form.js';

type ClinicEventType = ClinicEvent['type'];

/** An entry of a register as it stands. */
export interface Kept<Data> {
  entryId: Uuid;
  data: Data;
  retired: boolean;
}

export type Register<T extends ClinicEventType> = ReadonlyMap<string, Kept<DataOf<ClinicEvent, T>>>;

/** The registers of a clinic: by type of entry, and there by what names the entry. */
export type Registers = { readonly [T in ClinicEventType]: Register<T> };

/** What names an entry in its register; entered again under the same name, the last one stands. */
const KEY_OF: { [T in ClinicEventType]: (data: DataOf<ClinicEvent, T>) => string } = {
  DeviceRegistered: ({ deviceId }) => deviceId,
  CartridgeLotReceived: ({ lot }) => lot,
  ProductRegistered: ({ product }) => product,
  PresetDefined: ({ presetId }) => presetId,
  TemplatePublished: ({ template, version }) => `${template}.${version}`,
  RuleLimitsChanged: ({ rule }) => rule,
  AnnotationMade: ({ annotationId }) => annotationId,
  ClinicSettingsChanged: () => 'settings',
  RegisterEntryRetired: ({ register, key }) => `${register} ${key}`,
  SignalRaised: ({ signalId }) => signalId,
  SignalAcknowledged: ({ signalId }) => signalId,
};

const ENTERED_BY: Record<RegisterName, ClinicEventType> = {
  device: 'DeviceRegistered',
  cartridge_lot: 'CartridgeLotReceived',
  product: 'ProductRegistered',
  preset: 'PresetDefined',
  annotation: 'AnnotationMade',
};

const EMPTY = Object.fromEntries(
  Object.keys(KEY_OF).map((type) => [type, new Map<string, never>()]),
) as unknown as Registers;

export const clinicAggregate: Aggregate<Registers, ClinicEvent> = {
  initial: EMPTY,
  evolve,
  forms: CLINIC_FORMS,
  ensureFits: (registers, fact) => {
    if (fact.type === 'RegisterEntryRetired') keptIn(registers, fact.data.register, fact.data.key);
  },
};

/** What people enter under a name; the other types have decisions of their own. */
export type EnteredType = Exclude<
  ClinicEventType,
  'TemplatePublished' | 'RegisterEntryRetired' | 'SignalRaised' | 'SignalAcknowledged'
>;

/** Enters something in a register, or changes what stands there under the same name. */
export function enterInRegister<T extends EnteredType>(
  type: T,
  data: Said<DataOf<ClinicEvent, T>>,
  entry: Entry,
  notes?: NotesOf<ClinicEvent, T>,
): ClinicEvent[] {
  return [factOf<ClinicEvent, T>(CLINIC_FORMS, type, data, entry, { notes })];
}

/** The next version of a text, from today where no other day is said. The number of a voided version is not used again. */
export function publishTemplate(
  history: readonly Entered<ClinicEvent | EntryEvent>[],
  template: Omit<Said<Template>, 'version' | 'validFrom'> & { validFrom?: Day },
  entry: Entry,
  notes: NotesOf<ClinicEvent, 'TemplatePublished'>,
): ClinicEvent[] {
  const earlier = history.filter(
    (event) => event.type === 'TemplatePublished' && event.data.template === template.template,
  );
  const version = earlier.length + 1;
  const validFrom = template.validFrom ?? dayIn(entry.clinic.timeZone, entry.now);
  const said = { ...template, version, validFrom };
  return [factOf<ClinicEvent, 'TemplatePublished'>(CLINIC_FORMS, 'TemplatePublished', said, entry, { notes })];
}

/** @throws Problem `register_entry_unknown`, `register_entry_retired` */
export function retireRegisterEntry(
  registers: Registers,
  retirement: Said<DataOf<ClinicEvent, 'RegisterEntryRetired'>>,
  entry: Entry,
  notes?: NotesOf<ClinicEvent, 'RegisterEntryRetired'>,
): ClinicEvent[] {
  const retired = factOf<ClinicEvent, 'RegisterEntryRetired'>(CLINIC_FORMS, 'RegisterEntryRetired', retirement, entry, {
    notes,
  });
  if (keptIn(registers, retirement.register, retirement.key).retired) {
    throw new Problem('conflict', 'register_entry_retired', 'The entry was retired already.', { ...retirement });
  }
  return [retired];
}

/** Every version of a text, oldest first. */
export function versionsOf(registers: Registers, template: TemplateKind): Kept<Template>[] {
  return [...registers.TemplatePublished.values()]
    .filter(({ data }) => data.template === template)
    .sort((one, other) => one.data.version - other.data.version);
}

/** The version of a text that holds on a day. */
export function templateOn(registers: Registers, template: TemplateKind, day: Day): Kept<Template> | undefined {
  return versionsOf(registers, template).findLast(({ data }) => data.validFrom <= day);
}

/** The settings that hold, in order of entry each on top of the one before. */
export function settingsOf(registers: Registers): SettingsToday {
  return settingsToday(registers.ClinicSettingsChanged.get('settings')?.data ?? {});
}

function evolve(registers: Registers, entry: Standing<ClinicEvent>): Registers {
  if (entry.type === 'RegisterEntryRetired') {
    const type = ENTERED_BY[entry.data.register];
    const kept = (registers[type] as ReadonlyMap<string, Kept<object>>).get(entry.data.key);
    return kept ? withKept(registers, type, entry.data.key, { ...kept, retired: true }) : registers;
  }
  const key = (KEY_OF[entry.type] as (data: object) => string)(entry.data);
  const before = (registers[entry.type] as ReadonlyMap<string, Kept<object>>).get(key);
  // Settings and limits are changed one at a time: what is not named stays.
  const data = MERGED[entry.type]?.(before?.data, entry.data) ?? entry.data;
  return withKept(registers, entry.type, key, { entryId: entry.eventId, data, retired: false });
}

const MERGED: Partial<Record<ClinicEventType, (before: object | undefined, data: object) => object>> = {
  ClinicSettingsChanged: (before, data) => ({ ...before, ...data }),
  RuleLimitsChanged: (before, data) => {
    const { limits } = data as DataOf<ClinicEvent, 'RuleLimitsChanged'>;
    const named = new Set(limits.map(({ limit }) => limit));
    const kept = ((before as typeof data & { limits?: typeof limits })?.limits ?? []).filter(
      ({ limit }) => !named.has(limit),
    );
    return { ...data, limits: [...kept, ...limits] };
  },
};

function withKept(registers: Registers, type: ClinicEventType, key: string, kept: Kept<object>): Registers {
  return { ...registers, [type]: new Map(registers[type] as ReadonlyMap<string, Kept<object>>).set(key, kept) };
}

function keptIn(registers: Registers, register: RegisterName, key: string): Kept<object> {
  const kept = (registers[ENTERED_BY[register]] as ReadonlyMap<string, Kept<object>>).get(key);
  if (kept) return kept;
  throw new Problem('not_found', 'register_entry_unknown', `The register ${register} has no such entry.`, {
    register,
    key,
  });
}
