import { uuidV5 } from '#kernel/ids.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Clinic } from '../clinic.entity.js';
import { Clinics } from '../clinics.js';

/** A clinic begins to keep its record here. */
export class AddClinic extends Command<Clinic> {
  constructor(
    /** Sent again, it answers the same clinic again. */
    readonly commandId: string,
    readonly name: string,
    readonly timeZone?: string,
  ) {
    super();
  }
}

@CommandHandler(AddClinic)
export class AddClinicHandler implements ICommandHandler<AddClinic> {
  constructor(private readonly clinics: Clinics) {}

  execute({ commandId, name, timeZone }: AddClinic): Promise<Clinic> {
    return this.clinics.addOnce(uuidV5(commandId, 'clinic'), name, timeZone);
  }
}
