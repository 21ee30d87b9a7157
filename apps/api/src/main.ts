import { CheckpointKeeper } from '#audit/checkpoints/checkpoint-keeper.js';
import { CheckpointSigner } from '#audit/checkpoints/checkpoint-signer.js';
import { readSettings, type Settings } from '#composition/settings.js';
import { openStores } from '#composition/stores.js';
import { Problem } from '#kernel/problem.js';
import { createApp } from './create-app.js';
import { createLogger } from './log-output.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

const logger = createLogger();
try {
  const settings = readSettings();
  refuseOpenDevelopment(settings);
  const stores = await openStores(settings);
  const signer = await CheckpointSigner.open(settings.signingDirectory, stores.log);
  const checkpoints = new CheckpointKeeper(stores.log, signer, (log, { code, detail }) => {
    logger.error({ log, code }, detail);
  });
  await checkpoints.start();
  const app = await createApp({ ...stores, checkpoints }, logger);
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    // Requests under way are answered first, then what waits in the log's queue is committed.
    logger.info({ signal }, 'stopping');
    await app.close();
    await checkpoints.stop();
    await signer.close();
    await stores.close();
    logger.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void stop(signal));
  await app.listen(settings.listen.port, settings.listen.host);
  logger.info({ url: await app.getUrl() }, 'listening');
} catch (error) {
  if (error instanceof Problem) logger.fatal({ code: error.code }, error.detail);
  else logger.fatal({ err: error }, 'could not start');
  process.exitCode = 1;
}

/** Until there is sign-in, anyone who reaches the service is whoever they say: so only this machine may reach it. */
function refuseOpenDevelopment({ listen, production }: Settings): void {
  if (production || LOOPBACK.has(listen.host)) return;
  throw new Problem(
    'invalid',
    'development_not_on_loopback',
    'Without sign-in the service listens on loopback only. Set PINPOINT_HOST=127.0.0.1.',
  );
}
