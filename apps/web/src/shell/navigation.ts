import { type ComponentType } from 'react';
import { type MyClinic } from '../sign-in/me';
import { CalendarIcon, ChartIcon, EyeIcon, ShieldIcon } from './icons';

type PlaceName = 'today' | 'safety' | 'charts' | 'access';

interface Place {
  to: `/clinics/$clinicId/${PlaceName}`;
  text: `nav.${PlaceName}`;
  Icon: ComponentType;
}

const TODAY: Place = { to: '/clinics/$clinicId/today', text: 'nav.today', Icon: CalendarIcon };
const SAFETY: Place = { to: '/clinics/$clinicId/safety', text: 'nav.safety', Icon: ShieldIcon };
const CHARTS: Place = { to: '/clinics/$clinicId/charts', text: 'nav.charts', Icon: ChartIcon };
const ACCESS: Place = { to: '/clinics/$clinicId/access', text: 'nav.access', Icon: EyeIcon };

/** Where each role can go, in the order of their day. */
const PLACES: Record<MyClinic['role'], readonly Place[]> = {
  practitioner: [TODAY],
  owner: [SAFETY, CHARTS, TODAY, ACCESS],
  auditor: [SAFETY, CHARTS, ACCESS],
};

export function navigationOf(role: MyClinic['role']): readonly Place[] {
  return PLACES[role];
}
