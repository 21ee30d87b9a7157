import { type Kept, type Registers } from './clinic.js';
import { type Product } from './clinic.events.js';
import { type AnestheticProduct, type SafetyRule, type Vocabularies } from './vocabularies.js';

/** The vocabularies as they hold in a clinic: with its products, and with its limits of safety rules. */
export function vocabulariesOf(registers: Registers, vocabularies: Vocabularies): Vocabularies {
  const anestheticProducts = new Map(vocabularies.anestheticProducts);
  for (const { data } of registers.ProductRegistered.values()) {
    if (data.use !== 'anesthetic') continue;
    anestheticProducts.set(data.product, productOf(data, anestheticProducts.get(data.product)));
  }
  const safetyRules = new Map(vocabularies.safetyRules);
  for (const [code, rule] of safetyRules) {
    const changed = registers.RuleLimitsChanged.get(code);
    if (changed) safetyRules.set(code, limitedBy(changed, rule));
  }
  return { ...vocabularies, anestheticProducts, safetyRules };
}

/** What the clinic does not say of a product of the vocabulary stays as it is there. */
function productOf(product: Product, known: AnestheticProduct | undefined): AnestheticProduct {
  const { product: code, supply, contactMinS, contactMaxS, massMaxMg, massMaxMgPerKg, surfaceMaxMm2 } = product;
  const said = Object.entries({ supply, contactMinS, contactMaxS, massMaxMg, massMaxMgPerKg, surfaceMaxMm2 });
  return {
    ...(known ?? { code, label: code, basis: 'register of the clinic' }),
    ...Object.fromEntries(said.filter(([, value]) => value !== undefined)),
    agents: product.agents ?? known?.agents ?? [],
  };
}

function limitedBy({ entryId, data }: Kept<{ limits: { limit: string; value?: number }[] }>, rule: SafetyRule) {
  const own = data.limits.flatMap(({ limit, value }) => (value === undefined ? [] : [[limit, value] as const]));
  if (own.length === 0) return rule;
  return { ...rule, limits: { ...rule.limits, ...Object.fromEntries(own) }, limitsEntryId: entryId };
}
