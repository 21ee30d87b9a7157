import { entriesOf, type SessionEntries, type Situation } from './situation.js';

/** Where herpes simplex of the face breaks out. */
export const PERIORAL_AREAS: readonly string[] = ['perioral', 'upper_lip'];

export function treatedAreas(session: SessionEntries): string[] {
  return [...new Set(entriesOf(session, 'AreaTreated').map(({ data }) => data.area))];
}

/** Areas that the session is about: those of its series, and those that were treated in it. */
export function plannedAreas({ series, session }: Situation): string[] {
  const planned = entriesOf(series, 'SeriesPlanned').at(-1)?.data.areas ?? [];
  return [...new Set([...planned, ...treatedAreas(session)])];
}
