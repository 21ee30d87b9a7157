import { AuditModule } from '#audit/audit.module.js';
import { type OpenStores, StoresModule } from '#composition/stores.module.js';
import { HttpModule } from '#http/http.module.js';
import { OutcomesModule } from '#outcomes/outcomes.module.js';
import { IdentityModule } from '#identity/identity.module.js';
import { type SessionCookie } from '#identity/session-cookie.js';
import { PoliciesModule } from '#policies/policies.module.js';
import { type WatchTimes } from '#policies/surveillance-watch.js';
import { TreatmentsModule } from '#treatments/treatments.module.js';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessTrailInterceptor } from './access-trail.interceptor.js';
import { AccessGuard } from './access.guard.js';
import { HealthController } from './health.controller.js';
import { Metrics, MetricsController } from './metrics.js';

/** Puts the capabilities together; it has no rules of its own. */
@Module({})
export class AppModule {
  static over(stores: OpenStores, cookie: SessionCookie, watch: WatchTimes): DynamicModule {
    return {
      module: AppModule,
      imports: [
        HttpModule,
        OutcomesModule,
        StoresModule.over(stores),
        IdentityModule.with(cookie),
        TreatmentsModule,
        AuditModule,
        PoliciesModule.watching(watch),
      ],
      controllers: [HealthController, MetricsController],
      providers: [
        Metrics,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: AccessTrailInterceptor },
      ],
    };
  }
}
