import { Button, PasswordInput, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { FormProblem, wrongFields } from '../states/form-problem';
import { FrontDoor } from './front-door';
import { linkOfAddress, PASSWORD_MIN_CHARACTERS } from './one-time-link';
import { useSubmit } from './use-submit';
import classes from './sign-in.module.css';

/** A password of one's own, by a link that works once. */
export function ChoosePasswordPage() {
  const { t } = useTranslation('signIn');
  const link = linkOfAddress();
  const [isDone, setIsDone] = useState(false);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '' },
    validate: { password: (value) => ([...value].length < PASSWORD_MIN_CHARACTERS ? t('tooShort') : null) },
  });
  const { isSending, refusal, submit } = useSubmit(async ({ password }: { password: string }) => {
    await answerOf(api.POST('/api/v1/password', { body: { link, password } }));
    setIsDone(true);
  });
  if (isDone || link === '') {
    return (
      <FrontDoor title={t('choose.title')}>
        <Text role="status">{isDone ? t('choose.done') : t('choose.noLink')}</Text>
        <Button component={Link} to="/sign-in">
          {t('title')}
        </Button>
      </FrontDoor>
    );
  }
  const fields = wrongFields(form.errors);
  return (
    <FrontDoor title={t('choose.title')} lead={t('choose.lead')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => void submit(values))}>
        <FormProblem refusal={refusal} fields={fields} />
        <PasswordInput
          id="password"
          label={t('password')}
          autoComplete="new-password"
          autoFocus
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={isSending}>
          {t('choose.submit')}
        </Button>
      </form>
    </FrontDoor>
  );
}
