import { isAccessLog } from '#audit/access-trail.js';
import { newId } from '#kernel/ids.js';
import { readSettings } from '#composition/settings.js';
import { createLogger } from '../../apps/api/src/log-output.js';
import { startService } from '../../apps/api/src/service.js';

/** Where the service listens, and how its one practitioner, who is signed in, comes in. */
export interface StartedService {
  url: string;
  clinicId: string;
  cookie: string;
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
const person = await people.add({ loginName: newId(), name: 'B. Ench' });
const command = { clinicId: clinic.id, commandId: newId(), body: null, actor: { staffId: person.id, role: 'owner' } };
await staff.add(command, { staffId: person.id, role: 'practitioner' }, person.name);
const secret = await sessions.begin(person.id, 'full', false);
const started: StartedService = { url: service.url, clinicId: clinic.id, cookie: `pinpoint=${secret}` };
process.send!(started);
process.once('disconnect', () => void service.stop().then(() => process.exit(0)));
