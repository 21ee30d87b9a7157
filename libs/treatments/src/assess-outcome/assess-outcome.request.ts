import {
  BooleanField,
  ChoiceField,
  CodeField,
  DayField,
  IntegerField,
  ListField,
  NumberOrCodeField,
  UuidField,
} from '#http/fields.js';
import {
  ASSESSMENT_PHASES,
  type AssessmentPhase,
  type Rater,
  RATERS,
  type Side,
  SIDES,
} from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';

class ItemScoreRequest {
  @CodeField()
  item!: string;

  @IntegerField()
  score!: number;
}

export class AssessOutcomeRequest extends NotedEntryRequest {
  @DayField()
  assessedOn!: string;

  @ChoiceField(ASSESSMENT_PHASES)
  phase!: AssessmentPhase;

  @CodeField({
    description: 'Code of a form, or the name that several forms share with the form in variant.',
    example: 'goodman_baron_qualitative',
  })
  scale!: string;

  @CodeField({ optional: true })
  variant?: string;

  @NumberOrCodeField({ description: 'The total on a numeric scale, or the level of a scale of words.', example: 2 })
  value!: number | string;

  @ListField(() => ItemScoreRequest, { optional: true, description: 'The parts that make up the total.' })
  items?: ItemScoreRequest[];

  @CodeField({ optional: true, example: 'cheek' })
  area?: string;

  @ChoiceField(SIDES, { optional: true })
  side?: Side;

  @CodeField({ optional: true, description: 'Study arm, where sides were treated differently.' })
  arm?: string;

  @ChoiceField(RATERS, { optional: true })
  rater?: Rater;

  @UuidField({ optional: true })
  raterId?: string;

  @BooleanField({ optional: true })
  blinded?: boolean;

  @UuidField({ optional: true })
  seriesId?: string;

  @UuidField({ optional: true })
  sessionId?: string;
}
