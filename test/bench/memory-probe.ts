/** Run by the bench: reads all events once, through the log or plainly, and tells the most memory that it had. */
import { openRaw, openStorage, type BenchAddress, type EngineName } from './bench-engine.js';
import { openSampleLog } from './log-world.js';

const [what, engine, place, clinic, total] = process.argv.slice(2) as [string, EngineName, string, string, string];
const address: BenchAddress = { engine, place };
if (what === 'log') {
  const log = openSampleLog(await openStorage(address));
  const stop = new AbortController();
  let seen = 0;
  for await (const events of log.follow(clinic, 0, stop.signal)) {
    seen += events.length;
    if (seen >= Number(total)) stop.abort();
  }
  await log.close();
} else {
  const raw = await openRaw(address);
  await raw.scan();
  await raw.close();
}
process.send!(process.resourceUsage().maxRSS / 1024, () => process.disconnect());
