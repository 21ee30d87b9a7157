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
  const { id: clinicId } = useClinic();
  const { part: shown = 'staff' } = route.useSearch();
  const Shown = SHOWN[shown];
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <nav className={classes.parts} aria-label={t('title')}>
        {PARTS.map((part) => (
          <Link
            key={part}
            to="/clinics/$clinicId/practice"
            params={{ clinicId }}
            search={part === 'staff' ? {} : { part }}
            activeOptions={{ exact: true, includeSearch: true }}
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
