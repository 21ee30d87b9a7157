import { type ComponentType } from 'react';
import { type MyClinic } from '../sign-in/me';
import { CalendarIcon } from './icons';

interface Place {
  to: '/clinics/$clinicId/today';
  text: 'nav.today';
  Icon: ComponentType;
}

const TODAY: Place = { to: '/clinics/$clinicId/today', text: 'nav.today', Icon: CalendarIcon };

/** Where each role can go, in the order of their day. */
const PLACES: Record<MyClinic['role'], readonly Place[]> = {
  practitioner: [TODAY],
  owner: [TODAY],
  auditor: [TODAY],
};

export function navigationOf(role: MyClinic['role']): readonly Place[] {
  return PLACES[role];
}
