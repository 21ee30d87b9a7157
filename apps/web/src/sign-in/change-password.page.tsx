import { Anchor, Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { FormProblem, wrongFields } from '../states/form-problem';
import { FrontDoor } from './front-door';
import { PASSWORD_MIN_CHARACTERS } from './one-time-link';
import { useSubmit } from './use-submit';
import classes from './sign-in.module.css';

/** Another password, for whoever knows the present one. */
export function ChangePasswordPage() {
  const { t } = useTranslation('signIn');
  const navigate = useNavigate();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { present: '', next: '' },
    validate: {
      present: (value) => (value === '' ? t('missing.password') : null),
      next: (value) => ([...value].length < PASSWORD_MIN_CHARACTERS ? t('tooShort') : null),
    },
  });
  const { isSending, refusal, submit } = useSubmit(async (body: { present: string; next: string }) => {
    await answerOf(api.POST('/api/v1/me/password', { body }));
    await navigate({ to: '/' });
  });
  const fields = wrongFields(form.errors);
  return (
    <FrontDoor title={t('change.title')} lead={t('change.lead')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => void submit(values))}>
        <FormProblem refusal={refusal} fields={fields} />
        <PasswordInput
          id="present"
          label={t('change.present')}
          autoComplete="current-password"
          autoFocus
          {...form.getInputProps('present')}
        />
        <PasswordInput id="next" label={t('change.next')} autoComplete="new-password" {...form.getInputProps('next')} />
        <Button type="submit" loading={isSending}>
          {t('choose.submit')}
        </Button>
      </form>
      <Anchor component={Link} to="/">
        {t('change.back')}
      </Anchor>
    </FrontDoor>
  );
}
