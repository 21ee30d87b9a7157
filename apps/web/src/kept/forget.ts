import { type Query, type QueryClient } from '@tanstack/react-query';
import { type CommandRow, deviceStore, unseal } from '../outbox/device-store';
import { type QueuedCommand } from '../outbox/queued-command';

/** An answer as far as it tells whose it is. */
interface Told {
  clientId?: string;
  sessionId?: string;
  seriesId?: string;
}

/**
 * Forgets everything that this device holds of a clinic in which a person works no longer: what was kept, what was begun,
 * and what waits in their name, since nobody can send it any more. What somebody else has entered stays.
 */
export async function forgetClinic(queries: QueryClient, clinicId: string, staffId: string): Promise<void> {
  const isOfClinic = ({ queryKey }: Pick<Query, 'queryKey'>): boolean => queryKey[1] === clinicId;
  const sessions = queries.getQueryCache().getAll().filter(isOfClinic).flatMap(sessionsOf);
  queries.removeQueries({ predicate: isOfClinic });
  const own = (row: { clinicId: string; staffId: string }): boolean =>
    row.clinicId === clinicId && row.staffId === staffId;
  const { commands, photos, kept, drafts } = deviceStore;
  const entered = (await commands.filter(own).toArray()).map(({ record }) => idOfRecord(record));
  await Promise.all([
    kept.filter(({ name }) => name.includes(clinicId)).delete(),
    drafts.bulkDelete([...sessions, ...entered]),
    commands.filter(own).delete(),
    photos.filter(own).delete(),
  ]);
}

/** Forgets everything that this device holds of a client who was erased, whoever has entered it. */
export async function forgetClient(queries: QueryClient, clinicId: string, clientId: string): Promise<void> {
  const found = queriesOf(queries, clientId);
  const records = new Set([`client-${clientId}`, ...found.flatMap(recordsOf)]);
  const lists = queries.getQueryCache().findAll({ predicate: ({ queryKey }) => isListOf(clinicId, queryKey) });
  const names = new Set([...found, ...lists].map(({ queryHash }) => queryHash));
  // What somebody looks at is asked for anew, and says what is left.
  queries.removeQueries({ type: 'inactive', predicate: ({ queryHash }) => names.has(queryHash) });
  void queries.invalidateQueries({ predicate: ({ queryHash }) => names.has(queryHash) });
  const { commands, photos, kept, drafts } = deviceStore;
  for (const row of await commands.toArray()) {
    if ((await commandIn(row))?.body['clientId'] === clientId) records.add(row.record);
  }
  await Promise.all([
    kept.filter(({ name }) => names.has(name) || name.includes(clientId)).delete(),
    drafts.bulkDelete([...records].map(idOfRecord)),
    commands.filter(({ record }) => records.has(record)).delete(),
    photos.filter(({ after }) => after.some((record) => records.has(record))).delete(),
  ]);
}

/** A list that names clients of the clinic. */
function isListOf(clinicId: string, [, clinic, what]: readonly unknown[]): boolean {
  return clinic === clinicId && (what === 'clients' || what === 'work-list');
}

/** What was asked about a client: about them by name, or about a session or series of theirs. */
export function queriesOf(queries: QueryClient, clientId: string): Query[] {
  return queries
    .getQueryCache()
    .getAll()
    .filter((query) => isOfClient(query, clientId));
}

function isOfClient({ queryKey, state }: Query, clientId: string): boolean {
  return queryKey.includes(clientId) || told(state.data).clientId === clientId;
}

/** Whose record a command goes to; undefined where nothing here says. */
export async function clientOf(queries: QueryClient, row: CommandRow): Promise<string | undefined> {
  if (row.record.startsWith('client-')) return idOfRecord(row.record);
  const named = (await commandIn(row))?.body['clientId'];
  if (typeof named === 'string') return named;
  const all = queries.getQueryCache().getAll();
  return told(all.find((query) => recordsOf(query).includes(row.record))?.state.data).clientId;
}

/** The clinics of which this device holds something that a person has read or entered here. */
export async function clinicsHeld(queries: QueryClient, staffId: string): Promise<Set<string>> {
  const { commands, photos } = deviceStore;
  const rows = [...(await commands.toArray()), ...(await photos.toArray())].filter((row) => row.staffId === staffId);
  const asked = queries.getQueryCache().getAll();
  const read = asked.filter(({ queryKey: [kind] }) => kind === 'clinic' || kind === 'clinics');
  return new Set([...rows.map(({ clinicId }) => clinicId), ...read.map(({ queryKey }) => String(queryKey[1]))]);
}

/** A session that was begun here names its client only in what was entered. */
async function commandIn({ command }: CommandRow): Promise<QueuedCommand | undefined> {
  // What was sealed with a key that is gone nobody can have any more.
  return unseal<QueuedCommand>(command).catch(() => undefined);
}

/** `session-<id>`: the id. */
function idOfRecord(record: string): string {
  return record.slice(record.indexOf('-') + 1);
}

function told(data: unknown): Told {
  return typeof data === 'object' && data !== null ? data : {};
}

function sessionsOf({ queryKey, state }: Query): string[] {
  const [kind, , what, id] = queryKey;
  const { sessionId } = told(state.data);
  return [...(kind === 'clinic' && what === 'session' ? [String(id)] : []), ...(sessionId ? [sessionId] : [])];
}

function recordsOf(query: Query): string[] {
  const { seriesId } = told(query.state.data);
  return [...sessionsOf(query).map((id) => `session-${id}`), ...(seriesId ? [`series-${seriesId}`] : [])];
}
