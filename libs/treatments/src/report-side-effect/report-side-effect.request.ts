import { ChoiceField, CodeField, MomentField, UuidField } from '#http/fields.js';
import { type Informant, INFORMANTS, type Side, SIDES } from '../domain/closed-lists.js';
import { SideEffectCourseRequest } from '../side-effect-course.request.js';

export class ReportSideEffectRequest extends SideEffectCourseRequest {
  @UuidField({ description: 'Chosen by the caller; progress and resolution name it.' })
  effectId!: string;

  @CodeField({ example: 'post_inflammatory_hyperpigmentation' })
  type!: string;

  @CodeField({ optional: true, example: 'cheek' })
  area?: string;

  @ChoiceField(SIDES, { optional: true })
  side?: Side;

  @CodeField({ optional: true })
  arm?: string;

  @MomentField()
  onset!: string;

  @ChoiceField(INFORMANTS, { optional: true })
  informant?: Informant;
}
