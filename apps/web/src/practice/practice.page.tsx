import { getRouteApi, Link } from '@tanstack/react-router';
import { type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../shell/page-head';
import { useClinic } from '../shell/use-clinic';
import { ChangesPart, DevicesPart, LotsPart, PresetsPart, TemplatesPart } from './register-parts';
import { type Part, PARTS } from './practice-search';
import { ProductsPart } from './products-part';
import { SettingsPart } from './settings-part';
import { StaffPart } from './staff-part';
import { ThresholdsPart } from './thresholds-part';
import classes from './practice.module.css';

const route = getRouteApi('/clinics/$clinicId/practice');

const SHOWN: Record<Part, ComponentType> = {
  staff: StaffPart,
  devices: DevicesPart,
  lots: LotsPart,
  products: ProductsPart,
  presets: PresetsPart,
  thresholds: ThresholdsPart,
  templates: TemplatesPart,
  settings: SettingsPart,
  changes: ChangesPart,
};

/** What the clinic works with, and the limits that it works within. */
export function PracticePage() {
  const { t } = useTranslation('practice');
  const { id: clinicId, role } = useClinic();
  // Who works here is not for whoever treats to read.
  const parts = PARTS.filter((part) => part !== 'staff' || role !== 'practitioner');
  const { part: shown = parts[0]! } = route.useSearch();
  const Shown = SHOWN[shown];
  return (
    <>
      <PageHead title={t('title')} lead={t(role === 'owner' ? 'lead' : 'leadToRead')} />
      <nav className={classes.parts} aria-label={t('title')}>
        {parts.map((part) => (
          <Link
            key={part}
            to="/clinics/$clinicId/practice"
            params={{ clinicId }}
            search={part === parts[0] ? {} : { part }}
            activeOptions={{ exact: true, includeSearch: true }}
            data-shown={part === shown}
            className={classes.part}
          >
            {t(`parts.${part}`)}
          </Link>
        ))}
      </nav>
      <Shown key={shown} />
    </>
  );
}
