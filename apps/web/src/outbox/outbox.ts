import { type CommandRow, deviceStore, seal, unseal } from './device-store';
import { type OutboxItem, type QueuedCommand, type Refusal } from './queued-command';

type NewCommand = Omit<QueuedCommand, 'id' | 'enteredAt' | 'follows'>;

/**
 * Takes a command in. When this answers, it is on the disk, and it will be sent however often the page is closed.
 *
 * @returns its id
 */
export function enqueue(entered: NewCommand): Promise<string> {
  const taken = entering.then(() => take(entered));
  entering = taken.catch(() => undefined);
  return taken;
}

/** Sealing takes a moment, and no entry may overtake the one before it. */
let entering: Promise<unknown> = Promise.resolve();

async function take(entered: NewCommand): Promise<string> {
  const last = await lastWaiting(entered.record);
  const command: QueuedCommand = {
    ...entered,
    id: crypto.randomUUID(),
    enteredAt: new Date().toISOString(),
    ...(last && { follows: last.id }),
  };
  const { id, clinicId, staffId, record } = command;
  const waiting = { state: 'waiting', tries: 0, dueAt: 0 } as const;
  const after = await waitingFor(command);
  await deviceStore.commands.add({
    ...{ id, clinicId, staffId, record, ...waiting, command: await seal(command) },
    ...(after.length > 0 && { after }),
  });
  return id;
}

/** The records that a command names besides its own must have heard what was entered for them before it. */
async function waitingFor({ record, body }: QueuedCommand): Promise<string[]> {
  const named = NAMED.map(([field, kind]) => `${kind}-${String(body[field])}`).filter((name) => name !== record);
  const last = await Promise.all(named.map(lastWaiting));
  return last.flatMap((row) => row?.id ?? []);
}

const NAMED = [
  ['clientId', 'client'],
  ['seriesId', 'series'],
  ['sessionId', 'session'],
] as const;

async function lastWaiting(record: string): Promise<CommandRow | undefined> {
  const rows = await deviceStore.commands.where('record').equals(record).sortBy('seq');
  return rows.filter(({ state }) => state !== 'acknowledged').at(-1);
}

export async function opened(row: CommandRow): Promise<OutboxItem> {
  const command = await unseal<QueuedCommand>(row.command);
  return {
    ...command,
    seq: row.seq,
    state: row.state,
    tries: row.tries,
    ...(row.acknowledgement && { acknowledgement: row.acknowledgement }),
    ...(row.refusal && { refusal: await unseal<Refusal>(row.refusal) }),
  };
}
