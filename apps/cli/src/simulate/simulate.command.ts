import { readSettings } from '#composition/settings.js';
import { withStores } from '#composition/stores.js';
import { dayIn, isDay } from '#kernel/calendar.js';
import { instantOf, systemClock } from '#kernel/clock.js';
import { Problem } from '#kernel/problem.js';
import { Command, Option } from 'commander';
import { openRecordsBus } from '../records-bus.js';
import { Progress } from '../terminal/progress.js';
import { DONE, run } from '../terminal/run.js';
import { wholeNumber } from '../terminal/whole-number.js';
import { addPractitioners } from './practitioners.js';
import { simulateClinic } from './simulate-clinic.js';
import { type TruthName, TRUTHS } from './truth.js';

interface Flags {
  clinic: string;
  sessions: number;
  seed: number;
  truth: TruthName;
  until?: string;
  json: boolean;
}

const HELP = `
Clients of a made-up clinic over two years: series of one to six sessions, follow-ups that are partly missing, side
effects of which some are still open, appointments ahead, late entries, corrections and voids. The entries go through the
same commands as those of people. The rates are nobody's results.

--truth says what is true in the clinic, for its figures to find:
  plausible   side effects come more often with depth, skin type, area and missed advice; clients differ
  signals     the same, with one change for each kind of control chart
  even        every session has the same risk: what most methods assume
  clustered   clients differ: sessions of one client are alike
  drop-out    who had a side effect is harder to reach, and leaves more often
  slope       the risk rises evenly with the needle
  threshold   the risk rises beyond 1.5 mm, at once
  confounded  the area decides alone, and deeper needles are used where it does

The same truth, seed and last day give the same payloads byte for byte, in any clinic, save for the ids of corrected
entries, which the log gives out, and the hashes of sealed photos. Simulating again changes nothing; with more sessions, it goes on. A history
that ends today has sessions around the present.

Exit status: 0 done, 1 usage or I/O error, 130 stopped by Ctrl-C.`;

/** `pinpoint simulate`: the history of a clinic of which the truth is known. */
export const simulateCommand = new Command('simulate')
  .description('Enter the history of a made-up clinic, of which the truth is known.')
  .requiredOption('--clinic <name>', 'the clinic; it is added where it is new')
  .requiredOption('--sessions <n>', 'how many sessions', wholeNumber)
  .option('--seed <k>', 'which history: the same number gives the same one', wholeNumber, 1)
  .addOption(new Option('--truth <name>', 'what is true').choices(Object.keys(TRUTHS)).default('plausible'))
  .option('--until <day>', 'last day of the history (default: today)')
  .option('--json', 'print the result as JSON', false)
  .addHelpText('after', HELP)
  .action((flags: Flags) => run((signal) => simulate(flags, signal)));

async function simulate(flags: Flags, signal: AbortSignal): Promise<number> {
  return withStores(readSettings(), async (stores) => {
    const startedAt = performance.now();
    const clinic = await stores.clinics.ensure(flags.clinic);
    const now = instantOf(systemClock.now());
    const today = dayIn(clinic.timeZone, now);
    const until = lastDay(flags.until, today);
    await addPractitioners(stores, clinic.id);
    const bus = await openRecordsBus(stores, clinic);
    const progress = new Progress();
    try {
      const { sessions, seed } = flags;
      const onProgress = (done: number): void => progress.show('sessions', done, sessions);
      const entered = await simulateClinic({
        ...{ truth: TRUTHS[flags.truth], clinicId: clinic.id, sessions, seed, until, signal, onProgress },
        ...(until === today && { now }),
        execute: (command) => bus.execute(command),
      }).finally(() => progress.clear());
      const seconds = (performance.now() - startedAt) / 1000;
      const eventsPerSecond = Math.round(entered.events / seconds);
      if (flags.json) console.log(JSON.stringify({ ...entered, truth: flags.truth, until, eventsPerSecond }));
      else {
        const [clients, done, events] = [entered.clients, entered.sessions, entered.events].map((n) =>
          n.toLocaleString('en'),
        );
        console.log(`${clients} clients, ${done} sessions: ${events} new events in ${seconds.toFixed(1)} s`);
      }
      return DONE;
    } finally {
      await bus.close();
    }
  });
}

function lastDay(until: string | undefined, today: string): string {
  if (until === undefined) return today;
  if (isDay(until) && until <= today) return until;
  throw new Problem('invalid', 'until_invalid', `--until takes a day up to today, such as ${today}.`, { max: today });
}
