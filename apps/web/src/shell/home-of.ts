import { type MyClinic } from '../sign-in/me';

/** The page with which each role begins. */
const HOMES = {
  practitioner: '/clinics/$clinicId/today',
  owner: '/clinics/$clinicId/safety',
  auditor: '/clinics/$clinicId/timeline',
} as const;

export function homeOf(role: MyClinic['role']): (typeof HOMES)[MyClinic['role']] {
  return HOMES[role];
}
