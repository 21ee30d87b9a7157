import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClinic } from '../shell/use-clinic';
import { OpenNames } from './open-names';
import classes from './proof.module.css';

/** What other programs take: the record as FHIR, and the events with their schemas. The browser saves them as they come. */
export function FormsPart() {
  const { t } = useTranslation('audit');
  const { id: clinicId } = useClinic();
  const [openSealed, setOpenSealed] = useState(false);
  const base = `/api/v1/clinics/${clinicId}`;
  const query = openSealed ? '?openSealed=true' : '';
  return (
    <section className={classes.card} aria-labelledby="forms">
      <Title order={2} id="forms">
        {t('forms.title')}
      </Title>
      <Text>{t('forms.body')}</Text>
      <OpenNames isOpen={openSealed} onChange={setOpenSealed} />
      <dl className={classes.forms}>
        <dt>{t('forms.events')}</dt>
        <dd>
          <Text size="sm" c="dimmed">
            {t('forms.eventsBody')}
          </Text>
          <Button component="a" variant="default" href={`${base}/events.ndjson${query}`} download="events.ndjson">
            {t('forms.saveEvents')}
          </Button>
        </dd>
        <dt>{t('forms.fhir')}</dt>
        <dd>
          <Text size="sm" c="dimmed">
            {t('forms.fhirBody')}
          </Text>
          <Button component="a" variant="default" href={`${base}/fhir${query}`} download="clinic.fhir.ndjson">
            {t('forms.saveFhir')}
          </Button>
        </dd>
      </dl>
    </section>
  );
}
