import { type JsonObject } from '#kernel/json.js';

/** The members that say when an entry happened, whatever its type; an entry has one of them at most, or none. */
const WHEN = [
  'at',
  'onset',
  'observed',
  'resolved',
  'taken',
  'contactedOn',
  'assessedOn',
  'consultedOn',
  'enrolledOn',
  'plannedOn',
  'revisedOn',
  'endedOn',
] as const;

/** When what an entry says happened: an instant, a day, or null where the entry leaves it open. */
export function happened(data: JsonObject): string | null {
  for (const member of WHEN) if (typeof data[member] === 'string') return data[member];
  return null;
}
