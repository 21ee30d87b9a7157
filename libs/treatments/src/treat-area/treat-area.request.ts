import {
  BooleanField,
  ChoiceField,
  CodeField,
  DayField,
  InstantField,
  IntegerField,
  ObjectField,
  PatternField,
  TextField,
  UuidField,
} from '#http/fields.js';
import {
  DEVICE_TYPES,
  type DeviceType,
  type Endpoint,
  ENDPOINTS,
  type Pattern,
  PATTERNS,
  type Pressure,
  PRESSURES,
  type Side,
  SIDES,
  SPEED_UNITS,
  type SpeedUnit,
} from '../domain/closed-lists.js';
import { FREE_TEXT_MAX_LENGTH } from '../domain/form.js';
import { EntryRequest, NotesRequest } from '../entry.request.js';

class TechniqueNotesRequest extends NotesRequest {
  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  deviceModel?: string;

  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  deviceSerial?: string;

  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  glideProduct?: string;
}

export class TreatAreaRequest extends EntryRequest {
  @InstantField({ optional: true, description: 'When needling of the area began.' })
  at?: string;

  @InstantField({ optional: true })
  endedAt?: string;

  @CodeField({ example: 'cheek' })
  area!: string;

  @ChoiceField(SIDES, { optional: true })
  side?: Side;

  @CodeField({ optional: true, description: 'Study arm, where sides are treated differently.' })
  arm?: string;

  @IntegerField({ optional: true })
  surfaceMm2?: number;

  @ChoiceField(DEVICE_TYPES, { optional: true })
  deviceType?: DeviceType;

  @CodeField({ optional: true })
  deviceModel?: string;

  @UuidField({ optional: true })
  deviceId?: string;

  @PatternField({
    optional: true,
    pattern: /^[A-Za-z0-9][A-Za-z0-9./_-]{0,19}$/,
    says: 'must be a lot number as printed on the pack, up to 20 letters, digits or . / _ -',
  })
  cartridgeLot?: string;

  @DayField({ optional: true })
  cartridgeExpiresOn?: string;

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

  @ObjectField(() => TechniqueNotesRequest, { optional: true })
  notes?: TechniqueNotesRequest;
}
