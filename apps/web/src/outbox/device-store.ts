import Dexie, { type EntityTable, type Table } from 'dexie';
import { noteDevice } from '../kept/known-device';
import { type Acknowledgement, type CommandState } from './queued-command';

/** Bytes that open only with the key of this device. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

export interface CommandRow {
  seq: number;
  id: string;
  clinicId: string;
  staffId: string;
  record: string;
  state: CommandState;
  tries: number;
  /** Not before this time, in ms since 1970. */
  dueAt: number;
  acknowledgement?: Acknowledgement;
  /** The command itself. */
  command: Sealed;
  refusal?: Sealed;
}

/** An answer of the service that is kept for when there is no connection, or an entry that is being made. */
interface KeptRow {
  name: string;
  /** ms since 1970. */
  at: number;
  content: Sealed;
}

/**
 * What this device holds. All that could tell something about a person is sealed; what stands in clear are ids, counts
 * and times of sending. The key cannot be read out, and goes with everything else when whoever is here signs out.
 */
class DeviceStore extends Dexie {
  readonly commands!: EntityTable<CommandRow, 'seq'>;
  readonly kept!: Table<KeptRow, string>;
  readonly drafts!: Table<KeptRow, string>;
  readonly keys!: Table<{ name: string; key: CryptoKey }, string>;
  readonly holders!: Table<{ name: string; staffId: string }, string>;

  constructor() {
    // Strict: a write is acknowledged once it is on the disk, not once the system has promised to bring it there.
    super('pinpoint', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      commands: '++seq, &id, [record+state], state',
      kept: 'name',
      drafts: 'name',
      keys: 'name',
      holders: 'name',
    });
  }
}

export const deviceStore = new DeviceStore();

const KEY = 'seal';

export async function seal(content: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOfDevice(), bytes) };
}

/** @throws DOMException where it was sealed with another key */
export async function unseal<Content>({ iv, bytes }: Sealed): Promise<Content> {
  const key = await deviceStore.keys.get(KEY);
  if (!key) throw new Error('The key of this device was wiped.');
  const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key.key, bytes);
  return JSON.parse(new TextDecoder().decode(opened)) as Content;
}

/** Read anew each time: another tab may have wiped it meanwhile. */
async function keyOfDevice(): Promise<CryptoKey> {
  const present = await deviceStore.keys.get(KEY);
  if (present) return present.key;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return deviceStore.transaction('rw', deviceStore.keys, async () => {
    const other = await deviceStore.keys.get(KEY);
    if (other) return other.key;
    await deviceStore.keys.put({ name: KEY, key: made });
    return made;
  });
}

const HOLDER = 'holder';

/**
 * Notes who holds the device now. What someone else read here or began to enter is forgotten; what they entered stays,
 * sealed, until they are back and it can be sent in their name.
 *
 * @returns whether someone else was here before
 */
export async function handOver(staffId: string): Promise<boolean> {
  const before = await deviceStore.holders.get(HOLDER);
  await deviceStore.holders.put({ name: HOLDER, staffId });
  noteDevice(true);
  if (before === undefined || before.staffId === staffId) return false;
  await Promise.all([deviceStore.kept.clear(), deviceStore.drafts.clear()]);
  return true;
}

/** Forgets everything, the key first: what might be left of the rest opens with nothing. */
export async function wipeDevice(): Promise<void> {
  await deviceStore.keys.clear();
  const { commands, kept, drafts, holders } = deviceStore;
  await Promise.all([commands.clear(), kept.clear(), drafts.clear(), holders.clear()]);
  noteDevice(false);
}
