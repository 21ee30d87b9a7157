/** What a try to deliver a command came to. */
export type Verdict = 'acknowledged' | 'sign_in' | 'back_off' | 'needs_attention';

const COME_AGAIN: ReadonlySet<number> = new Set([408, 425, 429]);
const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;

/** @param status of the answer, or `unknown` where none arrived in full: then the command may have been recorded */
export function verdictOf(status: number | 'unknown'): Verdict {
  if (status === 'unknown') return 'back_off';
  if (status >= 200 && status < 300) return 'acknowledged';
  if (status === 401) return 'sign_in';
  if (COME_AGAIN.has(status) || status >= 500) return 'back_off';
  return 'needs_attention';
}

/**
 * How long to wait before the next try, in ms: doubled each time, and spread, so that many tablets do not all come back
 * in the same moment.
 *
 * @param tries that failed so far, at least 1
 * @param chance from 0 up to 1
 * @param retryAfterS what the service asked for
 */
export function backOffMs(tries: number, chance: number, retryAfterS?: number): number {
  const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(tries - 1, 16));
  const spread = Math.round(ceiling * (0.5 + chance / 2));
  return retryAfterS === undefined ? spread : Math.max(spread, retryAfterS * 1_000);
}

interface Queued {
  id: string;
  record: string;
  seq: number;
  state: 'waiting' | 'attention' | 'acknowledged';
  /** Not before this time, in ms since 1970. */
  dueAt: number;
  /** Commands of other records that have to be through before. */
  after?: readonly string[];
}

/**
 * What may be sent now: of each record the first that is not acknowledged, if it waits and is due. Behind one that needs
 * attention the rest of its record waits, since it may hang on it, and so does what names it; other records go on.
 */
export function sendableNow<Q extends Queued>(queue: readonly Q[], now: number): Q[] {
  return headsOf(queue).filter(({ state, dueAt }) => state === 'waiting' && dueAt <= now);
}

/** When to look again, in ms since 1970; undefined where only people or a new entry can bring it on. */
export function nextLook(queue: readonly Queued[]): number | undefined {
  const due = headsOf(queue)
    .filter(({ state }) => state === 'waiting')
    .map(({ dueAt }) => dueAt);
  return due.length > 0 ? Math.min(...due) : undefined;
}

function headsOf<Q extends Queued>(queue: readonly Q[]): Q[] {
  const heads = new Map<string, Q>();
  for (const item of queue) {
    if (item.state === 'acknowledged') continue;
    const head = heads.get(item.record);
    if (!head || item.seq < head.seq) heads.set(item.record, item);
  }
  const open = new Set(queue.filter(({ state }) => state !== 'acknowledged').map(({ id }) => id));
  const isHeld = ({ after }: Q): boolean => after?.some((id) => open.has(id)) ?? false;
  return [...heads.values()].filter((head) => !isHeld(head)).sort((a, b) => a.seq - b.seq);
}
