import { type Instant } from '#kernel/clock.js';
import { type StaffRole } from './staff.events.js';

/** What an API token may be used for. `calendar` opens a feed of appointments without names, by its address alone. */
export const TOKEN_SCOPES = ['record', 'read', 'audit', 'calendar'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Who can see how everyone works, or everything that was recorded, shows a second factor too. */
export function needsSecondFactor(role: StaffRole): boolean {
  return role === 'owner' || role === 'auditor';
}

/** Whether access with that end, if it has one, holds at the instant. */
export function holdsAt(now: Instant, endsAt: Instant | null): boolean {
  return endsAt === null || now < endsAt;
}
