import { type Stores } from '#composition/stores.js';
import { addDays, dayIn } from '#kernel/calendar.js';
import { instantOf } from '#kernel/clock.js';
import { uuidV5 } from '#kernel/ids.js';
import { OWNER_NAME, PRACTITIONERS } from './clinic-mix.js';
import { ownerIdOf, practitionerIdOf } from './simulation-step.js';

/**
 * The people who work in a simulated clinic: its owner, as the first set-up adds one, and practitioners whom the owner adds.
 * They have no password, so nobody signs in as one of them. Answers the owner, of a clinic that has one already that one.
 */
export async function addStaff({ identity, clock }: Stores, clinicId: string): Promise<string> {
  const { people, setup, staff } = identity;
  let owner = [...(await staff.of(clinicId))].find(([, { role }]) => role === 'owner')?.[0];
  if (owner === undefined) {
    const person = await people.add({ loginName: 'simulated-owner@clinic.invalid', name: OWNER_NAME }, ownerIdOf());
    await setup.addFirstOwner(person, clinicId);
    owner = person.id;
  }
  const actor = { staffId: owner, role: 'owner' };
  const today = dayIn('UTC', instantOf(clock.now()));
  for (const [number, { name, qualification, years }] of PRACTITIONERS.entries()) {
    const staffId = practitionerIdOf(number);
    await people.add({ loginName: `simulated-${number + 1}@clinic.invalid`, name }, staffId);
    const commandId = uuidV5(staffId, clinicId);
    const command = { clinicId, commandId, body: { simulated: staffId }, actor };
    await staff.add(command, { staffId, role: 'practitioner' }, name);
    const since = addDays(today, -365 * years);
    const held = { staffId, qualification, heldSince: since, practisingSince: since };
    const qualifying = { ...command, commandId: uuidV5(commandId, 'qualification') };
    await staff.recordQualification(qualifying, held);
  }
  return owner;
}
