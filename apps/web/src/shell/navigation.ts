import { type ComponentType } from 'react';
import { type MyClinic } from '../sign-in/me';
import { CalendarIcon, EyeIcon, ShieldIcon } from './icons';

interface Place {
  to: `/clinics/$clinicId/${'today' | 'safety' | 'access'}`;
  text: `nav.${'today' | 'safety' | 'access'}`;
  Icon: ComponentType;
}

const TODAY: Place = { to: '/clinics/$clinicId/today', text: 'nav.today', Icon: CalendarIcon };
const SAFETY: Place = { to: '/clinics/$clinicId/safety', text: 'nav.safety', Icon: ShieldIcon };
const ACCESS: Place = { to: '/clinics/$clinicId/access', text: 'nav.access', Icon: EyeIcon };

/** Where each role can go, in the order of their day. */
const PLACES: Record<MyClinic['role'], readonly Place[]> = {
  practitioner: [TODAY],
  owner: [SAFETY, TODAY, ACCESS],
  auditor: [SAFETY, ACCESS],
};

export function navigationOf(role: MyClinic['role']): readonly Place[] {
  return PLACES[role];
}
