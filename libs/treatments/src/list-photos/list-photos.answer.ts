import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  PHOTO_PHASES,
  PHOTO_VIEWS,
  type PhotoPhase,
  type PhotoView,
  type Side,
  SIDES,
} from '../domain/closed-lists.js';

export class ListedPhoto {
  @ApiProperty({ format: 'uuid' })
  photoId!: string;
  @ApiProperty({ format: 'uuid', description: 'What corrections and voids name.' })
  entryId!: string;
  @ApiProperty({ description: 'An instant, or a day.' })
  taken!: string;
  @ApiProperty({ enum: PHOTO_VIEWS })
  view!: PhotoView;
  @ApiProperty({ enum: PHOTO_PHASES })
  phase!: PhotoPhase;
  @ApiPropertyOptional()
  area?: string;
  @ApiPropertyOptional({ enum: SIDES })
  side?: Side;
  @ApiPropertyOptional()
  arm?: string;
  @ApiPropertyOptional({ format: 'uuid' })
  seriesId?: string;
  @ApiPropertyOptional({ format: 'uuid' })
  sessionId?: string;
  @ApiProperty({ type: 'integer' })
  widthPx!: number;
  @ApiProperty({ type: 'integer' })
  heightPx!: number;
  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

export class PhotoListBody {
  @ApiProperty({ type: ListedPhoto, isArray: true, description: 'In the order in which they were taken.' })
  photos!: ListedPhoto[];
  version!: number;
  position!: number;
}
