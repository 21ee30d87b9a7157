/** One member of an event in words. */
export interface Said {
  name: string;
  value: string;
  /** As it is recorded, where the words say it in another way. */
  exact?: string;
}

type Text = (sentence: string) => string;

interface Speaker {
  text: Text;
  number: (value: number) => string;
}

/** Ends of the names of members that are units, and how people write them. */
const UNITS: readonly [end: string, unit: string][] = [
  ['MgPerG', 'mg/g'],
  ['Mm2', 'mm²'],
  ['Um', 'µm'],
  ['Mg', 'mg'],
  ['Mj', 'mJ'],
  ['Mw', 'mW'],
  ['Ms', 'ms'],
  ['Percent', '%'],
  ['Days', 'days'],
  ['G', 'g'],
  ['S', 's'],
];

/** The coded part of an event as names and values in words: `needleLengthUm: 1500` as "Needle length", "1,500 µm". */
export function wordsOf(data: object | null | undefined, text: Text, number: Speaker['number']): Said[] {
  const speaker = { text, number };
  return Object.entries(data ?? {}).flatMap(([key, value]): Said[] => {
    const { name, unit } = nameOf(key);
    const said = valueOf(value, unit, speaker);
    if (said === '') return [];
    const isOther = typeof value === 'string' && said !== value && /\d/.test(value);
    return [{ name: name.charAt(0).toUpperCase() + name.slice(1), value: said, ...(isOther && { exact: value }) }];
  });
}

function nameOf(key: string): { name: string; unit: string | null } {
  const own = key.slice(key.lastIndexOf('.') + 1);
  const [end, unit] = UNITS.find(([one]) => own.length > one.length && own.endsWith(one)) ?? ['', null];
  const bare = own.slice(0, own.length - end.length).replace(/(?<=[a-z])Ids?$/, '');
  return { name: bare.replaceAll('_', ' ').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`), unit };
}

function valueOf(value: unknown, unit: string | null, speaker: Speaker): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  // A number without a unit may be a year, which has no thousands.
  if (typeof value === 'number') return unit === null ? String(value) : `${speaker.number(value)} ${unit}`;
  if (typeof value === 'string') return speaker.text(/^[a-z0-9_]+$/.test(value) ? value.replaceAll('_', ' ') : value);
  if (Array.isArray(value)) return value.map((one) => valueOf(one, null, speaker)).join('; ');
  if (typeof value === 'object') return objectOf(value as Record<string, unknown>, speaker);
  return '';
}

function objectOf(value: Record<string, unknown>, speaker: Speaker): string {
  if (typeof value.field === 'string' && 'old' in value && 'new' in value) {
    const { name, unit } = nameOf(value.field);
    const [old, now] = [value.old, value.new].map((one) => valueOf(one, unit, speaker) || 'nothing');
    return `${name}: ${now} instead of ${old}`;
  }
  const members = Object.entries(value);
  const about = value.item ?? value.name;
  const rest = members.filter(([, inner]) => inner !== about);
  if (typeof about === 'string' && rest.length === 1) {
    const { name, unit } = nameOf(about);
    return `${name}: ${valueOf(rest[0]![1], unit, speaker)}`;
  }
  return members
    .map(([key, inner]) => {
      const { name, unit } = nameOf(key);
      return `${name} ${valueOf(inner, unit, speaker)}`;
    })
    .join(', ');
}
