import { type Practitioner, type PractitionerRole } from '@medplum/fhirtypes';
import { type Chart, entriesOf, standing } from './chart.js';
import { type Mapped, practitioner } from './references.js';
import { identifier, own, some } from './terms.js';

/** Those who work or worked in the clinic. Names stand there where they were opened. */
export function staff(chart: Chart): Mapped[] {
  const added = entriesOf(chart, 'StaffAdded');
  const ids = [...new Set(added.map(({ data }) => data.staffId))];
  return ids.flatMap((staffId) => {
    const ofThem = <E extends { data: { staffId: string } }>(entries: E[]): E[] => {
      return entries.filter(({ data }) => data.staffId === staffId);
    };
    const places = ofThem(entriesOf(chart, 'StaffAdded', 'StaffRoleChanged', 'StaffRemoved'));
    const qualifications = ofThem(entriesOf(chart, 'StaffQualificationRecorded'));
    const emergencies = ofThem(entriesOf(chart, 'EmergencyAccessTaken'));
    const last = places.at(-1)!;
    const active = last.type !== 'StaffRemoved';
    const name = ofThem(added).findLast(({ words }) => words.identity?.name !== undefined)?.words.identity?.name;
    const person: Practitioner & { id: string } = {
      ...unlistedPractitioner(staffId),
      active,
      name: name === undefined ? undefined : [{ text: name }],
      qualification: some(
        standing(qualifications).map(({ data }) => ({
          code: own('qualification', data.qualification),
          period: { start: data.heldSince },
        })),
      ),
    };
    const place = places.findLast((entry) => entry.type !== 'StaffRemoved')!;
    const role: PractitionerRole & { id: string } = {
      resourceType: 'PractitionerRole',
      id: staffId,
      active,
      period: {
        start: places[0]!.event.recordedAt,
        end: active ? place.data.accessEndsAt : last.event.recordedAt,
      },
      practitioner: practitioner(staffId),
      organization: { reference: `Organization/${last.event.log}` },
      code: [own('role', place.data.role)],
    };
    const about = (entries: readonly { event: { eventId: string } }[]) => entries.map(({ event }) => event.eventId);
    return [
      { resource: person, entryIds: about([...ofThem(added), ...qualifications, ...emergencies]) },
      { resource: role, entryIds: about(places.filter(({ type }) => type !== 'StaffAdded')) },
    ];
  });
}

/** Somebody whom the record names and the clinic's register does not. */
export function unlistedPractitioner(staffId: string): Practitioner & { id: string } {
  return { resourceType: 'Practitioner', id: staffId, identifier: [identifier('staff', staffId)] };
}
