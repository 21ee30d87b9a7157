import { type ComponentType } from 'react';
import { type MyClinic } from '../sign-in/me';
import {
  CalendarIcon,
  ChartIcon,
  EyeIcon,
  HistoryIcon,
  KeyIcon,
  LayersIcon,
  NeedleIcon,
  PageIcon,
  ShieldIcon,
  ToolsIcon,
} from './icons';

type PlaceName =
  'today' | 'safety' | 'charts' | 'technique' | 'practice' | 'report' | 'timeline' | 'proof' | 'asOf' | 'access';

interface Place {
  to: `/clinics/$clinicId/${Exclude<PlaceName, 'asOf'> | 'as-of'}`;
  text: `nav.${PlaceName}`;
  Icon: ComponentType;
}

const TODAY: Place = { to: '/clinics/$clinicId/today', text: 'nav.today', Icon: CalendarIcon };
const SAFETY: Place = { to: '/clinics/$clinicId/safety', text: 'nav.safety', Icon: ShieldIcon };
const CHARTS: Place = { to: '/clinics/$clinicId/charts', text: 'nav.charts', Icon: ChartIcon };
const TECHNIQUE: Place = { to: '/clinics/$clinicId/technique', text: 'nav.technique', Icon: NeedleIcon };
const PRACTICE: Place = { to: '/clinics/$clinicId/practice', text: 'nav.practice', Icon: ToolsIcon };
const REPORT: Place = { to: '/clinics/$clinicId/report', text: 'nav.report', Icon: PageIcon };
const TIMELINE: Place = { to: '/clinics/$clinicId/timeline', text: 'nav.timeline', Icon: HistoryIcon };
const PROOF: Place = { to: '/clinics/$clinicId/proof', text: 'nav.proof', Icon: KeyIcon };
const AS_OF: Place = { to: '/clinics/$clinicId/as-of', text: 'nav.asOf', Icon: LayersIcon };
const ACCESS: Place = { to: '/clinics/$clinicId/access', text: 'nav.access', Icon: EyeIcon };

/** Where each role can go, in the order of their day. */
const PLACES: Record<MyClinic['role'], readonly Place[]> = {
  practitioner: [TODAY],
  owner: [SAFETY, CHARTS, TECHNIQUE, TODAY, PRACTICE, REPORT, TIMELINE, PROOF, AS_OF, ACCESS],
  auditor: [TIMELINE, PROOF, AS_OF, SAFETY, CHARTS, TECHNIQUE, ACCESS],
};

export function navigationOf(role: MyClinic['role']): readonly Place[] {
  return PLACES[role];
}
