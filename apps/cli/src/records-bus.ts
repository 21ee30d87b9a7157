import { type Stores } from '#composition/stores.js';
import { StoresModule } from '#composition/stores.module.js';
import { type Receipt } from '#event-log/append.js';
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

/** The same handlers as behind HTTP, over stores that are open; whoever calls closes both, the bus first. */
export async function openRecordsBus(stores: Stores): Promise<RecordsBus> {
  const context = await NestFactory.createApplicationContext(RecordsModule.over(stores), {
    logger: ['error'],
    abortOnError: false,
  });
  const bus = context.get(CommandBus);
  return { execute: (command) => bus.execute(command), close: () => context.close() };
}
