import { BooleanField, ChoiceField, IntegerField, ObjectField } from '#http/fields.js';
import {
  CAUSALITIES,
  type Causality,
  PSYCHOSOCIAL_IMPACTS,
  type PsychosocialImpact,
  SERIOUSNESS_CRITERIA,
  type SeriousnessCriterion,
  SIDE_EFFECT_ACTIONS,
  type SideEffectAction,
} from './domain/closed-lists.js';
import { EntryRequest } from './entry.request.js';
import { DescriptionNotesRequest } from './notes.request.js';

/** How a side effect stands. */
export abstract class SideEffectCourseRequest extends EntryRequest {
  @IntegerField({ optional: true, description: 'CTCAE wording: 1 mild to 5 death.', example: 2 })
  grade?: number;

  @IntegerField({ optional: true })
  treatedAreaPercent?: number;

  @ChoiceField(PSYCHOSOCIAL_IMPACTS, { optional: true })
  psychosocialImpact?: PsychosocialImpact;

  @ChoiceField(SIDE_EFFECT_ACTIONS, { optional: true })
  action?: SideEffectAction;

  @ChoiceField(CAUSALITIES, { optional: true })
  causality?: Causality;

  @BooleanField({ optional: true })
  serious?: boolean;

  @ChoiceField(SERIOUSNESS_CRITERIA, { optional: true })
  seriousnessCriterion?: SeriousnessCriterion;

  @ObjectField(() => DescriptionNotesRequest, { optional: true })
  notes?: DescriptionNotesRequest;
}
