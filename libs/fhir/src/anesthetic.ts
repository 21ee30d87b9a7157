import { type MedicationAdministration } from '@medplum/fhirtypes';
import { type Vocabularies } from '#treatments/domain/vocabularies.js';
import { contactTimeOf } from '#treatments/domain/session.events.js';
import { type ClientChart, entriesOf, type EntryOf, standing } from './chart.js';
import { bodySite, notesOf } from './observation.js';
import { encounter, type Mapped, patient, sessionProcedure } from './references.js';
import { extensionUrl, own, quantity, some } from './terms.js';

/** Each application of an anesthetic, from when it was put on until it was taken off. */
export function anesthetics(chart: ClientChart, vocabularies: Vocabularies): Mapped[] {
  const removals = entriesOf(chart, 'AnestheticRemoved');
  return entriesOf(chart, 'AnestheticApplied').map((applied) => {
    const ofIt = removals.filter(({ data }) => data.applicationId === applied.data.applicationId);
    const resource = administration(chart, applied, standing(ofIt).at(-1), vocabularies);
    return { resource, entryIds: [applied, ...ofIt].map(({ event }) => event.eventId) };
  });
}

function administration(
  chart: ClientChart,
  applied: EntryOf<'AnestheticApplied'>,
  removed: EntryOf<'AnestheticRemoved'> | undefined,
  { anestheticProducts }: Vocabularies,
): MedicationAdministration & { id: string } {
  const { data, recordId, happened } = applied;
  const { applicationId, product, massMg, surfaceMm2, areas, agents, occluded } = data;
  const whole = sessionProcedure(chart, recordId);
  const contactS = removed && contactTimeOf(data, removed.data);
  const extension = [
    ...(contactS === undefined ? [] : [{ url: extensionUrl('contact-time'), valueDuration: quantity(contactS, 's') }]),
    ...(surfaceMm2 === undefined ? [] : [{ url: extensionUrl('surface'), valueQuantity: quantity(surfaceMm2, 'mm2') }]),
    ...(occluded === undefined ? [] : [{ url: extensionUrl('occluded'), valueBoolean: occluded }]),
    ...(agents ?? []).map(({ agent, concentrationMgPerG }) => ({
      url: extensionUrl('agent'),
      extension: [
        { url: 'agent', valueCodeableConcept: own('anesthetic-agent', agent) },
        { url: 'concentration', valueQuantity: quantity(concentrationMgPerG, 'mg/g') },
      ],
    })),
  ];
  return {
    resourceType: 'MedicationAdministration',
    id: applicationId,
    extension: some(extension),
    partOf: whole && [whole],
    status: statusOf(applied, removed),
    medicationCodeableConcept: own('product', product, anestheticProducts.get(product)?.label),
    subject: patient(chart),
    context: encounter(chart, recordId),
    effectivePeriod: { start: happened, end: removed?.data.at },
    // Without a mass there is no dosage (invariant mad-1).
    ...(massMg !== undefined && {
      dosage: {
        site: bodySite(areas),
        route: own('route', 'topical'),
        dose: quantity(massMg / 1_000, 'g'),
      },
    }),
    note: notesOf(applied),
  };
}

/** Product `none` says that none was used. */
function statusOf(
  { data, isVoided }: EntryOf<'AnestheticApplied'>,
  removed: EntryOf<'AnestheticRemoved'> | undefined,
): MedicationAdministration['status'] {
  if (isVoided) return 'entered-in-error';
  if (data.product === 'none') return 'not-done';
  return removed ? 'completed' : 'in-progress';
}
