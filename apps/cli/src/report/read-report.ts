import { openReadSide } from '#composition/read-side.js';
import { type Settings } from '#composition/settings.js';
import { type Stores } from '#composition/stores.js';
import { knownFacts } from '#outcomes/known-at.js';
import { readSeriesReport, type SeriesReport } from '#outcomes/series-report/series-report.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { setTimeout as delay } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;

/**
 * The series report of a clinic, from read models that have reached the head of its log.
 *
 * @throws Problem `projection_stopped` where they never will
 */
export async function readReport(
  settings: Settings,
  { log }: Stores,
  clinicId: string,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<SeriesReport> {
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
    return await readSeriesReport(await knownFacts(readModels, clinicId), loadVocabularies().scales);
  } finally {
    await readSide.close();
  }
}
