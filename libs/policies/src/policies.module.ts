import { type DynamicModule, Module } from '@nestjs/common';
import { SurveillancePolicy } from './surveillance.policy.js';
import { SurveillanceWatch, WATCH_TIMES, type WatchTimes } from './surveillance-watch.js';

/** The one way from read models back to commands. */
@Module({ providers: [SurveillancePolicy], exports: [SurveillancePolicy] })
export class PoliciesModule {
  /** Policies that act by themselves, as in the running service; without, somebody has to ask them. */
  static watching(times: WatchTimes): DynamicModule {
    return { module: PoliciesModule, providers: [SurveillanceWatch, { provide: WATCH_TIMES, useValue: times }] };
  }
}
