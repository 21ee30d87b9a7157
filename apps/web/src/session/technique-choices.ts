import { type RegisterEntry } from './queries';

/** A way to needle, to be taken over with one tap. */
export interface TechniqueChoice {
  key: string;
  /** Null of what was done last time. */
  name: string | null;
  technique: Record<string, unknown>;
}

const TECHNIQUE: readonly string[] = [
  ...['deviceType', 'deviceModel', 'deviceId', 'pinCount', 'needleDiameterUm', 'needleGauge', 'needleLengthUm'],
  ...['speed', 'speedUnit', 'passes', 'pattern', 'pressure', 'glideProduct', 'glideSafeForIntradermalUse'],
  ...['endpoint', 'powerMw', 'energyMj', 'pulseMs', 'pulseCount', 'presetId'],
];

/** What says how an area is needled, of all that was said of it. */
export function techniqueIn(said: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(said).filter(([field]) => TECHNIQUE.includes(field)));
}

interface Entered {
  type: string;
  data: Record<string, unknown>;
}

/** How each area was needled last. */
export function lastTechniques(entries: readonly Entered[]): (TechniqueChoice & { area: string })[] {
  const last = new Map<string, Record<string, unknown>>();
  for (const { type, data } of entries) if (type === 'AreaTreated') last.set(String(data['area']), data);
  return [...last].map(([area, data]) => ({ key: `last ${area}`, area, name: null, technique: techniqueIn(data) }));
}

/** The clinic's presets for an area: those that are meant for it, then those for any. */
export function presetsOf(entries: readonly RegisterEntry[], area: string): TechniqueChoice[] {
  const meant = entries.filter(({ retired, data }) => {
    const areas = data['areas'] as string[] | undefined;
    return !retired && (!areas?.length || areas.includes(area));
  });
  return meant
    .sort((a, b) => Number(!a.data['areas']) - Number(!b.data['areas']))
    .map(({ data, notes }) => ({
      key: String(data['presetId']),
      name: (notes as Record<string, string> | undefined)?.['name'] ?? String(data['presetId']).slice(0, 8),
      technique: techniqueIn(data),
    }));
}

interface Lot {
  lot: string;
  expiresOn: string;
}

/** Lots that can be used on a day, the one that expires first in front. */
export function stockOf(entries: readonly RegisterEntry[], today: string): Lot[] {
  return entries
    .filter(({ retired, data }) => !retired && String(data['expiresOn']) >= today)
    .map(({ data }) => ({ lot: String(data['lot']), expiresOn: String(data['expiresOn']) }))
    .sort((a, b) => a.expiresOn.localeCompare(b.expiresOn));
}

export interface Deviation {
  field: string;
  preset: unknown;
  used: unknown;
}

/** Where an area was needled otherwise than the preset says that it was taken from. */
export function deviationsOf(used: Readonly<Record<string, unknown>>, presets: readonly RegisterEntry[]): Deviation[] {
  const preset = presets.find(({ data }) => data['presetId'] === used['presetId'] && used['presetId'] !== undefined);
  if (!preset) return [];
  return Object.entries(techniqueIn(preset.data))
    .filter(([field, value]) => used[field] !== value)
    .map(([field, value]) => ({ field, preset: value, used: used[field] }));
}
