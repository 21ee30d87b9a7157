import { type Instant } from '#kernel/clock.js';
import { type Uuid } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import {
  type RemovalReason,
  type StaffAdded,
  type StaffEvent,
  type StaffPlace,
  type StaffQualification,
  type StaffQualificationRecorded,
  type StaffRemoved,
  type StaffRole,
  type StaffRoleChanged,
} from './staff.events.js';

export interface StaffMember {
  role: StaffRole;
  accessEndsAt: Instant | null;
  qualifications: readonly Omit<StaffQualification, 'staffId'>[];
}

/** Who works in a clinic, by staff id. Those who left are not in it. */
export type Staff = ReadonlyMap<Uuid, StaffMember>;

export function staffAfter(events: readonly Pick<StaffEvent, 'type' | 'data'>[]): Staff {
  const staff = new Map<Uuid, StaffMember>();
  for (const event of events as readonly StaffEvent[]) {
    const { staffId } = event.data;
    const member = staff.get(staffId);
    switch (event.type) {
      case 'StaffAdded':
      case 'StaffRoleChanged':
        staff.set(staffId, placed(event.data, member));
        break;
      case 'StaffQualificationRecorded': {
        const qualification = withoutId(event.data);
        if (member) staff.set(staffId, { ...member, qualifications: [...member.qualifications, qualification] });
        break;
      }
      case 'StaffRemoved':
        staff.delete(staffId);
        break;
      case 'EmergencyAccessTaken':
        break;
    }
  }
  return staff;
}

/** @throws Problem `staff_already_there`, `access_end_missing`, `access_end_past` */
export function addStaff(staff: Staff, place: StaffPlace, name: string, now: Instant): StaffAdded {
  if (staff.has(place.staffId)) {
    throw new Problem('conflict', 'staff_already_there', 'This person works here already. Change their role instead.');
  }
  ensureAccessEnd(place, now);
  return { type: 'StaffAdded', data: place, sealed: { identity: { name } } };
}

/** @throws Problem `staff_unknown`, `last_owner`, `access_end_missing`, `access_end_past` */
export function changeStaffRole(staff: Staff, place: StaffPlace, now: Instant): StaffRoleChanged {
  ensureThere(staff, place.staffId);
  ensureAccessEnd(place, now);
  if (place.role !== 'owner' || place.accessEndsAt !== undefined) ensureOwnerStays(staff, place.staffId);
  return { type: 'StaffRoleChanged', data: place };
}

/** @throws Problem `staff_unknown` */
export function recordQualification(
  staff: Staff,
  qualification: StaffQualification,
  text?: string,
): StaffQualificationRecorded {
  ensureThere(staff, qualification.staffId);
  const fact: StaffQualificationRecorded = { type: 'StaffQualificationRecorded', data: qualification };
  return text === undefined ? fact : { ...fact, sealed: { notes: { text } } };
}

/** @throws Problem `staff_unknown`, `last_owner` */
export function removeStaff(staff: Staff, staffId: Uuid, reason: RemovalReason): StaffRemoved {
  ensureThere(staff, staffId);
  ensureOwnerStays(staff, staffId);
  return { type: 'StaffRemoved', data: { staffId, reason } };
}

function withoutId(data: StaffQualification): Omit<StaffQualification, 'staffId'> {
  const { qualification, heldSince, practisingSince } = data;
  return { qualification, heldSince, ...(practisingSince !== undefined && { practisingSince }) };
}

function placed({ role, accessEndsAt }: StaffPlace, before: StaffMember | undefined): StaffMember {
  return { role, accessEndsAt: accessEndsAt ?? null, qualifications: before?.qualifications ?? [] };
}

function ensureThere(staff: Staff, staffId: Uuid): void {
  if (staff.has(staffId)) return;
  throw new Problem('not_found', 'staff_unknown', 'Nobody of that id works in this clinic.', { field: 'staffId' });
}

/** An audit is for a time, and nobody must remember to end it. */
function ensureAccessEnd({ role, accessEndsAt }: StaffPlace, now: Instant): void {
  if (role === 'auditor' && accessEndsAt === undefined) {
    const detail = 'Say until when the auditor may read, as accessEndsAt.';
    throw new Problem('invalid', 'access_end_missing', detail, { field: 'accessEndsAt' });
  }
  if (accessEndsAt !== undefined && accessEndsAt <= now) {
    throw new Problem('invalid', 'access_end_past', 'accessEndsAt lies in the past.', { field: 'accessEndsAt' });
  }
}

/** A clinic without an owner could never again let anyone in. */
function ensureOwnerStays(staff: Staff, leaving: Uuid): void {
  const lasting = [...staff].filter(([, { role, accessEndsAt }]) => role === 'owner' && accessEndsAt === null);
  if (lasting.some(([id]) => id !== leaving) || !lasting.some(([id]) => id === leaving)) return;
  throw new Problem('not_allowed_now', 'last_owner', 'This is the only owner. Make somebody else an owner first.');
}
