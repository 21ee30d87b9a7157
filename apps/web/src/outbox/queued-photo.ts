import { type operations } from '../api-client/interface.generated';
import { type CommandState, type Refusal } from './queued-command';

type Shown = operations['takePhoto']['parameters']['query'];

/** What a photo shows, as it waits on this device beside the picture itself. */
export interface QueuedPhoto {
  clientId: string;
  photoId: string;
  view: Shown['view'];
  phase: Shown['phase'];
  /** An instant in UTC, or a day. */
  taken: string;
  sessionId?: string;
  lateReason?: NonNullable<Shown['lateReason']>;
  mediaType: string;
}

/** A photo that has not reached the record. */
export interface PhotoItem extends QueuedPhoto {
  seq: number;
  state: Exclude<CommandState, 'acknowledged'>;
  picture: Blob;
  refusal?: Refusal;
}
