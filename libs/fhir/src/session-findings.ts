import { type Vocabularies } from '#treatments/domain/vocabularies.js';
import { type ClientChart, entriesOf } from './chart.js';
import { bodySite, component, observation } from './observation.js';
import { type Mapped, sessionProcedure } from './references.js';
import { loinc, own, quantity, some } from './terms.js';

/** What was asked and seen around a session: preparation, immediate reactions, follow-ups. */
export function sessionFindings(chart: ClientChart, vocabularies: Vocabularies): Mapped[] {
  return [...preparations(chart, vocabularies), ...reactions(chart, vocabularies), ...followUps(chart, vocabularies)];
}

function preparations(chart: ClientChart, { preparationItems }: Vocabularies): Mapped[] {
  return entriesOf(chart, 'PreparationChecked').map((entry) =>
    observation(
      chart,
      entry,
      'survey',
      {
        code: own('observation', 'preparation'),
        component: entry.data.items.map(({ item, status }) =>
          component(own('preparation', item, preparationItems.get(item)?.label), {
            valueCodeableConcept: own('preparation-status', status),
          }),
        ),
      },
      entry.recordId,
    ),
  );
}

function reactions(chart: ClientChart, { reactions: labels }: Vocabularies): Mapped[] {
  return entriesOf(chart, 'ImmediateReactionObserved').map((entry) => {
    const { type, severity, areas, painNrs, timeAfterS } = entry.data;
    const whole = sessionProcedure(chart, entry.recordId);
    const said = {
      code: own('reaction', type, labels.get(type)?.label),
      // 0 none, 1 mild, 2 moderate, 3 severe.
      valueInteger: severity,
      partOf: whole && [whole],
      bodySite: bodySite(areas),
      component: some([
        ...(painNrs === undefined ? [] : [component(PAIN, { valueInteger: painNrs })]),
        ...(timeAfterS === undefined
          ? []
          : [component(own('observation', 'time_after_needling'), { valueQuantity: quantity(timeAfterS, 's') })]),
      ]),
    };
    return observation(chart, entry, 'exam', said, entry.recordId);
  });
}

const PAIN = loinc('72514-3', 'Pain severity - 0-10 verbal numeric rating [Score] - Reported');

function followUps(chart: ClientChart, { aftercareItems }: Vocabularies): Mapped[] {
  return entriesOf(chart, 'FollowUpRecorded').map((entry) => {
    const { day, reached, adherence = [] } = entry.data;
    const said = {
      code: own('observation', 'follow_up'),
      // Whether the client was reached; where not, nothing is said about side effects.
      valueBoolean: reached,
      component: [
        component(own('observation', 'follow_up_day'), { valueInteger: day }),
        ...adherence.map(({ item, answer }) =>
          component(own('aftercare', item, aftercareItems.get(item)?.label), {
            valueCodeableConcept: own('adherence', answer),
          }),
        ),
      ],
    };
    return observation(chart, entry, 'survey', said, entry.recordId);
  });
}
