import { ChoiceField } from '#http/fields.js';
import { Problem } from '#kernel/problem.js';
import { DIMENSIONS } from './domain/rates/dimensions.js';

const AUDIENCES = ['inside', 'outside'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What may leave the clinic; all else is for the clinic itself. */
export const FORMS_FOR_OUTSIDE = [
  ...['outcomes/rates/outside', 'outcomes/overview/outside', 'outcomes/technique/outside', 'outcomes/results/outside'],
];

export interface AudienceRequest {
  audience?: Audience;
}

/** For whom a figure is. */
export const AudienceField = (): PropertyDecorator =>
  ChoiceField(AUDIENCES, {
    optional: true,
    description:
      'For whom: the clinic itself, by default, or anybody else. What leaves the clinic is rounded, groups of few clients ' +
      'are withheld, and nothing but the class is filtered, so that no two files give a client away. What has no form ' +
      'for outside is refused.',
  });

/** @throws Problem `value_not_in_list` */
export function isForOutside({ audience = 'inside' }: AudienceRequest): boolean {
  if (AUDIENCES.includes(audience)) return audience === 'outside';
  const detail = `audience must be one of ${AUDIENCES.join(', ')}.`;
  throw new Problem('invalid', 'value_not_in_list', detail, { field: 'audience', allowed: [...AUDIENCES] });
}

/** @throws Problem `no_form_for_outside`, `value_not_in_list` */
export function ensureInside(request: AudienceRequest): void {
  if (!isForOutside(request)) return;
  const detail = `This is for the clinic itself. What may leave it: ${FORMS_FOR_OUTSIDE.join(', ')}, and their files (csv?audience=outside).`;
  throw new Problem('invalid', 'no_form_for_outside', detail, { forms: FORMS_FOR_OUTSIDE });
}

/** What would tell apart two answers by a few clients. */
const SINGLES_OUT = [...DIMENSIONS.filter((name) => name !== 'class'), 'from', 'to', 'exposed', 'reference', 'strata'];

/** @throws Problem `filters_not_for_outside` */
export function ensureNothingSingledOut(request: object): void {
  const named = SINGLES_OUT.filter((name) => (request as Record<string, unknown>)[name] !== undefined);
  if (named.length === 0) return;
  const detail = 'What leaves the clinic is filtered by class alone, and compares what the product compares.';
  throw new Problem('invalid', 'filters_not_for_outside', detail, { filters: named });
}
