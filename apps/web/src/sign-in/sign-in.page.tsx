import { Anchor, Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { FormProblem, wrongFields } from '../states/form-problem';
import { FrontDoor } from './front-door';
import { meQuery } from './me';
import { useSubmit } from './use-submit';
import classes from './sign-in.module.css';

/** Password, then the code of an authenticator app where one is owed; then back to where one wanted to go. */
export function SignInPage() {
  const [owesCode, setOwesCode] = useState(false);
  const { to } = useSearch({ from: '/sign-in' });
  const queries = useQueryClient();
  const navigate = useNavigate();

  async function enter(): Promise<void> {
    const me = await queries.query({ ...meQuery, staleTime: 0 });
    const { handOver } = await import('../outbox/device-store');
    // Whoever was here before is gone from the pages, and from what is kept for when there is no connection.
    if (me !== null && (await handOver(me.staffId)))
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
    await navigate({ href: to ?? '/' });
  }

  if (owesCode) return <CodeStep onDone={enter} onOther={() => setOwesCode(false)} />;
  return <PasswordStep onDone={(next) => (next === 'second_factor' ? setOwesCode(true) : void enter())} />;
}

function PasswordStep({ onDone }: { onDone: (next: 'nothing' | 'second_factor') => void }) {
  const { t } = useTranslation('signIn');
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { loginName: '', password: '' },
    validate: {
      loginName: (value) => (value.trim() === '' ? t('missing.loginName') : null),
      password: (value) => (value === '' ? t('missing.password') : null),
    },
  });
  const { isSending, refusal, submit } = useSubmit(async (body: { loginName: string; password: string }) => {
    const { next } = await answerOf(api.POST('/api/v1/sign-in', { body }));
    onDone(next);
  });
  const fields = wrongFields(form.errors);
  return (
    <FrontDoor title={t('title')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => void submit(values))}>
        <FormProblem refusal={refusal} fields={fields} />
        <TextInput
          id="loginName"
          label={t('loginName')}
          autoComplete="username"
          autoCapitalize="none"
          autoFocus
          {...form.getInputProps('loginName')}
        />
        <PasswordInput
          id="password"
          label={t('password')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={isSending}>
          {t('submit')}
        </Button>
      </form>
    </FrontDoor>
  );
}

function CodeStep({ onDone, onOther }: { onDone: () => Promise<void>; onOther: () => void }) {
  const { t } = useTranslation('signIn');
  const form = useForm({ mode: 'uncontrolled', initialValues: { code: '' } });
  const { isSending, refusal, submit } = useSubmit(async (body: { code: string }) => {
    await answerOf(api.POST('/api/v1/sign-in/code', { body }));
    await onDone();
  });
  return (
    <FrontDoor title={t('code.title')}>
      <form className={classes.form} onSubmit={form.onSubmit((values) => void submit(values))}>
        <FormProblem refusal={refusal} fields={[]} />
        <TextInput
          id="code"
          label={t('code.label')}
          description={t('code.hint')}
          autoComplete="one-time-code"
          autoFocus
          required
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={isSending}>
          {t('code.submit')}
        </Button>
        <Anchor component="button" type="button" onClick={onOther}>
          {t('code.other')}
        </Anchor>
      </form>
    </FrontDoor>
  );
}
