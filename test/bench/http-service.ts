import { isAccessLog } from '#audit/access-trail.js';
import { STAFF_ROLES, type StaffRole } from '#identity/domain/staff.events.js';
import { newId } from '#kernel/ids.js';
import { readSettings } from '#composition/settings.js';
import { createLogger } from '../../apps/api/src/log-output.js';
import { startService } from '../../apps/api/src/service.js';

/** Where the service listens, and how the people of its clinic, who are signed in, come in. */
export interface StartedService {
  url: string;
  clinicId: string;
  /** Of the practitioner. */
  cookie: string;
  cookies: Record<StaffRole, string>;
}

/** The service as it runs in a clinic, in a process of its own. Tells its address, and ends with its parent. */
const service = await startService(readSettings(), createLogger('error'), { requestsPerMinute: 1_000_000_000 });
if (process.argv.includes('--without-access-trail')) {
  // What the trail costs is measured beside the same service without it.
  const { log } = service.stores;
  const append = log.append.bind(log);
  log.append = (request) => (isAccessLog(request.log) ? Promise.resolve(undefined as never) : append(request));
}
const { clinics, people, staff, sessions } = service.stores.identity;
const clinic = await clinics.ensure('Bench');
const cookies = {} as StartedService['cookies'];
for (const role of STAFF_ROLES) {
  const person = await people.add({ loginName: newId(), name: 'B. Ench' });
  const command = { clinicId: clinic.id, commandId: newId(), body: null, actor: { staffId: person.id, role: 'owner' } };
  const place = { staffId: person.id, role, ...(role === 'auditor' && { accessEndsAt: '2099-01-01T00:00:00.000Z' }) };
  await staff.add(command, place, person.name);
  cookies[role] = `pinpoint=${await sessions.begin(person.id, 'full', role !== 'practitioner')}`;
}
const started: StartedService = { url: service.url, clinicId: clinic.id, cookie: cookies.practitioner, cookies };
process.send!(started);
process.once('disconnect', () => void service.stop().then(() => process.exit(0)));
