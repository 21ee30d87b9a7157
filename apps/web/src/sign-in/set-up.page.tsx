import { Button, PasswordInput, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { FormProblem, wrongFields } from '../states/form-problem';
import { FrontDoor } from './front-door';
import { meQuery } from './me';
import { PASSWORD_MIN_CHARACTERS, linkOfAddress } from './one-time-link';
import { useSubmit } from './use-submit';
import classes from './sign-in.module.css';

/** The first start: the link of the terminal makes whoever opens it the owner of the first clinic. */
export function SetUpPage() {
  const { t } = useTranslation('signIn');
  const link = linkOfAddress();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      clinicName: '',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      name: '',
      loginName: '',
      password: '',
    },
    validate: {
      clinicName: (value) => (value.trim() === '' ? t('missing.clinicName') : null),
      name: (value) => (value.trim() === '' ? t('missing.name') : null),
      loginName: (value) => (value.trim() === '' ? t('missing.loginName') : null),
      password: (value) => ([...value].length < PASSWORD_MIN_CHARACTERS ? t('tooShort') : null),
    },
  });
  const { isSending, refusal, submit } = useSubmit(async (values: typeof form.values) => {
    await answerOf(api.POST('/api/v1/setup', { body: { link, ...values } }));
    await queries.query({ ...meQuery, staleTime: 0 });
    await navigate({ to: '/second-factor' });
  });
  if (link === '') {
    return (
      <FrontDoor title={t('setUp.title')}>
        <Text>{t('setUp.noLink')}</Text>
      </FrontDoor>
    );
  }
  const fields = wrongFields(form.errors);
  return (
    <FrontDoor title={t('setUp.title')} lead={t('setUp.lead')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => void submit(values))}>
        <FormProblem refusal={refusal} fields={fields} />
        <TextInput id="clinicName" label={t('setUp.clinicName')} autoFocus {...form.getInputProps('clinicName')} />
        <TextInput id="timeZone" label={t('setUp.timeZone')} {...form.getInputProps('timeZone')} />
        <TextInput id="name" label={t('setUp.name')} autoComplete="name" {...form.getInputProps('name')} />
        <TextInput
          id="loginName"
          label={t('loginName')}
          autoComplete="username"
          autoCapitalize="none"
          {...form.getInputProps('loginName')}
        />
        <PasswordInput
          id="password"
          label={t('password')}
          description={t('choose.lead')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={isSending}>
          {t('setUp.submit')}
        </Button>
      </form>
    </FrontDoor>
  );
}
