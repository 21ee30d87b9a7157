import { addDays } from '#kernel/calendar.js';
import { type Day, type Instant } from '#kernel/clock.js';
import { uuidV5 } from '#kernel/ids.js';
import { publishTemplate } from '#treatments/domain/clinic.js';
import { type DeviceType } from '#treatments/domain/closed-lists.js';
import { EnterInRegister, entering } from '#treatments/enter-in-register.command.js';
import { SPAN_DAYS } from './client-course.js';
import { SHEETS } from './sheets.js';
import { plusMin, type SimulationStep } from './simulation-step.js';
import { BAD_LOT_DAYS } from './truth.js';

const NAMESPACE = '0d3a5f5e-26b4-4d0f-9a51-8f4f5a3c6b1e';
/** A clinic opens so many days before its last one: before the first client comes. */
export const OPENS_DAY = -SPAN_DAYS - 60;
const DEVICES: Readonly<Record<DeviceType, { model: string; name: string; serial: string }>> = {
  pen: { model: 'example_pen_2', name: 'Pen, room 1', serial: 'EP2-004417' },
  roller: { model: 'example_roller', name: 'Rollers', serial: 'ER-SET-02' },
  stamp: { model: 'example_stamp', name: 'Stamp', serial: 'ES-0093' },
  rf_pen: { model: 'example_rf', name: 'Radio-frequency pen, room 2', serial: 'ERF-1182' },
};
/** Lots and the first day of their use: each is used up before the next. */
const PEN_LOTS = [
  { lot: 'MN-2301', from: -SPAN_DAYS - 30 },
  { lot: 'MN-2307', from: -520 },
  { lot: 'DP/4411', from: -310 },
  { lot: 'MN-2312', from: BAD_LOT_DAYS.from },
  { lot: 'DP/4502', from: BAD_LOT_DAYS.to + 1 },
];
const LOTS: Readonly<Record<DeviceType, readonly { lot: string; from: number }[]>> = {
  pen: PEN_LOTS,
  rf_pen: PEN_LOTS,
  roller: [
    { lot: 'ROL-118', from: -SPAN_DAYS - 30 },
    { lot: 'ROL-131', from: -400 },
    { lot: 'ROL-140', from: -90 },
  ],
  stamp: [
    { lot: 'ST-07', from: -SPAN_DAYS - 30 },
    { lot: 'ST-09', from: -350 },
  ],
};
const LOT_LASTS_DAYS = 540;
const CARTRIDGES = 1_500;
export const GLIDE = 'hyaluronic_gel';
const PRODUCTS = [
  { product: GLIDE, use: 'glide', safeForIntradermalUse: true, name: 'Hyaluronic gel, sterile' },
  { product: 'hyaluronic_serum', use: 'serum', safeForIntradermalUse: false, name: 'Hyaluronic serum' },
  { product: 'panthenol_cream', use: 'other', safeForIntradermalUse: false, name: 'Panthenol cream' },
  { product: 'saline_compress', use: 'other', safeForIntradermalUse: false, name: 'Saline compress' },
  { product: 'chlorhexidine', use: 'cleanser', safeForIntradermalUse: false, name: 'Chlorhexidine, aqueous' },
] as const;
const PRESETS = [
  { name: 'Cheeks 1.5 mm', areas: ['cheek'], needleLengthUm: 1_500, passes: 4 },
  { name: 'Cheeks 1.0 mm', areas: ['cheek'], needleLengthUm: 1_000, passes: 4 },
  { name: 'Forehead 0.5 mm', areas: ['forehead'], needleLengthUm: 500, passes: 3 },
  { name: 'Around the eyes 0.25 mm', areas: ['periorbital'], needleLengthUm: 250, passes: 3 },
  { name: 'Around the mouth 0.5 mm', areas: ['perioral', 'upper_lip'], needleLengthUm: 500, passes: 3 },
  { name: 'Neck 0.75 mm', areas: ['neck', 'decollete'], needleLengthUm: 750, passes: 3 },
  { name: 'Abdomen and thighs 2.0 mm', areas: ['abdomen', 'thighs'], needleLengthUm: 2_000, passes: 5 },
];
const NEW_AFTERCARE_DAY = -365;

export function deviceIdOf(type: DeviceType): string {
  return uuidV5(NAMESPACE, `device ${type}`);
}

/** The lot whose cartridges were used on a day, counted from the last one. */
export function lotOn(type: DeviceType, day: number): string {
  return LOTS[type].findLast(({ from }) => from <= day)!.lot;
}

