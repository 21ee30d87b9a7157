import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClinic } from '../shell/use-clinic';
import classes from './figures.module.css';

/** What a file holds besides the state of the log, as the service takes it. */
type FileQuery = Readonly<Record<string, string | number>>;

interface FigureFilesProps {
  what: 'overview' | 'technique' | 'results';
  query: FileQuery;
  /** Of the query, what may be chosen for those outside: filters could give a client away, so they are left out. */
  outsideQuery: FileQuery;
}

/** The figures as files: all of them for the clinic itself, and the form that may leave it. */
export function FigureFiles({ what, query, outsideQuery }: FigureFilesProps) {
  const { t } = useTranslation('figures');
  const { id } = useClinic();
  const file = (asked: FileQuery): string =>
    `/api/v1/clinics/${id}/outcomes/${what}/csv?${new URLSearchParams(
      Object.entries(asked).map(([name, value]) => [name, String(value)]),
    )}`;
  return (
    <p className={classes.files}>
      <Anchor href={file(query)} download size="sm">
        {t('files.inside')}
      </Anchor>
      <Anchor href={file({ ...outsideQuery, audience: 'outside' })} download size="sm">
        {t('files.outside')}
      </Anchor>
      <span>{t('files.note')}</span>
    </p>
  );
}
