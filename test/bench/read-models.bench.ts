import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { newId } from '#kernel/ids.js';
import { createBenchEngine, type BenchAddress } from './bench-engine.js';
import { type BenchRow } from './bench-row.js';
import { ClinicHistory } from './clinic-history.js';
import { type BenchOptions } from './log-world.js';
import { openClinicLog, rebuildAll, scanAndParse } from './read-models-world.js';
import { compare, perSecond } from './rounds.js';

/** Making every read model anew from the log, beside nothing but reading and parsing the log. */
export async function* readModelsBench(options: BenchOptions): AsyncGenerator<BenchRow> {
  for (const name of options.engines) {
    const engine = await createBenchEngine(name);
    const { title, address } = engine;
    const log = await openClinicLog(address);
    try {
      const clinic = newId();
      await log.open(clinic);
      await new ClinicHistory(log, clinic).writeTo(options.events, (done) => {
        options.signal.throwIfAborted();
        options.progress(`${title}: writing a clinic's history`, Math.min(done, options.events), options.events);
      });
      const { nextPosition: events } = await log.head(clinic);
      options.progress(`${title}: rebuilding the read models of ${events} events`);
      yield await compare({
        ...options,
        name: `read models, ${title}: full rebuild`,
        unit: 'events/s',
        target: 'ratio ≥ 0.15',
        measured: () => perSecond(events, () => rebuildAll(log, address)),
        baselineName: 'scan and JSON.parse',
        baseline: () => perSecond(events, () => scanAndParse(address)),
      });
      const value = await memoryOfRebuild(address);
      const millions = (events / 1_000_000).toPrecision(2);
      yield {
        ...{ name: `read models, ${title}: memory of a rebuild of ${millions} million events`, unit: 'MB', value },
        target: 'value ≤ 300',
      };
    } finally {
      await log.close();
      await engine.remove();
    }
  }
}

/** The most memory, in MB, of a process that does nothing else. */
function memoryOfRebuild({ engine, place }: BenchAddress): Promise<number> {
  const probe = fileURLToPath(new URL('./read-models-memory-probe.js', import.meta.url));
  const child = fork(probe, [engine, place]);
  return new Promise((resolve, reject) => {
    child.once('message', (megabytes) => resolve(megabytes as number));
    child.once('exit', (code) => reject(new Error(`The probe ended with ${code}.`)));
  });
}
