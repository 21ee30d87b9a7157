import { openReadSide } from '#composition/read-side.js';
import { type Settings } from '#composition/settings.js';
import { type Stores } from '#composition/stores.js';
import { type ReadModels } from '#projections/read-models.js';
import { setTimeout as delay } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;

/**
 * Reads from read models that have reached the head of a clinic's log.
 *
 * @throws Problem `projection_stopped` where they never will
 */
export async function withReadModelsAtHead<T>(
  settings: Settings,
  { log }: Stores,
  clinicId: string,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
  read: (readModels: ReadModels) => Promise<T>,
): Promise<T> {
  await log.open(clinicId);
  const { nextPosition: head } = await log.head(clinicId);
  const readSide = await openReadSide(settings, log, () => undefined);
  try {
    const { readModels } = readSide;
    for (;;) {
      signal.throwIfAborted();
      const reached = await readModels.nextPosition(clinicId);
      if (reached >= head) break;
      // It waits no longer than a moment, only to be told of a projection that has stopped.
      await readModels.waitFor(clinicId, reached, LOOK_EVERY_MS).catch((problem: unknown) => {
        if ((problem as { code?: string }).code !== 'read_models_behind') throw problem;
      });
      onProgress(reached, head);
      await delay(LOOK_EVERY_MS);
    }
    return await read(readModels);
  } finally {
    await readSide.close();
  }
}
