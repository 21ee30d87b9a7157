import { deviceStore, seal, unseal } from './device-store';
import { type OutboxItem, type QueuedCommand } from './queued-command';

/** What is not acknowledged yet, of one person in one clinic. */
export interface Unsaved {
  clinicId: string;
  staffId: string;
  count: number;
}

/** All that is not acknowledged yet, whoever entered it; signing out waits for it. */
export async function unsavedHere(): Promise<Unsaved[]> {
  const [commands, photos] = await Promise.all([
    deviceStore.commands.where('state').anyOf('waiting', 'attention').toArray(),
    deviceStore.photos.toArray(),
  ]);
  const found = new Map<string, Unsaved>();
  for (const { clinicId, staffId } of [...commands, ...photos]) {
    const whose = `${clinicId} ${staffId}`;
    found.set(whose, { clinicId, staffId, count: (found.get(whose)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

/**
 * Forgets acknowledged commands of a record that a copy of it holds by now, save those that a waiting command names.
 *
 * @param upTo position in the log that the copy reaches
 */
export async function forgetHeld(record: string, upTo: number): Promise<void> {
  const rows = await deviceStore.commands.where('record').equals(record).toArray();
  if (rows.some(({ state }) => state !== 'acknowledged')) return;
  const held = rows.filter(({ acknowledgement }) => acknowledgement !== undefined && acknowledgement.position <= upTo);
  await deviceStore.commands.bulkDelete(held.map(({ seq }) => seq));
}

/** A person has looked at a refusal: the command goes out again, with what they changed. */
export async function sendAgain({ seq }: OutboxItem, change: Partial<Pick<QueuedCommand, 'body' | 'expectedVersion'>>) {
  const row = await deviceStore.commands.get(seq);
  if (!row) return;
  const command = await seal({ ...(await unseal<QueuedCommand>(row.command)), ...change });
  await deviceStore.commands
    .where('seq')
    .equals(seq)
    .modify((waiting) => {
      Object.assign(waiting, { command, state: 'waiting', dueAt: 0 });
      delete waiting.refusal;
    });
}

/** A person has decided that a refused command should not be entered. */
export function withdraw({ seq }: OutboxItem): Promise<void> {
  return deviceStore.commands.delete(seq);
}
