import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { type Access, type AccessGroup, groupAccesses } from './access-groups';
import classes from './access.module.css';

const KINDS_TOLD = 3;

interface AccessListProps {
  accesses: readonly Access[];
  /** Names of the staff and of machines by their ids. */
  names: ReadonlyMap<string, string>;
}

/** The trail, newest first. What one page asked for in one go is one line, which opens to all that it stands for. */
export function AccessList({ accesses, names }: AccessListProps) {
  return (
    <ol className={classes.list}>
      {groupAccesses(accesses).map((group) => (
        <li key={group.accesses.at(-1)!.position} className={classes.item}>
          {group.accesses.length === 1 ? (
            <Line access={group.accesses[0]} names={names}>
              <Shown access={group.accesses[0]} names={names} />
            </Line>
          ) : (
            <Group group={group} names={names} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Group({ group: { accesses, clients }, names }: { group: AccessGroup; names: AccessListProps['names'] }) {
  const { t } = useTranslation('access');
  const formats = useFormats();
  return (
    <details>
      <summary className={classes.summary}>
        <Line access={accesses[0]} names={names} isToTheMinute>
          <span>{askedInWords(accesses)}</span>
          <span className={classes.ids}>
            {t('inOneGo', { count: accesses.length })} · {t('clients', { count: clients.length })}
          </span>
        </Line>
      </summary>
      <ol className={classes.inner}>
        {accesses.map((access) => (
          <li key={access.position} className={classes.innerItem}>
            <time className={`${classes.time} numbers`} dateTime={access.at} title={access.at}>
              {formats.exactInstant(access.at)}
            </time>
            <div className={classes.what}>
              <Shown access={access} names={names} />
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}

interface LineProps {
  access: Access;
  names: AccessListProps['names'];
  isToTheMinute?: boolean;
  children: ReactNode;
}

function Line({ access: { at, staffId, role, reason }, names, isToTheMinute = false, children }: LineProps) {
  const { t } = useTranslation('access');
  const formats = useFormats();
  return (
    <div className={classes.line}>
      <time className={`${classes.time} numbers`} dateTime={at} title={at}>
        {isToTheMinute ? formats.instant(at) : formats.exactInstant(at)}
      </time>
      <div className={classes.who}>
        <strong>{names.get(staffId) ?? t('unknown', { id: staffId.slice(0, 8) })}</strong>
        <span>{t('as', { role: role.replaceAll('_', ' ') })}</span>
      </div>
      <div className={classes.what}>{children}</div>
      <span className={classes.reason}>{t(`reason.${reason}`)}</span>
    </div>
  );
}

/** What was asked, and whose data the answer held. */
function Shown({ access: { operation, record, clients }, names }: { access: Access; names: AccessListProps['names'] }) {
  const { t } = useTranslation('access');
  const { id: clinicId } = useClinic();
  const [client] = clients;
  return (
    <>
      <span>{inWords(operation)}</span>
      <span className={classes.ids}>
        {record && record.kind !== 'client' && (
          <span title={record.id}>{`${record.kind} ${record.id.slice(0, 8)}`}</span>
        )}
        {clients.length > 1 && t('clients', { count: clients.length })}
        {clients.length === 1 && client !== undefined && (
          <Link to="/clinics/$clinicId/access" params={{ clinicId }} search={{ clientId: client }} title={client}>
            {t('client', { name: names.get(client) ?? client.slice(0, 8) })}
          </Link>
        )}
      </span>
    </>
  );
}

/** What was asked, each kind once and the first few of them: "Read work list, read client, …". */
function askedInWords(accesses: readonly Access[]): string {
  const kinds = [...new Set(accesses.map(({ operation }) => operation))];
  const told = kinds.slice(0, KINDS_TOLD).map(inWords).join(', ').toLowerCase();
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}${kinds.length > KINDS_TOLD ? ', …' : ''}`;
}

/** `readSessionTimeline` as "Read session timeline". */
function inWords(operation: string): string {
  const words = operation.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
