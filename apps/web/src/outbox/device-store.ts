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
  /** Ids of commands for other records that it hangs on: it goes out once they are through. */
  after?: string[];
  acknowledgement?: Acknowledgement;
  /** The command itself. */
  command: Sealed;
  refusal?: Sealed;
}

export interface PhotoRow {
  seq: number;
  /** Sent as the Idempotency-Key. */
  id: string;
  clinicId: string;
  staffId: string;
  /** Records of which nothing may be waiting when the photo is sent. */
  after: string[];
  /** Of the picture and its client, by a key of this device. */
  digest: string;
  state: Exclude<CommandState, 'acknowledged'>;
  tries: number;
  dueAt: number;
  /** What it shows. */
  photo: Sealed;
  picture: Sealed;
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
  readonly photos!: EntityTable<PhotoRow, 'seq'>;
  readonly kept!: Table<KeptRow, string>;
  readonly drafts!: Table<KeptRow, string>;
  readonly keys!: Table<{ name: string; key: CryptoKey }, string>;
  readonly holders!: Table<{ name: string; staffId: string }, string>;

  constructor() {
    // Strict: a write is acknowledged once it is on the disk, not once the system has promised to bring it there.
    super('pinpoint', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      commands: '++seq, &id, [record+state], state',
      photos: '++seq, &id, &digest, state',
      kept: 'name',
      drafts: 'name',
      keys: 'name',
      holders: 'name',
    });
  }
}

export const deviceStore = new DeviceStore();

type KeyName = 'seal' | 'digest';

export async function seal(content: unknown): Promise<Sealed> {
  return sealBytes(new TextEncoder().encode(JSON.stringify(content)));
}

export async function sealBytes(bytes: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOfDevice('seal'), bytes) };
}

/** @throws DOMException where it was sealed with another key */
export async function unseal<Content>(sealed: Sealed): Promise<Content> {
  return JSON.parse(new TextDecoder().decode(await unsealBytes(sealed))) as Content;
}

export async function unsealBytes({ iv, bytes }: Sealed): Promise<ArrayBuffer> {
  const row = await deviceStore.keys.get('seal' satisfies KeyName);
  if (!row) throw new Error('The key of this device was wiped.');
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, row.key, bytes);
}

/** Tells two pictures apart; whoever has a picture elsewhere cannot tell by it that it is here. */
export async function digestOf(clientId: string, bytes: ArrayBuffer): Promise<string> {
  const said = await new Blob([clientId, bytes]).arrayBuffer();
  const digest = await crypto.subtle.sign('HMAC', await keyOfDevice('digest'), said);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function newKey(name: KeyName): Promise<CryptoKey> {
  return name === 'seal'
    ? crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    : crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/** Read anew each time: another tab may have wiped it meanwhile. */
async function keyOfDevice(name: KeyName): Promise<CryptoKey> {
  const present = await deviceStore.keys.get(name);
  if (present) return present.key;
  const key = await newKey(name);
  return deviceStore.transaction('rw', deviceStore.keys, async () => {
    const other = await deviceStore.keys.get(name);
    if (other) return other.key;
    await deviceStore.keys.put({ name, key });
    return key;
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
  const { commands, photos, kept, drafts, holders } = deviceStore;
  await Promise.all([commands.clear(), photos.clear(), kept.clear(), drafts.clear(), holders.clear()]);
  noteDevice(false);
}
