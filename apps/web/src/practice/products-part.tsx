import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api-client/client';
import { type components } from '../api-client/interface.generated';
import { nameOf } from '../texts/code-names';
import { RegisterPart } from './register-part';
import { member } from './register-query';
import { useEnter } from './use-enter';

type Request = components['schemas']['RegisterProductRequest'];

const USES = [...(['anesthetic', 'glide', 'serum', 'cleanser', 'other'] as const)] satisfies readonly Request['use'][];
const LIMITS = ['contactMaxS', 'massMaxMg', 'surfaceMaxMm2'] as const;

/** Products of the clinic; their limits go before those of the vocabulary. */
export function ProductsPart() {
  const { t } = useTranslation('practice');
  const enter = useEnter();
  return (
    <RegisterPart
      part="products"
      path="products"
      fields={[
        { name: 'name', label: t('field.name') },
        { name: 'product', label: t('field.product') },
        { name: 'use', label: t('field.use'), options: USES.map((value) => ({ value, label: t(`use.${value}`) })) },
        ...LIMITS.map((name) => ({ name, label: t(`field.${name}`), kind: 'number' as const, isOptional: true })),
      ]}
      send={async ({ name, product, use, ...limits }) => {
        const body: Request = {
          ...{ product: product!, use: use as Request['use'], notes: { name: name! } },
          ...Object.fromEntries(Object.entries(limits).map(([limit, value]) => [limit, Number(value)])),
        };
        await enter((params) => answerOf(api.POST('/api/v1/clinics/{clinicId}/products', { params, body })));
      }}
      title={(entry) => entry.notes?.name ?? nameOf('product', member(entry, 'product'))}
      details={(entry) =>
        [
          t(`use.${member(entry, 'use') as 'serum'}`),
          member(entry, 'product'),
          ...LIMITS.flatMap((limit) => {
            const value = member(entry, limit);
            return value === undefined ? [] : [`${t(`field.${limit}`)}: ${value}`];
          }),
        ].join(' · ')
      }
      retires={{ register: 'product', keyOf: (entry) => String(member(entry, 'product')) }}
    />
  );
}
