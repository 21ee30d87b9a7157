import { MomentField } from '#http/fields.js';
import { SideEffectCourseRequest } from '../side-effect-course.request.js';

export class ProgressSideEffectRequest extends SideEffectCourseRequest {
  @MomentField({ description: 'When it was seen so, unresolved.' })
  observed!: string;
}
