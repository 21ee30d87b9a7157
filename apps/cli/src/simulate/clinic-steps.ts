import { addDays } from '#kernel/calendar.js';
import { type Day } from '#kernel/clock.js';
import { uuidV5 } from '#kernel/ids.js';
import { type DeviceType } from '#treatments/domain/closed-lists.js';
import { EnterInRegister, entering } from '#treatments/enter-in-register.command.js';
import { SPAN_DAYS } from './client-course.js';
import { practitionerIdOf, type SimulationStep } from './simulation-step.js';
import { BAD_LOT_DAYS } from './truth.js';

const NAMESPACE = '0d3a5f5e-26b4-4d0f-9a51-8f4f5a3c6b1e';
const DEVICE_TYPES = ['pen', 'roller', 'stamp', 'rf_pen'] as const satisfies readonly DeviceType[];
const MODELS: Readonly<Record<DeviceType, string>> = {
  pen: 'example_pen_2',
  roller: 'example_roller',
  stamp: 'example_stamp',
  rf_pen: 'example_rf',
};
/** Lots and the first day of their use: each is used up before the next. */
const LOTS = [
  { lot: 'MN-2301', from: -SPAN_DAYS - 30 },
  { lot: 'MN-2307', from: -520 },
  { lot: 'DP/4411', from: -310 },
  { lot: 'MN-2312', from: BAD_LOT_DAYS.from },
  { lot: 'DP/4502', from: BAD_LOT_DAYS.to + 1 },
];
const LOT_LASTS_DAYS = 540;
const CARTRIDGES = 1_500;

export function deviceIdOf(type: DeviceType): string {
  return uuidV5(NAMESPACE, `device ${type}`);
}

/** The lot whose cartridges were used on a day, counted from the last one. */
export function lotOn(day: number): string {
  return LOTS.findLast(({ from }) => from <= day)!.lot;
}

/** What a clinic enters of itself: devices, lots, and what its charts should show. */
export function clinicSteps(until: Day): SimulationStep[] {
  const actor = practitionerIdOf(0);
  const devices = DEVICE_TYPES.map((deviceType): SimulationStep => {
    const device = { deviceId: deviceIdOf(deviceType), deviceType, model: MODELS[deviceType] };
    const said = { ...device, inUseSince: addDays(until, -SPAN_DAYS - 60) };
    const make: SimulationStep['make'] = (context) => new EnterInRegister(context, entering('DeviceRegistered', said));
    return { on: until, name: `device ${deviceType}`, actor, make };
  });
  const lots = LOTS.map(({ lot, from }): SimulationStep => {
    const receivedOn = addDays(until, from - 10);
    const said = { lot, receivedOn, expiresOn: addDays(receivedOn, LOT_LASTS_DAYS), cartridges: CARTRIDGES };
    const make: SimulationStep['make'] = (context) =>
      new EnterInRegister(context, entering('CartridgeLotReceived', said));
    return { on: until, name: `lot ${lot}`, actor, make };
  });
  const annotation = {
    annotationId: uuidV5(NAMESPACE, 'new lot'),
    on: addDays(until, BAD_LOT_DAYS.from),
    kind: 'product_changed' as const,
  };
  const make: SimulationStep['make'] = (context) =>
    new EnterInRegister(context, entering('AnnotationMade', annotation));
  return [...devices, ...lots, { on: until, name: 'annotate the new lot', actor, make }];
}
