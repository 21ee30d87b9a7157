import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { endOfDay } from '../figures/figure-search';
import { useClinic } from '../shell/use-clinic';
import { EntryForm } from './entry-form';
import { useEnter } from './use-enter';
import classes from './practice.module.css';

type Member = components['schemas']['StaffMemberBody'];

const ROLES = [...(['practitioner', 'owner', 'auditor'] as const)] satisfies readonly Member['role'][];
const LONG_FROM_NOW_MS = Infinity;

/** Another role for somebody, from now on; what they did before stays as it was. */
export function ChangeRole({ staffId, role, name }: Pick<Member, 'staffId' | 'role' | 'name'>) {
  const { t } = useTranslation(['practice', 'shell']);
  const { timeZone } = useClinic();
  const enter = useEnter();
  return (
    <details className={classes.more}>
      <summary>
        {t('changeRole')} <VisuallyHidden>({name})</VisuallyHidden>
      </summary>
      <EntryForm
        key={role}
        id={`role-${staffId}`}
        submit={t('save')}
        fields={[
          {
            name: 'role',
            label: t('field.role'),
            initial: role,
            options: ROLES.map((value) => ({ value, label: t(`shell:role.${value}`) })),
          },
          { name: 'until', label: t('field.until'), kind: 'date', isOptional: true },
        ]}
        send={async ({ role: chosen, until }) => {
          const accessEndsAt = until && endOfDay(until, timeZone, LONG_FROM_NOW_MS);
          const body = { role: chosen as Member['role'], ...(accessEndsAt && { accessEndsAt }) };
          await enter(({ path, header }) => {
            const params = { path: { ...path, staffId }, header };
            return answerOf(api.POST('/api/v1/clinics/{clinicId}/staff/{staffId}/role', { params, body }));
          });
        }}
      />
    </details>
  );
}

/** What somebody has learned, with its dates: a fact beside what they did, and never a rank. */
export function AddQualification({ staffId, name }: Pick<Member, 'staffId' | 'name'>) {
  const { t } = useTranslation('practice');
  const enter = useEnter();
  return (
    <details className={classes.more}>
      <summary>
        {t('addQualification')} <VisuallyHidden>({name})</VisuallyHidden>
      </summary>
      <EntryForm
        id={`qualification-${staffId}`}
        submit={t('save')}
        fields={[
          { name: 'qualification', label: t('field.qualification') },
          { name: 'heldSince', label: t('field.heldSince'), kind: 'date' },
          { name: 'practisingSince', label: t('field.practisingSince'), kind: 'date', isOptional: true },
        ]}
        send={async ({ qualification, heldSince, practisingSince }) => {
          const body = {
            qualification: codeOf(qualification!),
            heldSince: heldSince!,
            ...(practisingSince && { practisingSince }),
          };
          await enter(({ path, header }) => {
            const params = { path: { ...path, staffId }, header };
            return answerOf(api.POST('/api/v1/clinics/{clinicId}/staff/{staffId}/qualifications', { params, body }));
          });
        }}
      />
    </details>
  );
}

/** "Registered nurse" as `registered_nurse`: what is shown again, is shown with spaces. */
function codeOf(words: string): string {
  return words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
}
