import { backOffMs, verdictOf, type Verdict } from './delivery';
import { type CommandRow, deviceStore, seal, unseal } from './device-store';
import { type Acknowledgement, type QueuedCommand, type Refusal } from './queued-command';

const ANSWER_WITHIN_MS = 20_000;

interface ReceiptBody {
  position: number;
  events: { eventId: string; stream: string; streamVersion: number }[];
}

/** Sends one command and notes down what came of it. */
export async function sendCommand(row: CommandRow): Promise<Verdict> {
  const { status, body, retryAfterS } = await post(await ready(await unseal<QueuedCommand>(row.command)));
  const verdict = verdictOf(status);
  switch (verdict) {
    case 'acknowledged':
      await note(row, { state: 'acknowledged', acknowledgement: acknowledgementOf(row.record, body as ReceiptBody) });
      return verdict;
    case 'needs_attention':
      await note(row, { state: 'attention', refusal: await seal(refusalOf(status as number, body)) });
      return verdict;
    case 'back_off': {
      const tries = row.tries + 1;
      await note(row, { tries, dueAt: Date.now() + backOffMs(tries, Math.random(), retryAfterS) });
      return verdict;
    }
    case 'sign_in':
      return verdict;
  }
}

async function note(row: CommandRow, change: Partial<CommandRow>): Promise<void> {
  await deviceStore.commands.update(row.seq, change);
}

/** Fills in what only the answers to earlier commands of the record could tell. */
async function ready(command: QueuedCommand): Promise<QueuedCommand> {
  const { record, entryOf, follows, expectedVersion } = command;
  if (entryOf === undefined && expectedVersion === undefined) return command;
  const rows = await deviceStore.commands.where('record').equals(record).toArray();
  const answerTo = (id: string | undefined): Acknowledgement | undefined =>
    rows.find((row) => row.id === id)?.acknowledgement;
  const entryId = answerTo(entryOf)?.entryIds[0];
  const afterOwn = answerTo(follows)?.version;
  return {
    ...command,
    ...(entryId !== undefined && { body: { ...command.body, entryId } }),
    ...(expectedVersion !== undefined && { expectedVersion: Math.max(expectedVersion, afterOwn ?? 0) }),
  };
}

interface Tried {
  status: number | 'unknown';
  body: unknown;
  retryAfterS?: number;
}

function post({ clinicId, path, body, id, expectedVersion }: QueuedCommand): Promise<Tried> {
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': id,
    ...(expectedVersion !== undefined && { 'if-match': `"${expectedVersion}"` }),
  };
  return tried(`/api/v1/clinics/${clinicId}/${path}`, headers, JSON.stringify(body), ANSWER_WITHIN_MS);
}

/** An answer that breaks off says nothing, whatever its first line was. */
export async function tried(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string | ArrayBuffer,
  answerWithinMs: number,
): Promise<Tried> {
  try {
    const signal = AbortSignal.timeout(answerWithinMs);
    const answer = await fetch(address, { method: 'POST', credentials: 'same-origin', headers, body, signal });
    const retryAfter = Number(answer.headers.get('retry-after') ?? NaN);
    const parsed: unknown = await answer.json().catch((error: unknown) => {
      if (answer.ok) throw error;
      return null;
    });
    return { status: answer.status, body: parsed, ...(Number.isFinite(retryAfter) && { retryAfterS: retryAfter }) };
  } catch {
    return { status: 'unknown', body: null };
  }
}

/** A command may lead to events of other records too, such as that of a cartridge lot. */
function acknowledgementOf(record: string, { position, events }: ReceiptBody): Acknowledgement {
  const own = events.filter(({ stream }) => stream === record);
  return { position, version: own.at(-1)?.streamVersion ?? 0, entryIds: own.map(({ eventId }) => eventId) };
}

export function refusalOf(status: number, body: unknown): Refusal {
  const problem = (body ?? {}) as Partial<Refusal> & { actual?: unknown; alerts?: unknown };
  return {
    status,
    code: problem.code ?? 'unknown',
    detail: problem.detail ?? `The service answered ${status}.`,
    ...(typeof problem.actual === 'number' && { version: problem.actual }),
    ...(Array.isArray(problem.changes) && { changes: problem.changes }),
    ...(problem.code === 'stopped_by_rule' && { stops: problem.alerts as NonNullable<Refusal['stops']> }),
  };
}
