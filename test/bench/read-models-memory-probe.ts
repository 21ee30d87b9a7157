/** Run by the bench: rebuilds the read models once, and tells the most memory that it had. */
import { type EngineName } from './bench-engine.js';
import { openClinicLog, rebuildAll } from './read-models-world.js';

const [engine, place] = process.argv.slice(2) as [EngineName, string];
const log = await openClinicLog({ engine, place });
await rebuildAll(log, { engine, place });
await log.close();
process.send!(process.resourceUsage().maxRSS / 1024, () => process.disconnect());
