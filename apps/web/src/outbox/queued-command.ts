/** A command as it waits on this device. */
export interface QueuedCommand {
  /** UUID; sent as the Idempotency-Key, so that sending it twice records it once. */
  id: string;
  clinicId: string;
  /** Who entered it. Nobody else's session sends it. */
  staffId: string;
  /** The record it goes to, `session-<id>`: commands of one record are sent in the order in which they were entered. */
  record: string;
  operation: string;
  /** Below the clinic: `sessions/<id>/areas`. */
  path: string;
  body: Record<string, unknown>;
  /** UTC, ISO 8601. */
  enteredAt: string;
  /** The command of the same record that it was entered after, if it was still waiting. */
  follows?: string;
  /**
   * The version of the record that the person saw. Only corrections, voids and completion have one: what the service
   * adds by itself, such as an alert, does not make an observation stale.
   */
  expectedVersion?: number;
  /** Of a void or correction: the command whose entry it concerns, where that had no entry id yet. */
  entryOf?: string;
}

/** What the service made of a command. */
export interface Acknowledgement {
  position: number;
  /** Version of the record after it. */
  version: number;
  entryIds: string[];
}

/** An entry that came since: what, by whom, when, and what it says in codes. */
export interface RecordedSince {
  type: string;
  actor?: string;
  recordedAt?: string;
  data?: Record<string, unknown> | null;
}

export interface Refusal {
  status: number;
  code: string;
  detail: string;
  /** Where the record had moved on: its version now, and what came since. */
  version?: number;
  changes?: RecordedSince[];
  /** Where rules of safety stand against it: their codes, and what each looks at. */
  stops?: { rule: string; condition: string }[];
}

export type CommandState = 'waiting' | 'attention' | 'acknowledged';

/** A command and what is known of it. */
export interface OutboxItem extends QueuedCommand {
  /** Order of entry on this device. */
  seq: number;
  state: CommandState;
  tries: number;
  acknowledgement?: Acknowledgement;
  refusal?: Refusal;
}
