import { type Day, type Instant } from '#kernel/clock.js';
import { type Fact } from '#kernel/fact.js';
import { type Uuid } from '#kernel/ids.js';

/** Practitioners record, owners also see how the clinic does and who works there, auditors read and prove. */
export const STAFF_ROLES = ['practitioner', 'owner', 'auditor'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const REMOVAL_REASONS = ['left', 'role_ended', 'added_in_error', 'misconduct'] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

export const EMERGENCY_REASONS = ['client_emergency', 'no_staff_reachable', 'legal_order', 'technical_fault'] as const;
export type EmergencyReason = (typeof EMERGENCY_REASONS)[number];

/**
 * A code, lower snake_case.
 * @pattern ^[a-z0-9][a-z0-9_.]{0,63}$
 */
export type QualificationCode = string;

/**
 * Words about a person; always sealed with that person's key.
 * @minLength 1
 * @maxLength 8000
 */
export type PersonalText = string;

export interface StaffPlace {
  staffId: Uuid;
  role: StaffRole;
  /** The access ends by itself at this instant; an auditor's always does. */
  accessEndsAt?: Instant;
}

export interface StaffQualification {
  staffId: Uuid;
  /** Such as `physician`, `registered_nurse`, `microneedling_course`. */
  qualification: QualificationCode;
  heldSince: Day;
  /** Since when the person has done this work; years of experience follow from it. */
  practisingSince?: Day;
}

export interface EmergencyAccessData {
  staffId: Uuid;
  reason: EmergencyReason;
  accessEndsAt: Instant;
}

/** Facts about who works in a clinic, on its stream `clinic`. */
export type StaffAdded = Fact<'StaffAdded', StaffPlace, { identity: { name: PersonalText } }>;
export type StaffRoleChanged = Fact<'StaffRoleChanged', StaffPlace>;
export type StaffQualificationRecorded = Fact<
  'StaffQualificationRecorded',
  StaffQualification,
  { notes?: { text?: PersonalText } }
>;
export type StaffRemoved = Fact<'StaffRemoved', { staffId: Uuid; reason: RemovalReason }>;

/** Someone without access took it for a short time, and said why. */
export type EmergencyAccessTaken = Fact<
  'EmergencyAccessTaken',
  EmergencyAccessData,
  { notes: { explanation: PersonalText } }
>;

export type StaffEvent =
  StaffAdded | StaffRoleChanged | StaffQualificationRecorded | StaffRemoved | EmergencyAccessTaken;
