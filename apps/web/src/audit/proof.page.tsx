import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../shell/page-head';
import { useClinic } from '../shell/use-clinic';
import { useMe } from '../sign-in/me';
import { BundlePart } from './bundle-part';
import { FormsPart } from './forms-part';
import { VerificationPart } from './verification-part';
import classes from './proof.module.css';

/** Whether the log is whole, and the log with its proofs to take along. */
export function ProofPage() {
  const { t } = useTranslation('audit');
  const { id: clinicId } = useClinic();
  const { staffId } = useMe();
  return (
    <>
      <PageHead title={t('proof.title')} lead={t('proof.lead')} />
      <VerificationPart />
      <div className={classes.columns}>
        <BundlePart />
        <FormsPart />
      </div>
      <Text c="dimmed">
        {t('proof.recorded')}{' '}
        <Link to="/clinics/$clinicId/access" params={{ clinicId }} search={{ staffId }} className={classes.own}>
          {t('proof.own')}
        </Link>
      </Text>
    </>
  );
}
