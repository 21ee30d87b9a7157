import { type Stores } from '#composition/stores.js';
import { type LatestCheckpoint } from '#http/receipt.js';
import { StoresModule } from '#composition/stores.module.js';
import { IdentityModule } from '#identity/identity.module.js';
import { TreatmentsModule } from '#treatments/treatments.module.js';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DevelopmentActorGuard } from './development-actor.guard.js';
import { HealthController } from './health.controller.js';
import { Metrics, MetricsController } from './metrics.js';

/** Puts the capabilities together; it has no rules of its own. */
@Module({})
export class AppModule {
  static over(stores: Stores & { checkpoints?: LatestCheckpoint }): DynamicModule {
    return {
      module: AppModule,
      imports: [StoresModule.over(stores), IdentityModule, TreatmentsModule],
      controllers: [HealthController, MetricsController],
      providers: [Metrics, { provide: APP_GUARD, useClass: DevelopmentActorGuard }],
    };
  }
}
