import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../states/form-problem';
import { type Fault, type Field, faultsOf, type Values } from './field';
import { EntryField } from './fields';
import classes from './entry.module.css';

interface EntryFormProps {
  /** They may hang on what was answered so far. */
  fields: (values: Values) => readonly Field[];
  initial?: Values;
  submit: string;
  /** Answers when it is safe on this device. */
  send: (values: Values) => Promise<unknown>;
  /** Where "Back" leads. */
  back: ReactNode;
  /** Of what was answered so far. */
  children?: (values: Values) => ReactNode;
}

/** A form for one entry of a record. What is wrong is told once it is sent, in a summary that leads to the fields. */
export function EntryForm({ fields: fieldsFor, initial = {}, submit, send, back, children }: EntryFormProps) {
  const { t } = useTranslation('entry');
  const [values, setValues] = useState<Values>(initial);
  const [isAsked, setIsAsked] = useState(0);
  const [isSending, setIsSending] = useState(false);
  const fields = fieldsFor(values);
  const faults = isAsked > 0 ? faultsOf(fields, values) : [];
  const [shown, setShown] = useState<readonly Fault[]>([]);
  const says = ({ kind, label, facts }: Fault): string => t(`fault.${kind}`, { label, ...facts });

  async function enter(): Promise<void> {
    const found = faultsOf(fields, values);
    setIsAsked(isAsked + 1);
    setShown(found);
    if (found.length > 0 || isSending) return;
    setIsSending(true);
    await send(Object.fromEntries(Object.entries(values).filter(([name]) => isOf(fields, name)))).finally(() =>
      setIsSending(false),
    );
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <FormProblem key={isAsked} refusal={null} fields={shown.map((fault) => ({ id: fault.id, says: says(fault) }))} />
      {fields.map((field) => {
        const fault = faults.find(({ name }) => name === field.name);
        return (
          <EntryField
            key={field.name}
            field={field}
            values={values}
            fault={fault ? says(fault) : null}
            onChange={(change) => setValues((before) => ({ ...before, ...change }))}
          />
        );
      })}
      {children?.(values)}
      <footer className={classes.next}>
        <button type="submit" className={classes.primary} disabled={isSending}>
          {submit}
        </button>
        {back}
      </footer>
    </form>
  );
}

/** What was answered to a question that is asked no more is not entered. */
function isOf(fields: readonly Field[], name: string): boolean {
  return fields.some((field) => name === field.name || name.startsWith(`${field.name}.`));
}

/** Leads from a form to the client's course. */
export function BackToCourse({ clinicId, clientId }: { clinicId: string; clientId: string }) {
  const { t } = useTranslation('entry');
  return (
    <Link className={classes.secondary} to="/clinics/$clinicId/clients/$clientId" params={{ clinicId, clientId }}>
      {t('back')}
    </Link>
  );
}
