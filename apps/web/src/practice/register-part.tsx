import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { useClinic } from '../shell/use-clinic';
import { useSubmit } from '../sign-in/use-submit';
import { EmptyState } from '../states/empty-state';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { EntryForm, type EntryField } from './entry-form';
import { type RegisterEntry, type RegisterPath, registerQuery } from './register-query';
import { useEnter } from './use-enter';
import classes from './practice.module.css';

type RetiredRegister = components['schemas']['RetireRegisterEntryRequest']['register'];

interface RegisterPartProps {
  part: 'devices' | 'lots' | 'products' | 'presets' | 'templates' | 'changes';
  path: RegisterPath;
  fields: readonly EntryField[];
  send: (values: Readonly<Record<string, string>>) => Promise<void>;
  title: (entry: RegisterEntry) => string;
  details: (entry: RegisterEntry) => ReactNode;
  /** What names an entry where it can be retired. */
  retires?: { register: RetiredRegister; keyOf: (entry: RegisterEntry) => string };
}

/** What whoever treats enters as well: a lot that has come, a preset, a change of practice. */
const OF_THE_DAY: ReadonlySet<RegisterPartProps['part']> = new Set(['lots', 'presets', 'changes']);

/** One register: what stands in it, and a form for another entry. */
export function RegisterPart({ part, path, fields, send, title, details, retires }: RegisterPartProps) {
  const { t } = useTranslation('practice');
  const { id: clinicId, role } = useClinic();
  const mayAdd = role === 'owner' || (role === 'practitioner' && OF_THE_DAY.has(part));
  const register = useQuery(registerQuery(clinicId, path));
  if (register.isError) return <ErrorState error={register.error} onRetry={() => void register.refetch()} />;
  if (!register.data) return <LateSkeleton />;
  const { entries } = register.data;
  return (
    <div className={mayAdd ? classes.columns : undefined}>
      <section aria-labelledby="entries">
        <Title order={2} id="entries">
          {t(`parts.${part}`)}
        </Title>
        {entries.length === 0 ? (
          <EmptyState title={t(`empty.${part}`)} body={t(mayAdd ? 'emptyBody' : 'emptyToRead')} />
        ) : (
          <ul className={classes.list}>
            {entries.map((entry) => (
              <li key={entry.entryId} className={classes.item}>
                <div className={classes.itemWords}>
                  <strong>{title(entry)}</strong>
                  <Text size="sm" c="dimmed" className="numbers">
                    {details(entry)}
                  </Text>
                </div>
                {entry.retired && <span className={classes.retired}>{t('retired')}</span>}
                {!entry.retired && retires && role === 'owner' && (
                  <Retire register={retires.register} entryKey={retires.keyOf(entry)} />
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      {mayAdd && (
        <section className={classes.side} aria-labelledby="add">
          <Title order={2} id="add">
            {t(`add.${part}`)}
          </Title>
          <EntryForm id={part} fields={fields} submit={t('save')} send={send} />
        </section>
      )}
    </div>
  );
}

function Retire({ register, entryKey }: { register: RetiredRegister; entryKey: string }) {
  const { t } = useTranslation('practice');
  const enter = useEnter();
  const { isSending, refusal, submit } = useSubmit(async () => {
    await enter((params) =>
      answerOf(
        api.POST('/api/v1/clinics/{clinicId}/registers/retirements', { params, body: { register, key: entryKey } }),
      ),
    );
  });
  return (
    <div>
      <Button variant="subtle" loading={isSending} onClick={() => void submit(undefined)}>
        {t('retire')}
      </Button>
      {refusal && (
        <Text size="sm" role="alert">
          {refusal}
        </Text>
      )}
    </div>
  );
}
