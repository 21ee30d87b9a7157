import {
  BooleanField,
  ChoiceField,
  CodeField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  PatternField,
  TextField,
  UuidField,
} from '#http/fields.js';
import { type Side, SIDES } from '../domain/closed-lists.js';
import { FREE_TEXT_MAX_LENGTH } from '../domain/form.js';
import { NotesRequest } from '../entry.request.js';
import { LOT_NUMBER } from '../lot-number.request.js';
import { OverrideRequest } from '../override.request.js';
import { TechniqueRequest } from '../technique.request.js';

class TechniqueNotesRequest extends NotesRequest {
  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  deviceModel?: string;

  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  deviceSerial?: string;

  @TextField({ maxLength: FREE_TEXT_MAX_LENGTH, optional: true })
  glideProduct?: string;
}

export class TreatAreaRequest extends TechniqueRequest {
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

  @BooleanField({ optional: true, description: 'Inside the bony rim of the eye.' })
  withinOrbitalRim?: boolean;

  @PatternField({ ...LOT_NUMBER, optional: true })
  cartridgeLot?: string;

  @PatternField({
    ...LOT_NUMBER,
    optional: true,
    description: 'Number of the single cartridge within its lot, where the pack prints one.',
  })
  cartridgeSerial?: string;

  @DayField({ optional: true })
  cartridgeExpiresOn?: string;

  @UuidField({ optional: true, description: 'The preset that the technique was taken from.' })
  presetId?: string;

  @ListField(() => OverrideRequest, { optional: true, description: 'For each rule that says stop, why it goes on.' })
  overrides?: OverrideRequest[];

  @ObjectField(() => TechniqueNotesRequest, { optional: true })
  notes?: TechniqueNotesRequest;
}
