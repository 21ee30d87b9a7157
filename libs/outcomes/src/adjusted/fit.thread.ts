import { type ThreadWork } from '#threads/thread.entry.js';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type AdjustedModel, adjustedModel } from '../domain/technique/adjusted-model.js';
import { type ModelData } from '../domain/technique/model-data.js';

/** Fits a model. Between its steps it hears whether it is still wanted. */
export const work: ThreadWork<ModelData, AdjustedModel, number> = (data, { onProgress, signal }) =>
  adjustedModel(data, async (step) => {
    onProgress(step);
    await nextTurn();
    signal.throwIfAborted();
  });
