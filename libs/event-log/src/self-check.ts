import { Problem } from '#kernel/problem.js';
import { parseLeaf, type Leaf } from '#ledger/leaf.js';
import { LedgerError } from '#ledger/ledger-error.js';
import { edgeRefs, leafHash, rootOfEdge } from '#ledger/merkle-tree.js';
import { partCommitment } from '#ledger/part-commitment.js';
import { type Epoch, type LogStorage } from './log-storage.js';
import { type LogName } from './recorded-event.js';

/** Leaves at the end that are hashed again at every start: what a crash or a restored backup would have touched. */
const LEAVES_CHECKED = 64;

/**
 * Checks the end of a log before anything is added to it, at a cost that does not grow with its history: that size,
 * root, the tree's right edge and the last leaves agree. A full check is `verifyLog`.
 *
 * @throws Problem of kind `corrupt`, code `log_inconsistent`, naming the first position that is wrong.
 */
export async function checkLogEnd(storage: LogStorage, log: LogName, epoch: Epoch): Promise<void> {
  const end = epoch.base + epoch.size;
  const from = Math.max(epoch.base, end - LEAVES_CHECKED);
  const stored = await storage.readEvents(log, { from, to: Number.MAX_SAFE_INTEGER }, LEAVES_CHECKED + 1);
  for (const [offset, event] of stored.entries()) {
    const position = from + offset;
    if (event.position !== position) throw inconsistent(position, 'the event is missing');
    if (position >= end)
      throw inconsistent(position, `the log's state counts ${epoch.size} leaves, but there are more`);
    if (!leafHash(event.leaf).equals(event.leafHash)) throw inconsistent(position, 'the leaf does not have its hash');
    const leaf = readLeaf(event.leaf, position);
    if (leaf.index !== position - epoch.base || leaf.log !== epoch.origin) {
      throw inconsistent(position, 'the leaf names another place');
    }
    if (event.clinical !== null && event.salt !== null) {
      const commitment = partCommitment(leaf.eventId, 'clinical', event.salt, event.clinical).toString('base64url');
      if (commitment !== leaf.parts.clinical) throw inconsistent(position, 'the clinical part was changed');
    }
  }
  if (stored.length < end - from) throw inconsistent(from + stored.length, 'the event is missing');
  const edge = await storage.readNodes(log, epoch.epoch, edgeRefs(epoch.size));
  if (!rootOfEdge(edge).equals(epoch.root)) throw inconsistent(end - 1, 'the tree does not have the stored root');
}

function readLeaf(text: string, position: number): Leaf {
  try {
    return parseLeaf(text);
  } catch (error) {
    throw inconsistent(position, `the leaf is not one (${error instanceof LedgerError ? error.code : 'unreadable'})`);
  }
}

function inconsistent(position: number, what: string): Problem {
  return new Problem('corrupt', 'log_inconsistent', `At position ${position}: ${what}. Nothing is added to this log.`, {
    position,
  });
}
