import { inThread } from '#threads/in-thread.js';
import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Dimension, type Unit } from '../domain/rates/dimensions.js';
import { type Filters, planUnits } from '../domain/rates/each-unit.js';
import { type AdjustedModel, FIT_STEPS } from '../domain/technique/adjusted-model.js';
import { type Factor } from '../domain/technique/factors.js';
import { type ModelData, ModelDataBuilder } from '../domain/technique/model-data.js';
import { type FigureScope } from '../figure-scope.js';

export interface AskedModel {
  factor: Factor;
  unit: Unit;
  windowDays: number;
  filters: Filters;
  /** Kept longest first: the last is the first to be left out where there are too few events. */
  covariates: Dimension[];
}

type OnProgress = (doing: string, done: number, total: number) => void;

const KEPT = 100;
/** Few enough that others wait for some ms only. */
const SESSIONS_OF_TURN = 4_000;

/** Fits models in a thread of its own, and knows those of facts that have not changed since. */
@Injectable()
export class AdjustedModels {
  private readonly fitted = new Map<string, AdjustedModel>();

  async fit(
    scope: FigureScope,
    asked: AskedModel,
    { onProgress, signal }: { onProgress: OnProgress; signal: AbortSignal },
  ): Promise<AdjustedModel> {
    const key = keyOf(scope, asked);
    const known = this.fitted.get(key);
    if (known) return known;
    const model = await inThread<ModelData, AdjustedModel, number>({
      module: new URL('./fit.thread.js', import.meta.url),
      input: await modelDataOf(scope, asked, signal),
      onProgress: (step) => onProgress(FIT_STEPS[step]!, step, FIT_STEPS.length),
      signal,
    });
    this.fitted.set(key, model);
    for (const oldest of this.fitted.keys()) {
      if (this.fitted.size <= KEPT) break;
      this.fitted.delete(oldest);
    }
    return model;
  }
}

/** The followed units of a scope that a model is fitted to. */
export async function modelDataOf(
  scope: FigureScope,
  { factor, unit, windowDays, filters, covariates }: AskedModel,
  signal?: AbortSignal,
): Promise<ModelData> {
  const builder = new ModelDataBuilder(factor, covariates);
  const query = { unit, windowDays, filters, groupBy: [factor.dimension, ...covariates] };
  for (const { block, moment, context, ranges } of scope.parts) {
    const add = builder.of(block, planUnits(block, moment, query, context));
    for (const { from, to } of ranges) {
      for (let next = from; next < to; next += SESSIONS_OF_TURN) {
        add({ from: next, to: Math.min(to, next + SESSIONS_OF_TURN) });
        await nextTurn();
        signal?.throwIfAborted();
      }
    }
  }
  return builder.finished();
}

/** What the data follow from: the positions of the facts, what time has brought about, and what was asked. */
function keyOf({ clinics, parts }: FigureScope, asked: AskedModel): string {
  return JSON.stringify([clinics, parts.map(({ moment }) => moment.at), asked]);
}
