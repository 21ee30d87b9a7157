import { type Stores } from '#composition/stores.js';
import { StoresModule } from '#composition/stores.module.js';
import { type Receipt } from '#event-log/append.js';
import { type ClinicDirectory } from '#treatments/clinic-directory.js';
import { TreatmentsModule } from '#treatments/treatments.module.js';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Command, CommandBus } from '@nestjs/cqrs';

/** The handlers of the service without its HTTP. */
@Module({})
class RecordsModule {
  static over(stores: Stores): DynamicModule {
    return { module: RecordsModule, imports: [StoresModule.over(stores), TreatmentsModule] };
  }
}

/** Takes the commands that controllers make of requests. */
export interface RecordsBus {
  execute(command: Command<Receipt>): Promise<Receipt>;
  close(): Promise<void>;
}

/**
 * The same handlers as behind HTTP, over stores that are open, for the records of one clinic; whoever calls closes both,
 * the bus first.
 */
export async function openRecordsBus(
  stores: Stores,
  clinic: { id: string; name: string; timeZone: string },
): Promise<RecordsBus> {
  // The clinic is asked for with every command, and does not change in between.
  const clinics: ClinicDirectory = { byId: async () => clinic };
  const used: Stores = { ...stores, clinics: clinics as Stores['clinics'] };
  const context = await NestFactory.createApplicationContext(RecordsModule.over(used), {
    logger: ['error'],
    abortOnError: false,
  });
  const bus = context.get(CommandBus);
  return { execute: (command) => bus.execute(command), close: () => context.close() };
}
