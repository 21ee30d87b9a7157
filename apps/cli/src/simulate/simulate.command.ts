import { readSettings } from '#composition/settings.js';
import { openStores, type Stores } from '#composition/stores.js';
import { addDays, dayIn, isDay } from '#kernel/calendar.js';
import { type Instant, instantOf, systemClock } from '#kernel/clock.js';
import { Problem } from '#kernel/problem.js';
import { SimulatedClock } from '#kernel/simulated-clock.js';
import { Command, Option } from 'commander';
import { openRecordsBus } from '../records-bus.js';
import { openChartWatch } from '../signals/look-at-charts.js';
import { Progress } from '../terminal/progress.js';
import { DONE, run } from '../terminal/run.js';
import { wholeNumber } from '../terminal/whole-number.js';
import { OPENS_DAY } from './clinic-steps.js';
import { simulateClinic, type Simulated, type SimulationOptions } from './simulate-clinic.js';
import { addStaff } from './staff.js';
import { type TruthName, TRUTHS } from './truth.js';
import { watchedCharts } from './watched-charts.js';

interface Flags {
  clinic: string;
  sessions: number;
  seed: number;
  truth: TruthName;
  until?: string;
  recordNow: boolean;
  json: boolean;
}

const HELP = `
A made-up clinic over two years: its staff, registers and texts, clients with series of one to six sessions, follow-ups that
are partly missing, side effects of which some are still open, appointments ahead, late entries, corrections and voids,
alerts that somebody answers, and charts that somebody looks at each month. The entries go through the same commands as
those of people. The rates are nobody's results.

Each entry is recorded at its own time, by a clock that is set. Only a clinic that says so in the first leaf of its log can
have such a clock, and only a demo (PINPOINT_DEMO=1) serves it. --record-now records everything at the present, late, as an
import does, in whichever clinic; its charts are then left to the service.

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
entries, which the log gives out, and the hashes of sealed photos. Simulating again changes nothing; with --record-now, more
sessions go on. A history that ends today has sessions around the present.

Exit status: 0 done, 1 usage or I/O error, 130 stopped by Ctrl-C.`;

/** `pinpoint simulate`: the history of a clinic of which the truth is known. */
export const simulateCommand = new Command('simulate')
  .description('Enter the history of a made-up clinic, of which the truth is known.')
  .requiredOption('--clinic <name>', 'the clinic; it is added where it is new')
  .requiredOption('--sessions <n>', 'how many sessions', wholeNumber)
  .option('--seed <k>', 'which history: the same number gives the same one', wholeNumber, 1)
  .addOption(new Option('--truth <name>', 'what is true').choices(Object.keys(TRUTHS)).default('plausible'))
  .option('--until <day>', 'last day of the history (default: today)')
  .option('--record-now', 'record everything now, as an import does, in any clinic', false)
  .option('--json', 'print the result as JSON', false)
  .addHelpText('after', HELP)
  .action((flags: Flags) => run((signal) => simulate(flags, signal)));

async function simulate(flags: Flags, signal: AbortSignal): Promise<number> {
  const settings = readSettings();
  const startedAt = performance.now();
  const now = instantOf(systemClock.now());
  const clock = flags.recordNow
    ? undefined
    : new SimulatedClock(`${addDays(lastDay(flags.until, now), OPENS_DAY)}T08:00:00.000Z`);
  const stores = await openStores(settings, clock);
  const opened: { close(): Promise<unknown> }[] = [stores];
  const progress = new Progress();
  try {
    const clinic = await stores.clinics.ensure(flags.clinic);
    const until = lastDay(flags.until, now, clinic.timeZone);
    await ensureFits(stores, clinic, clock);
    const ownerId = await addStaff(stores, clinic.id);
    const bus = await openRecordsBus(stores, clinic);
    opened.push(bus);
    const execute: SimulationOptions['execute'] = (command) => bus.execute(command);
    const watch = clock && (await openChartWatch(settings, stores));
    if (watch) opened.push(watch);
    const recordedUntil = await lastRecorded(stores, clinic.id);
    const { sessions, seed } = flags;
    const entered = await simulateClinic({
      ...{ truth: TRUTHS[flags.truth], clinicId: clinic.id, ownerId, sessions, seed, until, execute, signal },
      ...(until === dayIn(clinic.timeZone, now) && { now }),
      ...(watch && {
        clock,
        besides: watchedCharts(watch, execute, { clinicId: clinic.id, ownerId, until, recordedUntil }),
      }),
      onProgress: (done) => progress.show('sessions', done, sessions),
    }).finally(() => progress.clear());
    tell(flags, entered, until, (performance.now() - startedAt) / 1000);
    return DONE;
  } finally {
    for (const one of opened.reverse()) await one.close();
  }
}

async function lastRecorded({ log }: Stores, clinicId: string): Promise<Instant> {
  const { nextPosition } = await log.head(clinicId);
  return (await log.readLog(clinicId, nextPosition - 1, 1))[0]!.recordedAt;
}

/** @throws Problem `clinic_not_simulated` where the clinic has a history that was recorded by the clock of a machine */
async function ensureFits({ log }: Stores, { id, name }: { id: string; name: string }, clock?: SimulatedClock) {
  if (!clock || !(await log.logs()).includes(id) || (await log.isSimulated(id))) return;
  const detail = `${name} is not a simulated clinic: its times are those of the clock. Name a new clinic, or use --record-now.`;
  throw new Problem('conflict', 'clinic_not_simulated', detail);
}

function tell(flags: Flags, entered: Simulated, until: string, seconds: number): void {
  const eventsPerSecond = Math.round(entered.events / seconds);
  if (flags.json) console.log(JSON.stringify({ ...entered, truth: flags.truth, until, eventsPerSecond }));
  else {
    const [clients, done, events] = [entered.clients, entered.sessions, entered.events].map((n) =>
      n.toLocaleString('en'),
    );
    console.log(`${clients} clients, ${done} sessions: ${events} new events in ${seconds.toFixed(1)} s`);
  }
}

function lastDay(until: string | undefined, now: Instant, timeZone = 'UTC'): string {
  const today = dayIn(timeZone, now);
  if (until === undefined) return today;
  if (isDay(until) && until <= today) return until;
  throw new Problem('invalid', 'until_invalid', `--until takes a day up to today, such as ${today}.`, { max: today });
}
