import { readSettings, type Settings } from '#composition/settings.js';
import { isProblem, Problem } from '#kernel/problem.js';
import { createLogger } from './log-output.js';
import { type Service, startService } from './service.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

const logger = createLogger();
try {
  const settings = readSettings();
  refusePlainHttpBeyondLoopback(settings);
  const service = await startService(settings, logger);
  logger.info({ url: service.url }, 'listening');
  await showSetupLink(service);
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    await service.stop();
    logger.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop(signal));
} catch (error) {
  if (isProblem(error)) logger.fatal({ code: error.code }, error.detail);
  else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    logger.fatal({ code: 'port_in_use' }, 'Another program listens on this port. Choose one with PINPOINT_PORT.');
  } else logger.fatal({ err: error }, 'could not start');
  process.exitCode = 1;
}

/** On the terminal and not in the log: whoever has the link becomes the first owner. It works once, for an hour. */
async function showSetupLink({ stores, url }: Service): Promise<void> {
  const secret = await stores.identity.setup.linkIfNeeded();
  if (secret !== null) process.stderr.write(`\nSet Pinpoint up, within an hour: ${url}/setup#${secret}\n\n`);
}

/** Outside production cookies go over plain HTTP: so only this machine may reach the service. */
function refusePlainHttpBeyondLoopback({ listen, production }: Settings): void {
  if (production || LOOPBACK.has(listen.host)) return;
  throw new Problem(
    'invalid',
    'development_not_on_loopback',
    'Outside production the service listens on loopback only. Set PINPOINT_HOST=127.0.0.1, or NODE_ENV=production.',
  );
}
