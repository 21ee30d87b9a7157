import { ChoiceField, CodeField, MomentField, UuidField } from '#http/fields.js';
import {
  LATE_REASONS,
  type LateReason,
  PHOTO_PHASES,
  PHOTO_VIEWS,
  type PhotoPhase,
  type PhotoView,
  type Side,
  SIDES,
} from '../domain/closed-lists.js';

/** What the photo shows; in the address, since the body is the picture. */
export class TakePhotoRequest {
  @MomentField({ description: 'When it was taken; what the camera wrote into the picture is not read.' })
  taken!: string;

  @ChoiceField(PHOTO_VIEWS)
  view!: PhotoView;

  @ChoiceField(PHOTO_PHASES, { description: '`before` and `after` of a session need its id.' })
  phase!: PhotoPhase;

  @CodeField({ optional: true, example: 'cheek' })
  area?: string;

  @ChoiceField(SIDES, { optional: true })
  side?: Side;

  @CodeField({ optional: true, description: 'Study arm, where sides are treated differently.' })
  arm?: string;

  @UuidField({ optional: true })
  seriesId?: string;

  @UuidField({ optional: true })
  sessionId?: string;

  @ChoiceField(LATE_REASONS, { optional: true, description: 'Present where the photo is entered afterwards.' })
  lateReason?: LateReason;
}
