import { type Settings } from '#composition/settings.js';
import { type Stores } from '#composition/stores.js';
import { knownFacts } from '#outcomes/known-at.js';
import { readSeriesReport, type SeriesReport } from '#outcomes/series-report/series-report.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { withReadModelsAtHead } from '../read-models-at-head.js';

/**
 * The series report of a clinic, from read models that have reached the head of its log.
 *
 * @throws Problem `projection_stopped` where they never will
 */
export function readReport(
  settings: Settings,
  stores: Stores,
  clinicId: string,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<SeriesReport> {
  return withReadModelsAtHead(settings, stores, clinicId, onProgress, signal, async (readModels) =>
    readSeriesReport(await knownFacts(readModels, clinicId), loadVocabularies().scales),
  );
}
