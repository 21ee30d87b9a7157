import { CheckpointKeeper } from '#audit/checkpoints/checkpoint-keeper.js';
import { CheckpointSigner } from '#audit/checkpoints/checkpoint-signer.js';
import { Witnesses } from '#audit/checkpoints/witnesses.js';
import { type Settings } from '#composition/settings.js';
import { openReadSide } from '#composition/read-side.js';
import { openStores, type Stores } from '#composition/stores.js';
import { PasswordHasher } from '#identity/password-hasher.js';
import { type Clock, systemClock } from '#kernel/clock.js';
import { Problem } from '#kernel/problem.js';
import { WATCH_TIMES_DEFAULT, type WatchTimes } from '#policies/surveillance-watch.js';
import { type Logger } from 'pino';
import { createApp } from './create-app.js';
import { WEB_DEFAULTS } from './web-hardening.js';

/** A service that answers. */
export interface Service {
  url: string;
  stores: Stores;
  /** Answers what was asked, commits what waits, and closes everything. */
  stop(): Promise<void>;
}

/** What tests and measurements may turn down; no environment does. */
export interface ServiceOptions {
  hasher?: PasswordHasher;
  requestsPerMinute?: number;
  requestTimeoutMs?: number;
  clock?: Clock;
  watch?: WatchTimes;
}

/**
 * Starts the whole service: stores, signer, what is left of erasures, read models, HTTP.
 *
 * @throws Problem where a store is unsafe, a log does not go on from what was signed, or a clinic is simulated and this is no
 *   demo; nothing then stays open
 */
export async function startService(
  settings: Settings,
  logger: Logger,
  {
    hasher = new PasswordHasher(),
    requestsPerMinute = WEB_DEFAULTS.requestsPerMinute,
    requestTimeoutMs = WEB_DEFAULTS.requestTimeoutMs,
    clock = systemClock,
    watch = WATCH_TIMES_DEFAULT,
  }: ServiceOptions = {},
): Promise<Service> {
  const opened: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    const stores = await openStores(settings, clock, hasher);
    opened.push(() => stores.close());
    if (!settings.demo) await ensureNothingSimulated(stores);
    const signer = await CheckpointSigner.open(settings.signingDirectory, stores.log);
    opened.push(() => signer.close());
    const { keys } = stores.audit;
    const witnesses = new Witnesses(settings.witnesses ?? [], stores.log, signer, keys, (log, { code, detail }) => {
      logger.warn({ log, code }, detail);
    });
    opened.push(() => witnesses.stop());
    await Promise.all((await stores.log.logs()).map((log) => witnesses.recall(log)));
    const checkpoints = new CheckpointKeeper(
      stores.log,
      signer,
      (log, { code, detail }) => logger.error({ log, code }, detail),
      (log, signed) => witnesses.submit(log, signed),
    );
    opened.push(() => checkpoints.stop());
    await checkpoints.start();
    for (const log of await stores.log.logs()) {
      const { reapplied, completed } = await stores.erasures.resume(log);
      if (reapplied + completed > 0) logger.warn({ log, reapplied, completed }, 'erasures completed');
    }
    const readSide = await openReadSide(settings, stores.log, (error, log) => {
      logger.warn({ log, err: error }, 'read models wait');
    });
    opened.push(() => readSide.close());
    const app = await createApp(
      { ...stores, checkpoints, readModels: readSide.readModels },
      logger,
      {
        secure: settings.production,
        trustedProxies: settings.trustedProxies ?? [],
        requestsPerMinute,
        requestTimeoutMs,
        demo: settings.demo ?? false,
      },
      watch,
    );
    opened.push(() => app.close());
    await app.listen(settings.listen.port, settings.listen.host);
    return { url: await app.getUrl(), stores, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Times that are made up are never shown as those of a clock: only a demo, which says so in every answer, serves them.
 *
 * @throws Problem `simulated_clinic`
 */
async function ensureNothingSimulated({ clinics, log }: Stores): Promise<void> {
  const logs = new Set(await log.logs());
  for (const { id, name } of await clinics.all()) {
    if (!logs.has(id) || !(await log.isSimulated(id))) continue;
    const detail = `${name} is a simulated clinic. Start the service as a demo (PINPOINT_DEMO=1), or on other data.`;
    throw new Problem('conflict', 'simulated_clinic', detail, { clinicId: id });
  }
}
