import { type Observation } from '@medplum/fhirtypes';
import { type Vocabularies } from '#treatments/domain/vocabularies.js';
import { type ClientChart, entriesOf, type EntryOf } from './chart.js';
import { bodySite, component, observation } from './observation.js';
import { carePlan, type Mapped, patient, performer, practitioner } from './references.js';
import { loinc, own, some } from './terms.js';

/** Outcomes by scale: the total or level as value, the parts of a total as components. */
export function assessments(chart: ClientChart, vocabularies: Vocabularies): Mapped[] {
  return entriesOf(chart, 'OutcomeAssessed').map((entry) => {
    const { scale, variant, value, items = [], area, side, seriesId, sessionId, phase, blinded, arm } = entry.data;
    const known = vocabularies.scales.get(scale);
    const labels = new Map((known?.kind === 'numeric' ? known.items : []).map((item) => [item.code, item.label]));
    const plan = carePlan(chart, seriesId);
    const said: Pick<Observation, 'code'> & Partial<Observation> = {
      code: codeOf(scale),
      ...(typeof value === 'number' ? { valueInteger: value } : { valueCodeableConcept: own(`scale:${scale}`, value) }),
      bodySite: bodySite(area === undefined ? undefined : [area], side),
      method: variant === undefined ? undefined : own('scale-variant', variant),
      performer: [raterOf(chart, entry)],
      basedOn: plan && [plan],
      component: some([
        ...items.map(({ item, score }) =>
          component(own(`scale:${scale}`, item, labels.get(item)), { valueInteger: score }),
        ),
        component(own('observation', 'phase'), { valueCodeableConcept: own('assessment-phase', phase) }),
        ...(blinded === undefined ? [] : [component(own('observation', 'blinded'), { valueBoolean: blinded })]),
        ...(arm === undefined ? [] : [component(own('observation', 'arm'), { valueCodeableConcept: own('arm', arm) })]),
      ]),
    };
    return observation(chart, entry, 'survey', said, sessionId);
  });
}

function codeOf(scale: string): Observation['code'] {
  const concept = own('scale', scale);
  if (scale !== 'pain_nrs') return concept;
  const { coding = [] } = loinc('72514-3', 'Pain severity - 0-10 verbal numeric rating [Score] - Reported');
  return { ...concept, coding: [...concept.coding!, ...coding] };
}

function raterOf(chart: ClientChart, { data, event }: EntryOf<'OutcomeAssessed'>) {
  if (data.rater === 'client') return patient(chart);
  return data.raterId === undefined ? performer(event) : practitioner(data.raterId);
}
