/** Run by the bench with `--expose-gc`: enters clients in an index, and tells its memory and its slowest search. */
import { ClientIndex } from '#outcomes/client-index.js';
import { newId } from '#kernel/ids.js';

/** What a process that does nothing else found. */
export interface SearchMeasured {
  megabytes: number;
  slowestMs: number;
}

const SYLLABLES = ['an', 'ber', 'ce', 'do', 'el', 'fri', 'ga', 'hel', 'in', 'jo', 'ka', 'li', 'mar', 'no', 'ol', 'pe'];
/** Written in two ways each, which costs time and memory. */
const UMLAUTS = ['mü', 'jä', 'kö', 'øs', 'åd', 'ue', 'ae'];
const ALL = [...SYLLABLES, ...UMLAUTS];
const SEARCHES = 500;
const ROUNDS = 5;
let seed = 1;
/** The same at each run (Lehmer). */
const below = (count: number): number => (seed = (seed * 48_271) % 2_147_483_647) % count;
const aWord = (): string => Array.from({ length: 2 + below(3) }, () => ALL[below(ALL.length)]!).join('');

const clients = Number(process.argv[2]);
globalThis.gc!();
const before = process.memoryUsage().heapUsed;
const index = new ClientIndex();
for (let number = 0; number < clients; number++) {
  const name = `${aWord()} ${aWord()}`;
  index.put({ clientId: newId(), name, reference: `A-${number}`, birthYear: 1930 + below(80) });
}
globalThis.gc!();
const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;

let slowestMs = 0;
for (let search = 0; search < SEARCHES; search++) {
  // From one letter, which many names have, to words that hardly anybody has; some of them nobody.
  const more = [...(below(2) ? [aWord().slice(0, 1 + below(3))] : []), ...(below(3) ? [] : ['19'])];
  const asked = [aWord().slice(0, 1 + below(6)), ...more].join(' ');
  // What else the machine does is not the index's: of the rounds the quickest counts.
  const roundsMs = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    index.find(asked, 50);
    return performance.now() - begun;
  });
  slowestMs = Math.max(slowestMs, Math.min(...roundsMs));
}
process.send!({ megabytes, slowestMs } satisfies SearchMeasured, () => process.disconnect());
