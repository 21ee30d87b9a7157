import { Anchor, Button, CopyButton, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { ErrorState } from '../states/error-state';
import { FormProblem } from '../states/form-problem';
import { LateSkeleton } from '../states/late-skeleton';
import { FrontDoor } from './front-door';
import { meQuery } from './me';
import { QrCode } from './qr-code';
import { useSubmit } from './use-submit';
import classes from './sign-in.module.css';

/** Enrols an authenticator app, which owners, auditors and whoever runs the installation need before anything opens. */
export function SecondFactorPage() {
  const { t } = useTranslation('signIn');
  const [recoveryCodes, setRecoveryCodes] = useState<string[] | null>(null);
  const enrolment = useQuery({
    queryKey: ['second-factor'],
    queryFn: () => answerOf(api.POST('/api/v1/me/second-factor')),
    staleTime: Infinity,
    retry: false,
  });
  if (recoveryCodes) return <RecoveryCodes codes={recoveryCodes} />;
  return (
    <FrontDoor title={t('enrol.title')} lead={t('enrol.lead')}>
      {enrolment.isPending && <LateSkeleton lines={3} />}
      {enrolment.isError && <ErrorState error={enrolment.error} onRetry={() => void enrolment.refetch()} />}
      {enrolment.isSuccess && <Enrolment {...enrolment.data} onDone={setRecoveryCodes} />}
    </FrontDoor>
  );
}

function Enrolment({ secret, uri, onDone }: { secret: string; uri: string; onDone: (codes: string[]) => void }) {
  const { t } = useTranslation('signIn');
  const form = useForm({ mode: 'uncontrolled', initialValues: { code: '' } });
  const { isSending, refusal, submit } = useSubmit(async (body: { code: string }) => {
    const { recoveryCodes } = await answerOf(api.POST('/api/v1/me/second-factor/confirmation', { body }));
    onDone(recoveryCodes);
  });
  return (
    <>
      <QrCode text={uri} label={t('enrol.code')} className={classes.qr} />
      <div>
        <Text size="sm" c="dimmed">
          {t('enrol.secret')}
        </Text>
        <Text className={classes.secret}>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</Text>
      </div>
      <CopyButton value={secret}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? t('enrol.copied') : t('enrol.copy')}
          </Button>
        )}
      </CopyButton>
      <Anchor href={uri}>{t('enrol.open')}</Anchor>
      <form className={classes.form} onSubmit={form.onSubmit((values) => void submit(values))}>
        <FormProblem refusal={refusal} fields={[]} />
        <TextInput
          id="code"
          label={t('code.label')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={isSending}>
          {t('enrol.submit')}
        </Button>
      </form>
    </>
  );
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('signIn');
  const queries = useQueryClient();
  const navigate = useNavigate();
  async function goOn(): Promise<void> {
    await queries.query({ ...meQuery, staleTime: 0 });
    await navigate({ to: '/' });
  }
  return (
    <FrontDoor title={t('enrol.codesTitle')} lead={t('enrol.codesLead')}>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button onClick={() => void goOn()}>{t('enrol.codesDone')}</Button>
    </FrontDoor>
  );
}
