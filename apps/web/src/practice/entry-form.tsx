import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../sign-in/use-submit';
import { FormProblem, wrongFields } from '../states/form-problem';
import classes from './practice.module.css';

export interface EntryField {
  name: string;
  label: string;
  kind?: 'text' | 'date' | 'number' | 'words';
  /** A closed list; its first is chosen. */
  options?: readonly { value: string; label: string }[];
  isOptional?: boolean;
  initial?: string;
}

interface EntryFormProps {
  /** Of all fields on the page it begins with this, so that no two have the same id. */
  id: string;
  fields: readonly EntryField[];
  submit: string;
  send: (values: Readonly<Record<string, string>>) => Promise<void>;
}

/** A form for one entry of a register. Fields that are left empty are not sent. */
export function EntryForm({ id, fields, submit: submitLabel, send }: EntryFormProps) {
  const { t } = useTranslation('practice');
  const initialValues = Object.fromEntries(
    fields.map(({ name, options, initial }) => [name, initial ?? options?.[0]?.value ?? '']),
  );
  const form = useForm<Record<string, string>>({
    initialValues,
    validate: (values) =>
      Object.fromEntries(
        fields
          .filter(({ name, isOptional }) => !isOptional && values[name]!.trim() === '')
          .map(({ name, label }) => [name, t('required', { label })]),
      ),
  });
  const { isSending, refusal, submit } = useSubmit(async (values: Record<string, string>) => {
    await send(Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')));
    form.reset();
  });
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => void submit(values))}>
      <FormProblem
        refusal={refusal}
        fields={wrongFields(form.errors).map(({ id: name, says }) => ({ id: `${id}-${name}`, says }))}
      />
      <div className={classes.fields}>
        {fields.map(({ name, label, kind = 'text', options, isOptional }) => {
          const input = { id: `${id}-${name}`, label: isOptional ? t('optional', { label }) : label };
          if (options) return <NativeSelect key={name} {...input} data={[...options]} {...form.getInputProps(name)} />;
          if (kind === 'words') {
            return <Textarea key={name} {...input} rows={6} className={classes.wide} {...form.getInputProps(name)} />;
          }
          return (
            <TextInput
              key={name}
              {...input}
              type={kind === 'date' ? 'date' : 'text'}
              {...(kind === 'number' && { inputMode: 'numeric' as const })}
              {...form.getInputProps(name)}
            />
          );
        })}
      </div>
      <Button type="submit" loading={isSending}>
        {submitLabel}
      </Button>
    </form>
  );
}
