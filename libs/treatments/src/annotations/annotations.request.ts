import { ChoiceField, DayField, UuidField } from '#http/fields.js';
import { ANNOTATION_KINDS, type AnnotationKind } from '../domain/closed-lists.js';
import { NotedEntryRequest } from '../entry.request.js';

export class AnnotateRequest extends NotedEntryRequest {
  @UuidField({ description: 'Chosen by the caller; the same one again changes the annotation.' })
  annotationId!: string;

  @DayField()
  on!: string;

  @ChoiceField(ANNOTATION_KINDS)
  kind!: AnnotationKind;
}
