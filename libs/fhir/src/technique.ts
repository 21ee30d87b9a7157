import { type Observation } from '@medplum/fhirtypes';
import { type AreaTreatment } from '#treatments/domain/session.events.js';
import { type ClientChart, type EntryOf } from './chart.js';
import { bodySite, component, observation } from './observation.js';
import { type Mapped } from './references.js';
import { hl7, own, quantity } from './terms.js';

type Value = Omit<NonNullable<Observation['component']>[number], 'code'>;

/** How an area was needled: one component for each setting that was recorded. */
export function techniqueOf(chart: ClientChart, treated: EntryOf<'AreaTreated'>): Mapped {
  const { data, event, recordId } = treated;
  const settings = Object.entries(SETTINGS).flatMap(([name, [code, valueOf]]) => {
    const value = data[name as keyof AreaTreatment];
    return value === undefined ? [] : [component(own('technique', code), valueOf(value, data))];
  });
  return observation(
    chart,
    treated,
    'procedure',
    {
      code: own('observation', 'technique'),
      partOf: [{ reference: `Procedure/${event.eventId}` }],
      bodySite: bodySite([data.area], data.side),
      component: settings,
      // An area may be entered without a single setting.
      ...(settings.length === 0 && { component: undefined, dataAbsentReason: NOT_ASKED }),
      note: undefined,
    },
    recordId,
  );
}

const NOT_ASKED = hl7('data-absent-reason', 'not-asked');

type Setting = readonly [code: string, valueOf: (value: unknown, data: AreaTreatment) => Value];

function measured(unit: string): Setting[1] {
  return (value) => ({ valueQuantity: quantity(value as number, unit) });
}

function coded(list: string): Setting[1] {
  return (value) => ({ valueCodeableConcept: own(list, value as string) });
}

const counted: Setting[1] = (value) => ({ valueInteger: value as number });
const said: Setting[1] = (value) => ({ valueBoolean: value as boolean });
const printed: Setting[1] = (value) => ({ valueString: value as string });

/** Units of speed as UCUM has them; a level is none. */
const SPEED = { rpm: '{rotations}/min', hz: 'Hz', level: '{level}' } as const;
const speed: Setting[1] = (value, { speedUnit }) => ({
  valueQuantity: quantity(value as number, SPEED[speedUnit ?? 'level'], speedUnit ?? 'level'),
});

const SETTINGS: Readonly<Partial<Record<keyof AreaTreatment, Setting>>> = {
  deviceType: ['device_type', coded('device-type')],
  deviceModel: ['device_model', coded('device-model')],
  needleLengthUm: ['needle_length', measured('um')],
  needleDiameterUm: ['needle_diameter', measured('um')],
  needleGauge: ['needle_gauge', counted],
  pinCount: ['pin_count', counted],
  speed: ['speed', speed],
  passes: ['passes', counted],
  pattern: ['pattern', coded('pattern')],
  pressure: ['pressure', coded('pressure')],
  surfaceMm2: ['surface', measured('mm2')],
  glideProduct: ['glide_product', coded('product')],
  glideSafeForIntradermalUse: ['glide_safe_for_intradermal_use', said],
  withinOrbitalRim: ['within_orbital_rim', said],
  powerMw: ['power', measured('mW')],
  energyMj: ['energy', measured('mJ')],
  pulseMs: ['pulse', measured('ms')],
  pulseCount: ['pulse_count', counted],
  arm: ['arm', coded('arm')],
  cartridgeSerial: ['cartridge_serial', printed],
};
