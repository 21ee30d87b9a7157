import { type Epoch, type LogStorage, type StoredEvent } from '#event-log/log-storage.js';
import { type LogName } from '#event-log/recorded-event.js';
import { Problem } from '#kernel/problem.js';
import { makeConsistencyProof } from '#ledger/consistency-proof.js';
import { makeInclusionProof } from '#ledger/inclusion-proof.js';
import { edgeRefs, rootOfEdge } from '#ledger/merkle-tree.js';
import { type NodeReader } from '#ledger/proof-plan.js';
import { type Hash } from '#ledger/sha256.js';
import { formatTlogProof } from '#ledger/tlog-proof.js';
import { Injectable } from '@nestjs/common';
import { AuditStores } from './audit-stores.js';
import { type SignedCheckpoint } from './signed-checkpoint.js';

/** That a leaf is in the tree of a signed checkpoint. */
export interface Inclusion {
  position: number;
  origin: string;
  index: number;
  size: number;
  leafHash: Hash;
  root: Hash;
  proof: Hash[];
  /** The signed checkpoint. */
  checkpoint: string;
  /** All of it in one text (c2sp.org/tlog-proof), to be handed on. */
  tlogProof: string;
}

export interface Consistency {
  origin: string;
  from: number;
  to: number;
  fromRoot: Hash;
  toRoot: Hash;
  proof: Hash[];
}

/** A log's tree with its signed checkpoints, from which every proof is made. */
@Injectable()
export class ClinicLedger {
  private readonly storage: LogStorage;

  constructor(private readonly stores: AuditStores) {
    this.storage = stores.storage;
  }

  /** @throws Problem `log_not_found` */
  async epochs(log: LogName): Promise<Epoch[]> {
    const epochs = await this.storage.epochs(log);
    if (epochs.length === 0) throw new Problem('not_found', 'log_not_found', 'There is no such log.');
    return epochs;
  }

  vkey(origin: string): Promise<string> {
    return this.stores.keys.vkey(origin);
  }

  /** Null where the key of an older epoch is lost. */
  heldVkey(origin: string): Promise<string | null> {
    return this.stores.keys.heldVkey(origin);
  }

  /**
   * What was signed last for an origin, with the lines of witnesses where they have cosigned it already; it is at most
   * seconds behind the log.
   *
   * @throws Problem `nothing_signed_yet`
   */
  async checkpoint(origin: string): Promise<SignedCheckpoint> {
    const newest = await this.stores.keys.lastSigned(origin);
    if (newest === null) {
      throw new Problem('unavailable', 'nothing_signed_yet', 'No checkpoint of this log was signed yet. Ask again.');
    }
    const cosigned = await this.cosigned(origin);
    return cosigned?.size === newest.size && cosigned.root.equals(newest.root) ? cosigned : newest;
  }

  /** The newest checkpoint that a witness has cosigned; null where none has. */
  cosigned(origin: string): Promise<SignedCheckpoint | null> {
    return this.stores.keys.lastCosigned(origin);
  }

  /** @throws Problem `nothing_cosigned_yet` */
  async cosignedCheckpoint(origin: string): Promise<SignedCheckpoint> {
    const cosigned = await this.cosigned(origin);
    if (cosigned) return cosigned;
    const detail = 'No witness has cosigned a checkpoint of this log yet. Ask without cosigned, or later.';
    throw new Problem('unavailable', 'nothing_cosigned_yet', detail);
  }

  /** @throws Problem `position_beyond_log` */
  async leaf(log: LogName, position: number): Promise<{ event: StoredEvent; epoch: Epoch; index: number }> {
    const epoch = (await this.epochs(log)).find(({ base, size }) => position >= base && position < base + size);
    const [event] = epoch ? await this.storage.readEvents(log, { from: position, to: position + 1 }, 1) : [];
    if (epoch && event) return { event, epoch, index: position - epoch.base };
    throw new Problem('not_found', 'position_beyond_log', `The log has no position ${position}.`);
  }

  /** @throws Problem `position_beyond_log`, `not_signed_yet` where the newest checkpoint does not reach the leaf */
  async inclusion(log: LogName, position: number): Promise<Inclusion> {
    const { event, epoch, index } = await this.leaf(log, position);
    const { origin } = epoch;
    const { size, root, note: checkpoint } = await this.checkpoint(origin);
    if (index >= size) {
      const detail = 'The newest checkpoint does not reach this event yet; it will within seconds. Ask again.';
      throw new Problem('unavailable', 'not_signed_yet', detail, { size, index });
    }
    const proof = await makeInclusionProof(index, size, this.nodes(log, epoch));
    const tlogProof = formatTlogProof({ index, proof, checkpoint });
    return { position, origin, index, size, leafHash: event.leafHash, root, proof, checkpoint, tlogProof };
  }

  /**
   * That the first `from` leaves of an epoch begin its first `to`; by default those of its newest checkpoint.
   *
   * @throws Problem `epoch_not_found`, `sizes_invalid`
   */
  async consistency(
    log: LogName,
    asked: { from: number; to: number | undefined; epoch: number | undefined },
  ): Promise<Consistency> {
    const epochs = await this.epochs(log);
    const epoch = asked.epoch === undefined ? epochs.at(-1) : epochs.find((one) => one.epoch === asked.epoch);
    if (!epoch) throw new Problem('not_found', 'epoch_not_found', `The log has no epoch ${asked.epoch}.`);
    const { from } = asked;
    const to = asked.to ?? (await this.checkpoint(epoch.origin)).size;
    if (from > to || to > epoch.size) {
      const detail = `The sizes must be 0 ≤ from ≤ to ≤ ${epoch.size}.`;
      throw new Problem('invalid', 'sizes_invalid', detail, { size: epoch.size });
    }
    const read = this.nodes(log, epoch);
    const rootAt = async (size: number): Promise<Hash> => rootOfEdge(await read(edgeRefs(size)));
    const proof = await makeConsistencyProof(from, to, read);
    return { origin: epoch.origin, from, to, fromRoot: await rootAt(from), toRoot: await rootAt(to), proof };
  }

  /**
   * The inclusion of each event that a command recorded.
   *
   * @throws Problem `command_unknown`, and as `inclusion`
   */
  async receipt(log: LogName, commandId: string): Promise<{ recordedAt: string; events: Inclusion[] }> {
    const found = await this.storage.recordedCommand(log, commandId);
    if (!found) throw new Problem('not_found', 'command_unknown', 'No command of this id was recorded.');
    const events: Inclusion[] = [];
    for (const { position } of found.receipt.events) events.push(await this.inclusion(log, position));
    return { recordedAt: found.receipt.recordedAt, events };
  }

  private nodes(log: LogName, { epoch }: Epoch): NodeReader {
    return (refs) => this.storage.readNodes(log, epoch, refs);
  }
}
