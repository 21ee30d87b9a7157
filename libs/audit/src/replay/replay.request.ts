import { IntegerField } from '#http/fields.js';
import { Transform } from 'class-transformer';
import { Max, Min } from 'class-validator';
import { HistoryFilterRequest } from '../history-filter.request.js';

const asNumber = Transform(({ value }: { value: unknown }) =>
  /^\d{1,15}$/.test(String(value)) ? Number(value) : value,
);

export const SPEED_MAX = 1_000_000;
export const PAUSE_MAX_MS = 60_000;
export const PAUSE_DEFAULT_MS = 2_000;

export class ReplayRequest extends HistoryFilterRequest {
  @asNumber
  @IntegerField({ optional: true, description: 'Begins with this position; with the first by default.' })
  from?: number;
  @asNumber
  @IntegerField({ optional: true, description: 'Ends with this position; by default, with the newest at the start.' })
  to?: number;
  @asNumber
  @Min(1, { message: `must be 1 to ${SPEED_MAX}` })
  @Max(SPEED_MAX, { message: `must be 1 to ${SPEED_MAX}` })
  @IntegerField({
    optional: true,
    description: `How many times faster than it was recorded, 1 to ${SPEED_MAX}; as fast as it is read, by default.`,
  })
  speed?: number;
  @asNumber
  @Min(0, { message: `must be 0 to ${PAUSE_MAX_MS}` })
  @Max(PAUSE_MAX_MS, { message: `must be 0 to ${PAUSE_MAX_MS}` })
  @IntegerField({
    optional: true,
    description: `The longest pause between two events, in ms: idle times are cut to it; ${PAUSE_DEFAULT_MS} by default.`,
  })
  longestPauseMs?: number;
}
