import { type Stores } from '#composition/stores.js';
import { uuidV5 } from '#kernel/ids.js';
import { PRACTITIONER_NAMES } from './clinic-mix.js';
import { practitionerIdOf } from './simulation-step.js';

/** The people who work in a simulated clinic. They have no password, so nobody signs in as one of them. */
export async function addPractitioners({ identity }: Stores, clinicId: string): Promise<void> {
  for (const [number, name] of PRACTITIONER_NAMES.entries()) {
    const staffId = practitionerIdOf(number);
    await identity.people.add({ loginName: `simulated-${number + 1}@clinic.invalid`, name }, staffId);
    const command = {
      clinicId,
      commandId: uuidV5(staffId, clinicId),
      body: { simulated: staffId },
      actor: { staffId, role: 'owner' },
    };
    await identity.staff.add(command, { staffId, role: 'practitioner' }, name);
  }
}
