import { Button, Text, Title, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { endOfDay } from '../figures/figure-search';
import { useFormats } from '../figures/use-formats';
import { useClinic } from '../shell/use-clinic';
import { useMe } from '../sign-in/me';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { EntryForm } from './entry-form';
import { AddQualification, ChangeRole } from './staff-changes';
import { staffQuery } from './staff-query';
import { useEnter } from './use-enter';
import classes from './practice.module.css';

type Role = components['schemas']['StaffMemberBody']['role'];
type RemovalReason = components['schemas']['RemoveStaffRequest']['reason'];

const ROLES = ['practitioner', 'owner', 'auditor'] as const satisfies readonly Role[];
const REASONS = ['left', 'role_ended', 'added_in_error', 'misconduct'] as const satisfies readonly RemovalReason[];
const LONG_FROM_NOW_MS = Infinity;

/** Who works in the clinic, in which role, and until when. */
export function StaffPart() {
  const { t } = useTranslation('practice');
  const { t: tShell } = useTranslation('shell');
  const clinic = useClinic();
  const me = useMe();
  const isOwner = clinic.role === 'owner';
  const formats = useFormats();
  const staff = useQuery(staffQuery(clinic.id));
  const enter = useEnter();
  const [link, setLink] = useState<{ name: string; address: string } | null>(null);
  if (staff.isError) return <ErrorState error={staff.error} onRetry={() => void staff.refetch()} />;
  if (!staff.data) return <LateSkeleton />;
  return (
    <div className={isOwner ? classes.columns : undefined}>
      <section aria-labelledby="entries">
        <Title order={2} id="entries">
          {t('parts.staff')}
        </Title>
        <ul className={classes.list}>
          {staff.data.staff.map(({ staffId, name, role, accessEndsAt, qualifications }) => (
            <li key={staffId} className={classes.item}>
              <div className={classes.itemWords}>
                <strong>{name}</strong>
                <Text size="sm" c="dimmed">
                  {[
                    tShell(`role.${role}`),
                    accessEndsAt && t('accessUntil', { time: formats.instant(accessEndsAt) }),
                    ...qualifications.map(({ qualification }) => qualification.replaceAll('_', ' ')),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </div>
              {isOwner && (
                <div className={classes.deeds}>
                  <AddQualification staffId={staffId} name={name} />
                  {staffId !== me.staffId && (
                    <>
                      <ChangeRole staffId={staffId} role={role} name={name} />
                      <RemoveStaff staffId={staffId} name={name} />
                    </>
                  )}
                </div>
              )}
            </li>
          ))}
        </ul>
      </section>
      {isOwner && (
        <section className={classes.side} aria-labelledby="add">
          <Title order={2} id="add">
            {t('add.staff')}
          </Title>
          {link && <OneTimeLink {...link} />}
          <EntryForm
            id="staff"
            submit={t('addPerson')}
            fields={[
              { name: 'name', label: t('field.personName') },
              { name: 'loginName', label: t('field.loginName') },
              {
                name: 'role',
                label: t('field.role'),
                options: ROLES.map((value) => ({ value, label: tShell(`role.${value}`) })),
              },
              { name: 'until', label: t('field.until'), kind: 'date', isOptional: true },
            ]}
            send={async ({ name, loginName, role, until }) => {
              const accessEndsAt = until && endOfDay(until, clinic.timeZone, LONG_FROM_NOW_MS);
              const body = {
                name: name!,
                loginName: loginName!,
                role: role as Role,
                ...(accessEndsAt && { accessEndsAt }),
              };
              const added = await enter((params) =>
                answerOf(api.POST('/api/v1/clinics/{clinicId}/staff', { params, body })),
              );
              setLink(
                added.link === null
                  ? null
                  : { name: name!, address: `${window.location.origin}/password#${added.link}` },
              );
            }}
          />
        </section>
      )}
    </div>
  );
}

/** Shown this once: the address by which somebody chooses their password. */
function OneTimeLink({ name, address }: { name: string; address: string }) {
  const { t } = useTranslation('practice');
  return (
    <div className={classes.link} role="status">
      <Text fw={600}>{t('link.title', { name })}</Text>
      <Text size="sm">{t('link.body')}</Text>
      <code className={classes.address}>{address}</code>
      <Button variant="default" onClick={() => void navigator.clipboard.writeText(address)}>
        {t('link.copy')}
      </Button>
    </div>
  );
}

function RemoveStaff({ staffId, name }: { staffId: string; name: string }) {
  const { t } = useTranslation('practice');
  const enter = useEnter();
  return (
    <details className={classes.more}>
      <summary>
        {t('remove')} <VisuallyHidden>({name})</VisuallyHidden>
      </summary>
      <EntryForm
        id={`remove-${staffId}`}
        submit={t('removeNow')}
        fields={[
          {
            name: 'reason',
            label: t('field.reason'),
            options: REASONS.map((value) => ({ value, label: t(`removal.${value}`) })),
          },
        ]}
        send={async ({ reason }) => {
          const body = { reason: reason as RemovalReason };
          await enter(({ path, header }) => {
            const params = { path: { ...path, staffId }, header };
            return answerOf(api.POST('/api/v1/clinics/{clinicId}/staff/{staffId}/removal', { params, body }));
          });
        }}
      />
    </details>
  );
}
