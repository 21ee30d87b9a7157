import { openReadSide } from '#composition/read-side.js';
import { type Settings } from '#composition/settings.js';
import { StoresModule, type OpenStores } from '#composition/stores.module.js';
import { type Stores } from '#composition/stores.js';
import { HttpModule } from '#http/http.module.js';
import { OutcomesModule } from '#outcomes/outcomes.module.js';
import { PoliciesModule } from '#policies/policies.module.js';
import { SurveillancePolicy } from '#policies/surveillance.policy.js';
import { type SignalBody } from '#treatments/list-signals/list-signals.answer.js';
import { ListSignals } from '#treatments/list-signals/list-signals.query.js';
import { TreatmentsModule } from '#treatments/treatments.module.js';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { QueryBus } from '@nestjs/cqrs';
import { Subject } from 'rxjs';
import { withReadModelsAtHead } from '../read-models-at-head.js';

export interface LookedAt {
  /** Signals that were recorded now. */
  raised: number;
  /** All of the clinic, newest first. */
  signals: SignalBody[];
}

/** The charts of clinics, to be looked at again and again. */
export interface ChartWatch {
  /** Records what the clinic's charts signal at the head of its log, and answers how many signals were new. */
  look(clinicId: string): Promise<number>;
  /** All signals of the clinic, newest first. */
  signalsOf(clinicId: string): Promise<SignalBody[]>;
  close(): Promise<void>;
}

const PAGE = 200;

/** The queries and commands of the service without its HTTP, and its policies without their watch. */
@Module({})
class SignalsModule {
  static over(stores: OpenStores): DynamicModule {
    const imports = [HttpModule, StoresModule.over(stores), TreatmentsModule, OutcomesModule, PoliciesModule];
    return { module: SignalsModule, imports };
  }
}

/**
 * Records what a clinic's charts signal at the head of its log.
 *
 * @throws Problem `projection_stopped` where the read models never get there
 */
export function lookAtCharts(
  settings: Settings,
  stores: Stores,
  clinicId: string,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<LookedAt> {
  return withReadModelsAtHead(settings, stores, clinicId, onProgress, signal, async (readModels) => {
    const watch = await watchOver({ ...stores, readModels });
    try {
      return { raised: await watch.look(clinicId), signals: await watch.signalsOf(clinicId) };
    } finally {
      await watch.close();
    }
  });
}

/** A watch whose read models follow the logs whenever it looks, until it is closed. */
export async function openChartWatch(settings: Settings, stores: Stores): Promise<ChartWatch> {
  const wake = new Subject<void>();
  const readSide = await openReadSide(settings, stores.log, () => undefined, wake);
  const watch = await watchOver({ ...stores, readModels: readSide.readModels });
  return {
    ...watch,
    look: (clinicId) => {
      wake.next();
      return watch.look(clinicId);
    },
    close: () => watch.close().finally(() => readSide.close()),
  };
}

async function watchOver(stores: OpenStores): Promise<ChartWatch> {
  const module = SignalsModule.over(stores);
  const context = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  return {
    look: (clinicId) => context.get(SurveillancePolicy).look(clinicId),
    signalsOf: (clinicId) => signalsOf(context.get(QueryBus), clinicId),
    close: () => context.close(),
  };
}

async function signalsOf(queries: QueryBus, clinicId: string): Promise<SignalBody[]> {
  const found: SignalBody[] = [];
  for (;;) {
    const last = found.at(-1);
    const after = last ? { text: '', id: String(last.position) } : null;
    const page = await queries.execute(new ListSignals(clinicId, undefined, { after, limit: PAGE }));
    found.push(...page.items);
    if (page.next === null) return found;
  }
}
