import { type ComponentType } from 'react';
import { type MyClinic } from '../sign-in/me';
import { CalendarIcon, ChartIcon, EyeIcon, ShieldIcon, ToolsIcon } from './icons';

type PlaceName = 'today' | 'safety' | 'charts' | 'practice' | 'access';

interface Place {
  to: `/clinics/$clinicId/${PlaceName}`;
  text: `nav.${PlaceName}`;
  Icon: ComponentType;
}

const TODAY: Place = { to: '/clinics/$clinicId/today', text: 'nav.today', Icon: CalendarIcon };
const SAFETY: Place = { to: '/clinics/$clinicId/safety', text: 'nav.safety', Icon: ShieldIcon };
const CHARTS: Place = { to: '/clinics/$clinicId/charts', text: 'nav.charts', Icon: ChartIcon };
const PRACTICE: Place = { to: '/clinics/$clinicId/practice', text: 'nav.practice', Icon: ToolsIcon };
const ACCESS: Place = { to: '/clinics/$clinicId/access', text: 'nav.access', Icon: EyeIcon };

/** Where each role can go, in the order of their day. */
const PLACES: Record<MyClinic['role'], readonly Place[]> = {
  practitioner: [TODAY],
  owner: [SAFETY, CHARTS, TODAY, PRACTICE, ACCESS],
  auditor: [SAFETY, CHARTS, ACCESS],
};

export function navigationOf(role: MyClinic['role']): readonly Place[] {
  return PLACES[role];
}
