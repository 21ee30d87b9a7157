import { Problem } from '#kernel/problem.js';
import { edgeRefs } from '#ledger/merkle-tree.js';
import { faultAt, type LogFault } from './log-fault.js';
import { type Epoch, type LogStorage } from './log-storage.js';
import { type LogName } from './recorded-event.js';
import { TreeCheck } from './tree-check.js';

/** So many leaves at the end, and up to as many more, are hashed again at every start. A power of two. */
const LEAVES_CHECKED = 64;

/**
 * Checks the end of a log before anything is added to it, at a cost that does not grow with its history: the last
 * leaves, their parts and nodes, and that they lead from the tree before them to the stored root and size. It finds
 * what a crash, a restored backup or a careless hand would have touched; a full check is `verifyLog`.
 *
 * @throws Problem of kind `corrupt`: `log_inconsistent`, naming the first position that cannot be relied on, or
 *   `log_node_missing`.
 */
export async function checkLogEnd(storage: LogStorage, log: LogName, epoch: Epoch): Promise<void> {
  // Where so many leaves are complete, the tree before them is made of few nodes, none of them below that level.
  const whole = Math.floor(epoch.size / LEAVES_CHECKED) * LEAVES_CHECKED;
  const start = Math.max(0, whole - LEAVES_CHECKED);
  const tree = new TreeCheck(epoch, start, await storage.readNodes(log, epoch.epoch, edgeRefs(start)));
  const range = { from: epoch.base + start, to: epoch.base + epoch.size };
  const events = await storage.readEvents(log, range, epoch.size - start);
  for (let index = 0; index < epoch.size - start; index++) {
    const { fault } = tree.take(events[index]);
    if (fault) throw inconsistent(fault);
  }
  const fault = tree.end() ?? (await eventBeyond(storage, log, epoch));
  if (fault) throw inconsistent(fault);
}

/**
 * An event that lies behind the end that the log's state tells. State and events are written together: where the
 * state, read again, has not come to count the event, it never will.
 */
export async function eventBeyond(storage: LogStorage, log: LogName, epoch: Epoch): Promise<LogFault | null> {
  const end = epoch.base + epoch.size;
  const [beyond] = await storage.readEvents(log, { from: end, to: Number.MAX_SAFE_INTEGER }, 1);
  if (!beyond) return null;
  const now = (await storage.epochs(log)).at(-1)!;
  if (now.base + now.size > beyond.position) return null;
  return faultAt(
    beyond.position,
    'event_beyond_size',
    `the log's state counts ${epoch.size} leaves, but there are more`,
  );
}

function inconsistent({ position, fault, detail }: LogFault): Problem {
  const facts = { position, fault };
  return new Problem('corrupt', 'log_inconsistent', `${detail} Nothing is added to this log.`, facts);
}
