import { readSettings } from '#composition/settings.js';
import { withStores } from '#composition/stores.js';
import { dayIn, isDay } from '#kernel/calendar.js';
import { instantOf, systemClock } from '#kernel/clock.js';
import { Problem } from '#kernel/problem.js';
import { Command, InvalidArgumentError } from 'commander';
import { openRecordsBus } from '../records-bus.js';
import { Progress } from '../terminal/progress.js';
import { DONE, run } from '../terminal/run.js';
import { seedClinic } from './seed-clinic.js';

interface Flags {
  clinic: string;
  sessions: number;
  seed: number;
  until?: string;
  json: boolean;
}

const HELP = `
Clients of a made-up clinic over two years: series of one to six sessions, follow-ups that are partly missing, side
effects that come more often with depth, skin type and sun, and of which some are still open, now and then a correction
or a void. The rates are nobody's results. The entries go through the same commands as those of people.

The same seed and last day give the same payloads byte for byte, in any clinic, save for the ids of corrected entries,
which the log gives out. Seeding again changes nothing; with more sessions, it goes on.

Exit status: 0 done, 1 usage or I/O error, 130 stopped by Ctrl-C.`;

/** `pinpoint seed`: a plausible history for demonstrations and benches. */
export const seedCommand = new Command('seed')
  .description('Enter a plausible made-up history, for demonstrations and benches.')
  .requiredOption('--clinic <name>', 'the clinic; it is added where it is new')
  .requiredOption('--sessions <n>', 'how many sessions', wholeNumber)
  .option('--seed <k>', 'which history: the same number gives the same one', wholeNumber, 1)
  .option('--until <day>', 'last day of the history (default: today)')
  .option('--json', 'print the result as JSON', false)
  .addHelpText('after', HELP)
  .action((flags: Flags) => run((signal) => seed(flags, signal)));

async function seed(flags: Flags, signal: AbortSignal): Promise<number> {
  return withStores(readSettings(), async (stores) => {
    const startedAt = performance.now();
    const clinic = await stores.clinics.ensure(flags.clinic);
    const until = lastDay(flags.until, dayIn(clinic.timeZone, instantOf(systemClock.now())));
    const bus = await openRecordsBus(stores, clinic);
    const progress = new Progress();
    try {
      const { sessions, seed: number } = flags;
      const onProgress = (done: number): void => progress.show('sessions', done, sessions);
      const seeded = await seedClinic({
        ...{ clinicId: clinic.id, sessions, seed: number, until, signal, onProgress },
        execute: (command) => bus.execute(command),
      }).finally(() => progress.clear());
      const seconds = (performance.now() - startedAt) / 1000;
      const eventsPerSecond = Math.round(seeded.events / seconds);
      if (flags.json) console.log(JSON.stringify({ ...seeded, until, eventsPerSecond }));
      else {
        const [clients, done, events] = [seeded.clients, seeded.sessions, seeded.events].map((n) =>
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

function wholeNumber(text: string): number {
  if (!/^[0-9]{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
