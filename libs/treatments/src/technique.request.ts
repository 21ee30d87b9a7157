import { BooleanField, ChoiceField, CodeField, IntegerField, UuidField } from '#http/fields.js';
import {
  DEVICE_TYPES,
  type DeviceType,
  type Endpoint,
  ENDPOINTS,
  type Pattern,
  PATTERNS,
  type Pressure,
  PRESSURES,
  SPEED_UNITS,
  type SpeedUnit,
} from './domain/closed-lists.js';
import { EntryRequest } from './entry.request.js';

/** How an area is needled, as a preset or an entry says it. */
export abstract class TechniqueRequest extends EntryRequest {
  @ChoiceField(DEVICE_TYPES, { optional: true })
  deviceType?: DeviceType;

  @CodeField({ optional: true })
  deviceModel?: string;

  @UuidField({ optional: true, description: "An entry of the clinic's register of devices." })
  deviceId?: string;

  @IntegerField({ optional: true })
  pinCount?: number;

  @IntegerField({ optional: true })
  needleDiameterUm?: number;

  @IntegerField({ optional: true })
  needleGauge?: number;

  @IntegerField({ optional: true, example: 1500 })
  needleLengthUm?: number;

  @IntegerField({ optional: true })
  speed?: number;

  @ChoiceField(SPEED_UNITS, { optional: true })
  speedUnit?: SpeedUnit;

  @IntegerField({ optional: true, example: 4 })
  passes?: number;

  @ChoiceField(PATTERNS, { optional: true })
  pattern?: Pattern;

  @ChoiceField(PRESSURES, { optional: true })
  pressure?: Pressure;

  @CodeField({ optional: true })
  glideProduct?: string;

  @BooleanField({ optional: true })
  glideSafeForIntradermalUse?: boolean;

  @ChoiceField(ENDPOINTS, { optional: true })
  endpoint?: Endpoint;

  @IntegerField({ optional: true })
  powerMw?: number;

  @IntegerField({ optional: true })
  energyMj?: number;

  @IntegerField({ optional: true })
  pulseMs?: number;

  @IntegerField({ optional: true })
  pulseCount?: number;
}