export function presetFor(area: string, needleLengthUm: number): string | undefined {
  const preset = PRESETS.find((one) => one.areas.includes(area) && one.needleLengthUm === needleLengthUm);
  return preset && presetIdOf(preset.name);
}

export function aftercareVersionOn(day: number): number {
  return day < NEW_AFTERCARE_DAY ? 1 : 2;
}

function presetIdOf(name: string): string {
  return uuidV5(NAMESPACE, `preset ${name}`);
}

/** What a clinic enters of itself: devices, lots, products, presets, texts, settings, and what its charts should show. */
export function clinicSteps(until: Day, ownerId: string): SimulationStep[] {
  const steps: SimulationStep[] = [];
  const opensAt = timeOn(until, OPENS_DAY, 9);
  const add = (name: string, at: Instant, decide: EnterInRegister['decide']): void => {
    const make: SimulationStep['make'] = (context) => new EnterInRegister(context, decide);
    steps.push({ at, name, actor: { staffId: ownerId, role: 'owner' }, make });
  };
  const opening = (name: string, decide: EnterInRegister['decide']): void =>
    add(name, plusMin(opensAt, 4 * steps.length), decide);

  opening('settings', entering('ClinicSettingsChanged', { followUpDays: [1, 7, 28] }));
  for (const [deviceType, { model, ...notes }] of Object.entries(DEVICES)) {
    const device = { deviceId: deviceIdOf(deviceType as DeviceType), deviceType: deviceType as DeviceType, model };
    const inUseSince = addDays(until, OPENS_DAY);
    opening(`device ${deviceType}`, entering('DeviceRegistered', { ...device, inUseSince, notes }));
  }
  for (const { name, ...product } of PRODUCTS) {
    opening(`product ${product.product}`, entering('ProductRegistered', { ...product, notes: { name } }));
  }
  for (const { name, ...technique } of PRESETS) {
    const preset = { presetId: presetIdOf(name), deviceType: 'pen' as const, pattern: 'circular' as const };
    opening(`preset ${name}`, entering('PresetDefined', { ...preset, ...technique, notes: { name } }));
  }
  for (const { template, title, body } of SHEETS) {
    opening(`text ${template}`, publishing(template, title, body));
  }
  const limits = [{ limit: 'days', value: 25 }];
  const ruleLimits = { rule: 'interval_short', limits, reason: 'medical_lead' as const };
  opening('limit of the interval', entering('RuleLimitsChanged', ruleLimits));
  for (const { lot, from } of new Set([...PEN_LOTS, ...LOTS.roller, ...LOTS.stamp])) {
    const receivedOn = addDays(until, from - 10);
    const said = { lot, receivedOn, expiresOn: addDays(receivedOn, LOT_LASTS_DAYS), cartridges: CARTRIDGES };
    add(`lot ${lot}`, timeOn(until, from - 10, 10), entering('CartridgeLotReceived', said));
  }
  const aftercare = SHEETS.find(({ template }) => template === 'aftercare')!;
  const milder = `${aftercare.body}\n- No retinoid and no peel until the skin has healed`;
  add('text aftercare 2', timeOn(until, NEW_AFTERCARE_DAY, 7), publishing('aftercare', aftercare.title, milder));
  const annotate = (name: string, day: number, kind: 'product_changed' | 'training', text: string): void =>
    add(
      name,
      timeOn(until, day, 11),
      entering('AnnotationMade', {
        ...{ annotationId: uuidV5(NAMESPACE, name), on: addDays(until, day), kind, notes: { text } },
      }),
    );
  annotate('new lot', BAD_LOT_DAYS.from, 'product_changed', 'First cartridges of lot MN-2312.');
  annotate('another lot', BAD_LOT_DAYS.to + 1, 'product_changed', 'Lot MN-2312 given back; DP/4502 from now on.');
  annotate('training', -260, 'training', 'Half a day on depth by area, with all practitioners.');
  return steps;
}

function publishing(template: (typeof SHEETS)[number]['template'], title: string, body: string) {
  const decide: EnterInRegister['decide'] = ({ history, entry }) =>
    publishTemplate(history, { template, language: 'en' }, entry, { title, body });
  return decide;
}

function timeOn(until: Day, day: number, hour: number): Instant {
  return plusMin(`${addDays(until, day)}T00:00:00.000Z`, hour * 60);
}
