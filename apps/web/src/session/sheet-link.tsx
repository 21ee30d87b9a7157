import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api-client/api-problem';
import { answerOf, api } from '../api-client/client';
import classes from './session.module.css';

interface SheetLinkProps {
  clinicId: string;
  clientId: string;
  /** Where it is booked or has begun: its day and time stand on the sheet. */
  sessionId: string | undefined;
  sheet: 'preparation' | 'aftercare';
  isGiven: boolean;
  onPrint?: (templateVersion: number) => void;
}

/** Opens what the client is handed, ready to print; nothing where the clinic has published no such text. */
export function SheetLink({ clinicId, clientId, sessionId, sheet, isGiven, onPrint }: SheetLinkProps) {
  const { t } = useTranslation('record');
  const { data } = useQuery(sheetQuery(clinicId, clientId, sessionId, sheet));
  if (!data) return null;
  const asked = new URLSearchParams({ name: 'shown', language: data.language, ...(sessionId && { sessionId }) });
  return (
    <a
      className={classes.quiet}
      href={`/api/v1/clinics/${clinicId}/clients/${clientId}/sheets/${sheet}/page?${String(asked)}`}
      target="_blank"
      rel="noopener"
      onClick={() => onPrint?.(data.templateVersion)}
    >
      {isGiven && '✓ '}
      {t('sheet.print', { title: data.title })}
    </a>
  );
}

const sheetQuery = (
  clinicId: string,
  clientId: string,
  sessionId: string | undefined,
  sheet: SheetLinkProps['sheet'],
) =>
  queryOptions({
    queryKey: ['clinic', clinicId, 'sheet', clientId, sheet, sessionId ?? null],
    queryFn: async () => {
      const path = { clinicId, clientId, sheet };
      const query = sessionId === undefined ? {} : { sessionId };
      try {
        return await answerOf(
          api.GET('/api/v1/clinics/{clinicId}/clients/{clientId}/sheets/{sheet}', { params: { path, query } }),
        );
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
    staleTime: 300_000,
  });
