import { Text, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { useClinic } from '../shell/use-clinic';
import { ErrorState } from '../states/error-state';
import { LateSkeleton } from '../states/late-skeleton';
import { useFormats } from '../figures/use-formats';
import { EntryForm } from './entry-form';
import { basisInWords, ruleLimit, type RuleLimit } from './rule-limit';
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
      <Text c="dimmed" size="sm" className={classes.lead}>
        {t('limit.lead')}
      </Text>
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
  const formats = useFormats();
  const { role } = useClinic();
  const limits = Object.entries(rule.limits).map(([limit, value]) => ({ ...ruleLimit(t, rule.code, limit), value }));
  const told = ({ unit, per }: RuleLimit, value: number): string =>
    t(`unit.${unit}`, { count: value / per, number: formats.decimals(value / per) });
  return (
    <li className={classes.item}>
      <div className={classes.itemWords}>
        <strong className={classes.condition}>{rule.condition.replace('rf_pen', t('deviceType.rf_pen'))}</strong>
        <Text size="sm" c="dimmed">
          {[t(`level.${rule.level}`), basisInWords(t, rule.basis)].join(' · ')}
        </Text>
        {limits.length > 0 && (
          <ul className={`${classes.limits} numbers`}>
            {limits.map((one) => {
              const product = rule.productLimits[one.limit]!;
              return (
                <li key={one.limit}>
                  {one.label} <strong>{told(one, one.value)}</strong>
                  {one.value !== product && ` ${t('limit.own', { product: told(one, product) })}`}
                </li>
              );
            })}
          </ul>
        )}
      </div>
      {limits.length > 0 && role === 'owner' && <ChangeLimits rule={rule} limits={limits} />}
    </li>
  );
}

function ChangeLimits({ rule, limits }: { rule: Rule; limits: readonly (RuleLimit & { value: number })[] }) {
  const { t } = useTranslation('practice');
  const enter = useEnter();
  return (
    <details className={classes.more}>
      <summary>{t('limit.change')}</summary>
      <EntryForm
        key={JSON.stringify(rule.limits)}
        id={`rule-${rule.code}`}
        submit={t('save')}
        fields={[
          ...limits.map(({ limit, label, unit, per, value }) => ({
            name: limit,
            label: t('limit.field', { label, unit: t(`unitName.${unit}`) }),
            kind: 'number' as const,
            initial: String(value / per),
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
            limits: limits.map(({ limit, per }) => {
              const text = values[limit]?.replace(',', '.');
              return { limit, ...(text && { value: Math.round(Number(text) * per) }) };
            }),
          };
          await enter((params) =>
            answerOf(api.POST('/api/v1/clinics/{clinicId}/safety-rules/limits', { params, body })),
          );
        }}
      />
    </details>
  );
}
