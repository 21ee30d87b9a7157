import { Text, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { EntryForm } from './entry-form';
import { useEnter } from './use-enter';
import classes from './practice.module.css';

type Rule = components['schemas']['SafetyRuleBody'];
type Reason = components['schemas']['ChangeRuleLimitsRequest']['reason'];

const REASONS = [
  'clinic_protocol',
  'device_label',
  'regulation',
  'new_evidence',
  'medical_lead',
  'other',
] as const satisfies readonly Reason[];

const rulesQuery = (clinicId: string) =>
  queryOptions({
    queryKey: ['clinics', clinicId, 'safety-rules'],
    queryFn: () => answerOf(api.GET('/api/v1/clinics/{clinicId}/safety-rules', { params: { path: { clinicId } } })),
  });

/** The safety rules, and the limits that the clinic has set for itself. */
export function ThresholdsPart() {
  const { t } = useTranslation('practice');
  const rules = useQuery(rulesQuery(useClinic().id));
  if (rules.isError) return <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />;
  if (!rules.data) return <LateSkeleton />;
  return (
    <section aria-labelledby="entries">
      <Title order={2} id="entries">
        {t('parts.thresholds')}
      </Title>
      <ul className={classes.list}>
        {rules.data.rules.map((rule) => (
          <RuleItem key={rule.code} rule={rule} />
        ))}
      </ul>
    </section>
  );
}

function RuleItem({ rule }: { rule: Rule }) {
  const { t } = useTranslation('practice');
  const enter = useEnter();
  const limits = Object.entries(rule.limits);
  return (
    <li className={classes.item}>
      <div className={classes.itemWords}>
        <strong className={classes.condition}>{rule.condition}</strong>
        <Text size="sm" c="dimmed" className="numbers">
          {[t(`level.${rule.level}`), rule.threshold, rule.basis].join(' · ')}
        </Text>
        {limits.map(([limit, value]) => (
          <Text key={limit} size="sm" className="numbers">
            {value === rule.productLimits[limit]
              ? t('limit.product', { limit: inWords(limit), value: String(value) })
              : t('limit.own', {
                  limit: inWords(limit),
                  value: String(value),
                  product: String(rule.productLimits[limit]),
                })}
          </Text>
        ))}
      </div>
      {limits.length > 0 && (
        <details className={classes.more}>
          <summary>{t('limit.change')}</summary>
          <EntryForm
            key={JSON.stringify(rule.limits)}
            id={`rule-${rule.code}`}
            submit={t('save')}
            fields={[
              ...limits.map(([name, value]) => ({
                name,
                label: inWords(name),
                kind: 'number' as const,
                initial: String(value),
                isOptional: true,
              })),
              {
                name: 'reason',
                label: t('field.reason'),
                options: REASONS.map((value) => ({ value, label: t(`limitReason.${value}`) })),
              },
            ]}
            send={async ({ reason, ...values }) => {
              const body = {
                rule: rule.code,
                reason: reason as Reason,
                // What was left empty holds again as the product has it.
                limits: limits.map(([limit]) => ({ limit, ...(values[limit] && { value: Number(values[limit]) }) })),
              };
              await enter((params) =>
                answerOf(api.POST('/api/v1/clinics/{clinicId}/safety-rules/limits', { params, body })),
              );
            }}
          />
        </details>
      )}
    </li>
  );
}

/** `massMaxMg` as "mass max mg". */
function inWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('_', ' ');
}
