import { dayIn } from '#kernel/calendar.js';
import { type Uuid } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { countInWords, dayInWords, numberInWords } from '#kernel/words.js';
import { type Registers } from './clinic.js';
import { type Entry } from './entry.js';
import { factOf } from './form.js';
import { type Signal, type SignalEvent, type SignalNotes } from './signal.events.js';
import { SIGNAL_FORMS } from './signal.forms.js';

type Place = Pick<Signal, 'indicator' | 'chart' | 'direction' | 'windowDays' | 'from' | 'to' | 'across' | 'unit'>;

/**
 * Records a signal, unless the clinic has it already.
 *
 * @throws Problem `signal_already_raised`
 */
export function raiseSignal(registers: Registers, signal: Signal, { clinic }: Entry): SignalEvent[] {
  const earlier = [...registers.SignalRaised.values()].find(({ data }) => {
    return isSameSignal(data, signal) || isAwaited(registers, data, signal, clinic.timeZone);
  });
  if (!earlier) return [{ type: 'SignalRaised', data: signal }];
  throw new Problem('conflict', 'signal_already_raised', 'The clinic has this signal already.', {
    signalId: earlier.data.signalId,
  });
}

/**
 * Whether two say the same of the same sessions. What is entered or corrected later may move the ends of a stretch by some
 * days, and months may take the place of weeks: stretches that overlap are one signal. Neighbours may share a day.
 */
export function isSameSignal(one: Place, other: Place): boolean {
  if (!isSameStream(one, other)) return false;
  if (one.from === other.from && one.to === other.to) return true;
  // A unit of a funnel is looked at as a whole, however far its sessions reach by now.
  if (one.chart === 'funnel') return true;
  return one.from! < other.to! && other.from! < one.to!;
}

/**
 * Evidence that gathers goes on gathering: until somebody has answered for a CUSUM's signal, the next crossing is more of
 * the same, and so is whatever had crossed when they looked.
 */
function isAwaited({ SignalAcknowledged }: Registers, earlier: Signal, signal: Signal, timeZone: string): boolean {
  if (signal.chart !== 'cusum' || !isSameStream(earlier, signal)) return false;
  const answer = SignalAcknowledged.get(earlier.signalId);
  return answer === undefined || signal.to! <= dayIn(timeZone, answer.data.at);
}

function isSameStream(one: Place, other: Place): boolean {
  const names = ['indicator', 'chart', 'direction', 'windowDays', 'across', 'unit'] as const;
  return names.every((name) => one[name] === other[name]);
}

/** @throws Problem `signal_unknown`, `signal_acknowledged` */
export function acknowledgeSignal(
  { SignalRaised, SignalAcknowledged }: Registers,
  signalId: Uuid,
  entry: Entry,
  notes: SignalNotes,
): SignalEvent[] {
  if (!SignalRaised.has(signalId)) {
    throw new Problem('not_found', 'signal_unknown', 'The clinic has no such signal.', { signalId });
  }
  if (SignalAcknowledged.has(signalId)) {
    throw new Problem('conflict', 'signal_acknowledged', 'Somebody has answered for this signal already.', {
      signalId,
    });
  }
  const said = { signalId, at: entry.now };
  return [factOf<SignalEvent, 'SignalAcknowledged'>(SIGNAL_FORMS, 'SignalAcknowledged', said, entry, { notes })];
}

const CHARTS = { control_chart: 'Control chart', cusum: 'CUSUM', funnel: 'Funnel' } as const;

/** What a signal says, as every list and file of it has it. */
export function signalInWords(signal: Signal): string {
  const { chart, direction, numerator, denominator, from, to, across } = signal;
  const change = direction === 'above' ? 'more side effects' : 'fewer side effects';
  const counts = `${numberInWords(numerator)} in ${countInWords(denominator, 'followed session')}`;
  const place = chart === 'funnel' ? ` of one ${across!.replaceAll('_', ' ')}` : '';
  const days = from === undefined ? '' : `, ${dayInWords(from)} to ${dayInWords(to!)}`;
  return `${CHARTS[chart]}: ${change} than chance explains, ${counts}${place}${days}.`;
}
