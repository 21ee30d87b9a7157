import { addDays, addMonths } from '#kernel/calendar.js';
import { type Day, type Instant } from '#kernel/clock.js';
import { uuidV5 } from '#kernel/ids.js';
import { AcknowledgeSignal } from '#treatments/acknowledge-signal/acknowledge-signal.command.js';
import { type SignalBody } from '#treatments/list-signals/list-signals.answer.js';
import { type ChartWatch } from '../signals/look-at-charts.js';
import { OPENS_DAY } from './clinic-steps.js';
import { Random } from './random.js';
import { type SimulationOptions } from './simulate-clinic.js';
import { type Planned, type StepQueue } from './step-queue.js';
import { BAD_LOT_DAYS } from './truth.js';

/** What came up so few days ago, nobody has answered for yet. */
const STILL_OPEN_DAYS = 35;

/**
 * The charts of a simulated clinic, looked at on the first of each month and at its end; its owner answers for what they
 * signal some days later, but for what came up last.
 */
export function watchedCharts(
  watch: ChartWatch,
  execute: SimulationOptions['execute'],
  {
    clinicId,
    ownerId,
    until,
    recordedUntil,
  }: { clinicId: string; ownerId: string; until: Day; recordedUntil: Instant },
): NonNullable<SimulationOptions['besides']> {
  const actor = { staffId: ownerId, role: 'owner' };
  const answer = async (signal: SignalBody): Promise<void> => {
    const commandId = uuidV5(clinicId, `AcknowledgeSignal ${signal.signalId}`);
    const context = { clinicId, commandId, actor, body: { simulated: signal.signalId } };
    await execute(new AcknowledgeSignal(context, signal.signalId, { text: commentOn(signal, until) }));
  };
  const look = async (queue: StepQueue, at: Instant): Promise<void> => {
    await watch.look(clinicId);
    if (at.slice(0, 10) > addDays(until, -STILL_OPEN_DAYS)) return;
    const signals = (await watch.signalsOf(clinicId)).filter(({ acknowledgement }) => acknowledgement === null);
    for (const signal of signals) {
      const random = new Random(`signal ${signal.indicator} ${signal.chart} ${signal.from}`);
      const answeredOn = addDays(at.slice(0, 10), random.between(1, 6));
      const time = `${answeredOn}T${10 + random.between(0, 6)}:${10 + random.between(0, 49)}:00.000Z`;
      queue.add({ at: time, run: () => answer(signal) });
    }
  };
  return (queue, end) => {
    const looks: Planned[] = [];
    const first = addMonths(`${addDays(until, OPENS_DAY).slice(0, 7)}-01`, 1);
    for (let month = 0; addMonths(first, month) < end.slice(0, 10); month++) {
      const at = `${addMonths(first, month)}T02:00:00.000Z`;
      looks.push({ at, run: () => look(queue, at) });
    }
    looks.push({ at: end, run: () => look(queue, end) });
    // What a run that was stopped has seen, it has recorded.
    return looks.filter(({ at }) => at > recordedUntil);
  };
}

/** What the owner found; the changes are those of the truth `signals`. */
function commentOn({ chart, to, direction }: SignalBody, until: Day): string {
  const isOfBadLot = to !== null && to >= addDays(until, BAD_LOT_DAYS.from) && direction === 'above';
  if (chart === 'funnel') return 'Sessions gone through together; a day of training agreed upon.';
  if (direction === 'below') return 'Fewer than expected. Follow-up was as complete as before.';
  if (isOfBadLot) return 'Began with lot MN-2312. The lot is given back, the sessions behind it were looked at.';
  return 'Sessions looked at one by one: nothing in common but chance.';
}
