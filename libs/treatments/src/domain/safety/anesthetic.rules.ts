import { type AnestheticApplication, contactTimeOf } from '../session.events.js';
import { type AnestheticProduct } from '../vocabularies.js';
import { hasMethemoglobinRisk } from './preparation.rules.js';
import { look, type Look, type Seen } from './rule.js';
import { entriesOf, HOUR_MS, type Situation } from './situation.js';

const applied = (
  see: (
    situation: Situation,
    application: AnestheticApplication,
    product: AnestheticProduct,
    limits: Readonly<Record<string, number>>,
  ) => readonly Seen[],
  options: Pick<Look, 'ofOmission'> = {},
): Look =>
  look(
    ['AnestheticApplied'],
    (situation, { limits }, { data }) => {
      const product = situation.clinic.vocabularies.anestheticProducts.get(data.product);
      return product && product.code !== 'none' ? see(situation, data, product, limits) : [];
    },
    options,
  );

export const ANESTHETIC_RULES: Readonly<Record<string, Look>> = {
  anesthetic_dose: applied((situation, application, product) => overdose(situation, application, product)),
  anesthetic_limit_unknown: applied(
    (situation, { product: code }, product) => (hasLimit(situation, product) ? [] : [{ product: code }]),
    { ofOmission: true },
  ),
  anesthetic_over_counter_strength: applied((_situation, application, product, limits) => {
    const lidocaine = agentsOf(application, product).find(({ agent }) => agent === 'lidocaine');
    if (!lidocaine || product.supply === 'prescription') return [];
    const { concentrationMgPerG } = lidocaine;
    const surfaceMm2 = application.surfaceMm2 ?? 0;
    if (concentrationMgPerG > limits.mg_per_g!) return [{ concentrationMgPerG, limitMgPerG: limits.mg_per_g }];
    if (surfaceMm2 > limits.surface_mm2!) return [{ surfaceMm2, limitMm2: limits.surface_mm2 }];
    return application.occluded === true ? [{ occluded: true }] : [];
  }),
  second_anesthetic: applied((situation, application, _product, limits) => {
    const others = [situation.session, ...situation.otherSessions.map(({ entries }) => entries)].flatMap((entries) =>
      entriesOf(entries, 'AnestheticApplied').map(({ data }) => data),
    );
    return others.flatMap((other) => {
      if (other.applicationId === application.applicationId || other.product === 'none') return [];
      if (other.at === undefined || application.at === undefined) return [];
      const sinceMs = Date.parse(application.at) - Date.parse(other.at);
      if (sinceMs < 0 || sinceMs >= limits.hours! * HOUR_MS) return [];
      const minutesSince = Math.floor(sinceMs / 60_000);
      return [{ applicationId: other.applicationId, product: other.product, minutesSince, limitHours: limits.hours }];
    });
  }),
  prilocaine_methemoglobin: applied((situation, application, product) => {
    const condition = hasMethemoglobinRisk(situation);
    const hasPrilocaine = agentsOf(application, product).some(({ agent }) => agent === 'prilocaine');
    return condition !== undefined && hasPrilocaine ? [{ product: application.product, condition }] : [];
  }),
  contact_time: look(['AnestheticRemoved'], ({ session, clinic }, _rule, { data }) => {
    const application = entriesOf(session, 'AnestheticApplied').findLast(
      (other) => other.data.applicationId === data.applicationId,
    )?.data;
    const product = application && clinic.vocabularies.anestheticProducts.get(application.product);
    const contactTimeS = application && contactTimeOf(application, data);
    if (!product || contactTimeS === undefined) return [];
    const { contactMinS: minS, contactMaxS: maxS } = product;
    if (minS !== undefined && contactTimeS < minS) return [{ product: product.code, contactTimeS, minS }];
    return maxS !== undefined && contactTimeS > maxS ? [{ product: product.code, contactTimeS, maxS }] : [];
  }),
};

function agentsOf(application: AnestheticApplication, product: AnestheticProduct) {
  return application.agents ?? product.agents;
}

/** All that was applied of the product in the session counts. */
function overdose(situation: Situation, { product: code }: AnestheticApplication, product: AnestheticProduct): Seen[] {
  const all = entriesOf(situation.session, 'AnestheticApplied').filter(({ data }) => data.product === code);
  const massMg = all.reduce((sum, { data }) => sum + (data.massMg ?? 0), 0);
  const surfaceMm2 = all.reduce((sum, { data }) => sum + (data.surfaceMm2 ?? 0), 0);
  const limitMg = massLimit(situation, product);
  if (limitMg !== undefined && massMg > limitMg) return [{ product: code, massMg, limitMg }];
  const limitMm2 = product.surfaceMaxMm2;
  return limitMm2 !== undefined && surfaceMm2 > limitMm2 ? [{ product: code, surfaceMm2, limitMm2 }] : [];
}

/** The lower of the product's limit, and of that for the client's weight as it was last taken. */
function massLimit(situation: Situation, { massMaxMg, massMaxMgPerKg }: AnestheticProduct): number | undefined {
  const weightG = entriesOf(situation.client, 'ConsultationRecorded').findLast(({ data }) => data.weightG)?.data
    .weightG;
  const byWeight =
    massMaxMgPerKg !== undefined && weightG !== undefined ? Math.floor((massMaxMgPerKg * weightG) / 1000) : undefined;
  const limits = [massMaxMg, byWeight].filter((limit) => limit !== undefined);
  return limits.length > 0 ? Math.min(...limits) : undefined;
}

/** An applied mass is not an absorbed dose: without a limit on record, nobody can say whether it was too much. */
function hasLimit(situation: Situation, product: AnestheticProduct): boolean {
  return massLimit(situation, product) !== undefined || product.surfaceMaxMm2 !== undefined;
}
