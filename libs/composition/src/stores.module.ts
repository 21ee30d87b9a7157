import { EventLog } from '#event-log/event-log.js';
import { LatestCheckpoint } from '#http/receipt.js';
import { Clinics } from '#identity/clinics.js';
import { DataKeys } from '#privacy/data-keys.js';
import { PartSealer } from '#privacy/part-sealer.js';
import { ClinicDirectory } from '#treatments/clinic-directory.js';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { type Stores } from './stores.js';

/** Hands the open stores to every module; opening and closing them is the caller's. */
@Global()
@Module({})
export class StoresModule {
  static over(stores: Stores & { checkpoints?: LatestCheckpoint }): DynamicModule {
    const providers = [
      ...(stores.checkpoints ? [{ provide: LatestCheckpoint, useValue: stores.checkpoints }] : []),
      { provide: EventLog, useValue: stores.log },
      { provide: DataKeys, useValue: stores.keys },
      { provide: PartSealer, useValue: stores.sealer },
      { provide: Clinics, useValue: stores.clinics },
      { provide: ClinicDirectory, useValue: stores.clinics satisfies ClinicDirectory },
    ];
    return { module: StoresModule, imports: [CqrsModule.forRoot()], providers, exports: [...providers, CqrsModule] };
  }
}
