import { readSettings } from '#composition/settings.js';
import { createLogger } from '../../apps/api/src/log-output.js';
import { startService } from '../../apps/api/src/service.js';

/** The service as it runs in a clinic, in a process of its own. Tells its address, and ends with its parent. */
const service = await startService(readSettings(), createLogger('error'));
process.send!(service.url);
process.once('disconnect', () => void service.stop().then(() => process.exit(0)));
