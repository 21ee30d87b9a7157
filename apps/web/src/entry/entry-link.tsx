import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useClinic } from '../shell/use-clinic';
import { type EntrySearch } from './entry-search';
import { type FormName } from './form-names';

interface EntryLinkProps {
  clientId: string;
  form: FormName;
  search?: EntrySearch;
  className?: string | undefined;
  /** Where the words alone do not tell which of many it is about. */
  label?: string;
  children: ReactNode;
}

/** Leads to a form of a client. */
export function EntryLink({ clientId, form, search = {}, className, label, children }: EntryLinkProps) {
  const { id: clinicId } = useClinic();
  return (
    <Link
      to="/clinics/$clinicId/clients/$clientId/enter/$form"
      params={{ clinicId, clientId, form }}
      search={search}
      {...(className !== undefined && { className })}
      aria-label={label}
    >
      {children}
    </Link>
  );
}
