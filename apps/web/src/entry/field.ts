export interface Option {
  value: string;
  label: string;
}

interface Named {
  /** Its value stands under this name; of the codes of `many` and `statuses`, under `name.code`. */
  name: string;
  label: string;
  hint?: string | undefined;
  isNeeded?: boolean;
}

/** What a form asks for. */
export type Field = Named &
  (
    | { kind: 'text'; type?: 'text' | 'email' | 'tel' }
    | { kind: 'words' }
    /** A calendar day; `until` is the last that can be meant. */
    | { kind: 'day'; until?: string }
    | { kind: 'time' }
    | { kind: 'number'; min: number; max: number; step: number; unit?: string }
    /** One of a closed list. One that is not needed can be left unsaid. */
    | { kind: 'choice'; options: readonly Option[] }
    /** Any number of a list. */
    | { kind: 'many'; options: readonly Option[] }
    /** Of each item of a list, one answer or none; `rest` is what can be said of all others at once. */
    | { kind: 'statuses'; items: readonly Option[]; options: readonly Option[]; rest?: Option; isEachNeeded?: boolean }
    | { kind: 'list'; options: readonly Option[] }
  );

/** What was entered, by name of the field. What is empty was not said. */
export type Values = Readonly<Record<string, string>>;

export interface Fault {
  /** Of the input that is wrong. */
  id: string;
  name: string;
  kind: 'needed' | 'number' | 'day' | 'each';
  label: string;
  /** What the words of its kind name besides the label; empty of others. */
  facts: Readonly<Record<'min' | 'max' | 'step' | 'item', string>>;
}

export const idOf = (name: string): string => `field-${name}`;

/** What keeps values from being entered, in the order of the fields. */
export function faultsOf(fields: readonly Field[], values: Values): Fault[] {
  return fields.flatMap((field) => faultOf(field, values) ?? []);
}

function faultOf(field: Field, values: Values): Fault | undefined {
  const { name, label, kind, isNeeded } = field;
  const said = (values[name] ?? '').trim();
  const fault = (what: Fault['kind'], facts: Partial<Fault['facts']> = {}, id = idOf(name)): Fault => ({
    ...{ id, name, kind: what, label, facts: { min: '', max: '', step: '', item: '', ...facts } },
  });
  if (kind === 'many') return isNeeded && chosen(values, name).length === 0 ? fault('needed') : undefined;
  if (kind === 'statuses') {
    const open = field.isEachNeeded ? field.items.find(({ value }) => !values[`${name}.${value}`]) : undefined;
    return open && fault('each', { item: open.label }, idOf(`${name}.${open.value}`));
  }
  if (said === '') return isNeeded ? fault('needed') : undefined;
  if (kind === 'day' && field.until !== undefined && said > field.until) return fault('day');
  if (kind === 'number' && !isWithin(said, field)) {
    const { min, max, step } = field;
    return fault('number', { min: String(min), max: String(max), step: String(step) });
  }
  return undefined;
}

function isWithin(said: string, { min, max, step }: { min: number; max: number; step: number }): boolean {
  const value = Number(said.replace(',', '.'));
  const steps = (value - min) / step;
  return Number.isFinite(value) && value >= min && value <= max && Math.abs(steps - Math.round(steps)) < 1e-6;
}

/** The codes that were chosen of a field of many. */
export function chosen(values: Values, name: string): string[] {
  return answers(values, name).map(([code]) => code);
}

/** What was said of which item. */
export function answers(values: Values, name: string): [code: string, answer: string][] {
  const prefix = `${name}.`;
  return Object.entries(values)
    .filter(([key, answer]) => key.startsWith(prefix) && answer !== '')
    .map(([key, answer]) => [key.slice(prefix.length), answer]);
}

/** A number as it was typed, with a point or a comma; undefined where nothing was. */
export function numberOf(values: Values, name: string): number | undefined {
  const said = values[name]?.trim();
  return said ? Number(said.replace(',', '.')) : undefined;
}

export function textOf(values: Values, name: string): string | undefined {
  return values[name]?.trim() || undefined;
}

export function yesOf(values: Values, name: string): boolean | undefined {
  return values[name] ? values[name] === 'yes' : undefined;
}

/** Without what was left unsaid: the service tells "not said" by absence. */
export function said<Body extends object>(body: Body): { [Key in keyof Body]: Exclude<Body[Key], undefined> } {
  const entries = Object.entries(body).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0) && !isEmpty(value),
  );
  return Object.fromEntries(entries) as { [Key in keyof Body]: Exclude<Body[Key], undefined> };
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
